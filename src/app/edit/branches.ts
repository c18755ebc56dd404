/** A branch as it goes over the clipboard: to other programs as an indented outline, inside Crux with everything it holds. Pure. */
import {
  addRelation,
  addStatement,
  diffGraphs,
  findBranch,
  findFreeId,
  relationsInto,
  type ArgumentGraph,
  type Edit,
  type Id,
  type Relation,
  type RelationKind,
  type Statement,
} from '../../../graph/index.ts';
import { stepOf, type Place } from './plans.ts';

/** What a branch is made of. */
export interface Branch {
  readonly root: Id;
  /** How it bore on what it was cut from. */
  readonly kind: RelationKind;
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
}

const MARK = 'crux-branch';

/** The statement with everything that bears on nothing else. */
export function takeBranch(graph: ArgumentGraph, place: Place): Branch {
  const ids = new Set(findBranch(graph, place.id));
  const statements = [...graph.statements.values()].filter(({ id }) => ids.has(id));
  const inside = new Set<Id>(ids);
  const relations: Relation[] = [];
  // What aims at a step of the branch comes after it: as long as there is more, it is looked for.
  for (let before = -1; before < relations.length;) {
    before = relations.length;
    for (const relation of graph.relations.values()) {
      if (inside.has(relation.id) || !inside.has(relation.to)) continue;
      if (!relation.from.every((from) => ids.has(from))) continue;
      inside.add(relation.id);
      relations.push(relation);
    }
  }
  return { root: place.id, kind: stepOf(graph, place)?.kind ?? 'supports', statements, relations };
}

const SIGNS: Readonly<Record<RelationKind, string>> = {
  supports: '+ ',
  attacks: '- ',
  rephrases: '= ',
  answers: '> ',
};

/** As text that outlines and Argdown understand: each line further in bears on the one above it. */
export function writeOutline(graph: ArgumentGraph, { root, statements }: Branch): string {
  const inside = new Set(statements.map(({ id }) => id));
  const lines: string[] = [];
  const waiting: { id: Id; depth: number; sign: string }[] = [{ id: root, depth: 0, sign: '' }];
  const seen = new Set<Id>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { id, depth, sign } = next;
    const text = graph.statements.get(id)?.text.replace(/\s+/g, ' ') ?? '';
    lines.push(`${'  '.repeat(depth)}${sign}${text}`);
    if (seen.has(id)) continue;
    seen.add(id);
    const below = relationsInto(graph, id).flatMap(({ kind, from }) =>
      from.map((each) => ({ id: each, depth: depth + 1, sign: SIGNS[kind] })),
    );
    waiting.push(...below.filter((each) => inside.has(each.id)).reverse());
  }
  return lines.join('\n');
}

/** The branch inside HTML, where other programs see only the outline. */
export function writeMarked(branch: Branch, outline: string): string {
  const data = encodeURIComponent(JSON.stringify(branch));
  const text = outline.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<pre data-${MARK}="${data}">${text}</pre>`;
}

/** The branch that `writeMarked` put there; null where there is none. */
export function readMarked(html: string): Branch | null {
  const data = new RegExp(`data-${MARK}="([^"]*)"`).exec(html)?.[1];
  if (data === undefined) return null;
  try {
    const branch = JSON.parse(decodeURIComponent(data)) as Partial<Branch>;
    const isWhole = Array.isArray(branch.statements) && Array.isArray(branch.relations);
    return isWhole && branch.statements.some(({ id }) => id === branch.root) ? (branch as Branch) : null;
  } catch {
    return null;
  }
}

/** An indented outline as a branch with several roots, each with its sign; lines without a sign are reasons. */
export function readOutline(text: string): readonly Branch[] {
  const branches: { root: Id; kind: RelationKind; statements: Statement[]; relations: Relation[] }[] = [];
  const above: { id: Id; indent: number }[] = [];
  let number = 0;
  for (const line of text.split(/\r?\n/)) {
    const [, space = '', sign = '', words = ''] = /^(\s*)(?:([+\-*•−>=])\s+)?(.*)$/.exec(line) ?? [];
    if (words.trim() === '') continue;
    number += 1;
    const id = `p${number}`;
    const indent = space.replace(/\t/g, '    ').length;
    const kind: RelationKind =
      sign === '-' || sign === '−' ? 'attacks' : sign === '=' ? 'rephrases' : 'supports';
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
    const host = above.at(-1);
    const statement: Statement = { id, kind: 'claim', text: words.trim() };
    if (!host) branches.push({ root: id, kind, statements: [statement], relations: [] });
    else {
      const branch = branches.at(-1);
      branch?.statements.push(statement);
      branch?.relations.push({ id: `r${number}`, kind, from: [id], to: host.id });
    }
    above.push({ id, indent });
  }
  return branches;
}

/** Adds branches below something, or by themselves, under ids that are free. The ids of their roots in the map come too. */
export function planPasting(
  graph: ArgumentGraph,
  branches: readonly Branch[],
  below: Id | null,
): { readonly edit: Edit; readonly roots: readonly Id[] } {
  let pasted = graph;
  const roots: Id[] = [];
  for (const branch of branches) {
    const names = new Map<Id, Id>();
    for (const statement of branch.statements) {
      const id = findFreeId(pasted, 's');
      names.set(statement.id, id);
      pasted = addStatement(pasted, { ...known(pasted, statement), id });
    }
    const root = names.get(branch.root) ?? '';
    roots.push(root);
    const isQuestion = below !== null && graph.statements.get(below)?.kind === 'question';
    if (below !== null)
      pasted = addRelation(pasted, {
        id: findFreeId(pasted, 'r'),
        kind: isQuestion ? 'answers' : branch.kind === 'answers' ? 'supports' : branch.kind,
        from: [root],
        to: below,
      });
    for (const relation of branch.relations) {
      const from = relation.from.flatMap((each) => names.get(each) ?? []);
      const to = names.get(relation.to);
      if (to === undefined || from.length === 0) continue;
      const id = findFreeId(pasted, 'r');
      names.set(relation.id, id);
      pasted = addRelation(pasted, { ...known(pasted, relation), id, from, to });
    }
  }
  return { edit: { name: 'applyChange', with: [diffGraphs(graph, pasted)] }, roots };
}

/** Without what the map does not know: sources, camps and sections of another map. */
function known<T extends Statement | Relation>(graph: ArgumentGraph, record: T): T {
  const positions = new Set(graph.axes.flatMap((axis) => axis.positions.map(({ id }) => id)));
  const { cites, heldBy, group, ...rest } = record;
  const here = {
    cites: cites?.filter(({ source }) => graph.sources.has(source)),
    heldBy: heldBy?.filter(({ position }) => positions.has(position)),
  };
  return {
    ...rest,
    ...(here.cites && here.cites.length > 0 && { cites: here.cites }),
    ...(here.heldBy && here.heldBy.length > 0 && { heldBy: here.heldBy }),
    ...(group !== undefined && graph.groups.has(group) && { group }),
  } as unknown as T;
}
