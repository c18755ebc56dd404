/** Puts into a text the lines that are missing: relations below what they speak to, statements that stand by themselves. */
import { relationsInto } from '../model/adjacency.ts';
import { SEE_ABOVE } from '../formats/outline/markdown.ts';
import type { Id, Relation } from '../model/types.ts';
import { addBehind, addToSection, createNode, moveBranch } from './paragraphs.ts';
import type { Rewriting } from './rewriting.ts';
import { define, ensureTitle, isArgument } from './rewrite-words.ts';
import { nodesOf, walkNodes, type TextNode } from './tree.ts';
import { isUndercut, outlineSign, referTo, shapeOf, splitHead } from './wording.ts';
import { escapePoint } from './write-outline.ts';

/** A line that says a relation, or one premise of it. */
interface MissingLine {
  readonly relation: Relation;
  /** The statement below which it stands, or the relation. */
  readonly host: Id;
  readonly child: Id;
  readonly sign: (isLink: boolean) => string;
}

export function placeLines(work: Rewriting): void {
  const { after, floating, definitions } = work;
  const waiting = new Map<Id, MissingLine[]>();
  const placeAll = (lines: readonly MissingLine[]) => {
    const ready = [...lines].reverse();
    for (let line = ready.pop(); line; line = ready.pop()) {
      const placed = placeLine(work, line);
      if (!placed) {
        const list = waiting.get(line.host);
        if (list) list.push(line);
        else waiting.set(line.host, [line]);
        continue;
      }
      const followers = [...(waiting.get(line.child) ?? []), ...(waiting.get(line.relation.id) ?? [])];
      waiting.delete(line.child);
      waiting.delete(line.relation.id);
      ready.push(...followers.reverse());
    }
  };
  const missing = [...after.relations.values()].filter(({ id }) => !work.said.has(id));
  placeAll(missing.flatMap((relation) => linesFor(work, relation)));
  for (const statement of after.statements.values()) {
    const { id, group } = statement;
    if (definitions.has(id)) continue;
    addToSection(work, [defineNew(work, id, '', '')], group);
    const followers = waiting.get(id) ?? [];
    waiting.delete(id);
    placeAll(followers);
  }
  for (const [id, { node, from }] of [...floating]) {
    moveBranch(work, node, '', '');
    addBehind(work, [node], from);
    floating.delete(id);
  }
  placeAll([...waiting.values()].flat().filter(({ relation }) => !work.said.has(relation.id)));
}

function linesFor(work: Rewriting, relation: Relation): readonly MissingLine[] {
  const { form, after, plans } = work;
  const { from, to } = relation;
  if (form === 'outline') {
    return from.map((child) => ({
      ...{ relation, host: to, child },
      sign: (isLink) => outlineSign(after, relation, child, isLink),
    }));
  }
  const shape = shapeOf(after, plans.after, relation);
  const [first = ''] = from;
  if (!shape) return [];
  const [host, child] = shape.below === 'target' ? [to, first] : [first, to];
  return [{ relation, host, child, sign: () => shape.sign }];
}

/** False where what it stands below isn't there yet. */
function placeLine(work: Rewriting, line: MissingLine): boolean {
  const { form, unit, after, floating, definitions } = work;
  const { relation, child, sign } = line;
  const host = findHost(work, line);
  if (!host) return false;
  const { pad: hostPad, sign: hostSign } = splitHead(form, host.lines[0] ?? '');
  const [sibling] = host.children;
  const base = form === 'outline' && hostSign === '' ? hostPad : hostPad;
  const pad = sibling ? splitHead(form, sibling.lines[0] ?? '').pad : base + unit;
  const loose = floating.get(child)?.node;
  let node: TextNode;
  if (loose && !isBelow(host, loose)) {
    moveBranch(work, loose, pad, sign(false));
    floating.delete(child);
    node = loose;
  } else if (!definitions.has(child) && after.statements.has(child))
    node = defineNew(work, child, pad, sign(false));
  else node = createNode(referenceLine(work, child, pad, sign(true)), child, false);
  if (form === 'argdown' && !node.defines) {
    const title = work.titles.get(child);
    if (title !== undefined) node.title = title;
  }
  node.relations = [relation.id];
  node.parent = host;
  const at = placeAmong(work, host, line);
  // An empty line that ended the branch ends it still.
  if (at === host.children.length) {
    const last = [...walkNodes([host])].at(-1);
    while (last?.tail.at(-1)?.trim() === '') node.tail.unshift(last.tail.pop() ?? '');
  }
  host.children.splice(at, 0, node);
  work.said.add(relation.id);
  return true;
}

function isBelow(node: TextNode, above: TextNode): boolean {
  for (let at: TextNode | null = node; at; at = at.parent) if (at === above) return true;
  return false;
}

/** A new line with the words of a statement. */
function defineNew(work: Rewriting, id: Id, pad: string, sign: string): TextNode {
  const { after, definitions } = work;
  const statement = after.statements.get(id);
  const node = createNode(`${pad}${sign === '' ? '' : `${sign} `}`, id, true);
  definitions.set(id, node);
  if (!statement) return node;
  if (work.form === 'argdown' && (statement.title !== undefined || isArgument(work, id)))
    ensureTitle(work, id);
  define(work, node, statement);
  return node;
}

function referenceLine(work: Rewriting, id: Id, pad: string, sign: string): string {
  if (work.form === 'outline') {
    const [start = '', ...others] = escapePoint(work.after.statements.get(id)?.text ?? '').split('\n');
    return `${[`${pad}${sign} ${start}`, ...others.map((line) => `${pad}    ${line}`)].join('\n')}${SEE_ABOVE}`;
  }
  return `${pad}${sign} ${referTo(ensureTitle(work, id), isArgument(work, id))}`;
}

/** The line below which another stands. */
function findHost(work: Rewriting, { host, relation }: MissingLine): TextNode | undefined {
  const { form, after, definitions, tree } = work;
  if (after.statements.has(host)) {
    const own = definitions.get(host);
    if (!own) return undefined;
    // Where its neighbours stand, should that be below another mention.
    const near = new Set(relationsInto(after, host).map(({ id }) => id));
    for (const node of nodesOf(tree))
      if (
        node !== own &&
        node.statement === host &&
        node.children.some(({ relations }) => relations.some((id) => near.has(id))) &&
        own.children.length === 0
      )
        return node;
    return own;
  }
  const nodes = [...nodesOf(tree), ...walkNodes([...work.floating.values()].map(({ node }) => node))];
  if (form === 'outline') return nodes.findLast((node) => node.relations.includes(host));
  const parts = nodes.filter((node) => node.argument === host && node.parent === null);
  const isInference = (node: TextNode) => /^\s*-{2,}/.test(node.lines[0] ?? '');
  return isUndercut(relation)
    ? parts.find(isInference)
    : (parts.find((node) => !isInference(node)) ?? parts[0]);
}

/** Behind the relation that comes before it on the map, as far as that stands here. */
function placeAmong(work: Rewriting, host: TextNode, { relation, host: on, child }: MissingLine): number {
  const { after } = work;
  const order = relationsInto(after, on).map(({ id }) => id);
  const mine = host.children.findLastIndex(({ relations }) => relations.includes(relation.id));
  if (mine >= 0) return mine + 1;
  const at = order.indexOf(relation.id);
  if (at < 0) return host.children.length;
  for (let index = at - 1; index >= 0; index--) {
    const id = order[index] ?? '';
    const place = host.children.findLastIndex(({ relations }) => relations.includes(id));
    if (place >= 0) return place + 1;
  }
  const later = new Set(order.slice(at + 1));
  const first = host.children.findIndex(({ relations }) => relations.some((id) => later.has(id)));
  return first >= 0 && child !== '' ? first : host.children.length;
}
