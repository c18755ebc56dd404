/** What it means for a map that a passage of a text is put on it: the edit, its name, and what there is to say. Pure. */
import {
  findFreeId,
  nameOf,
  relationsOutOf,
  type ArgumentGraph,
  type Citation,
  type Edit,
  type Id,
  type Relation,
  type RelationKind,
  type Statement,
} from '../../../graph/index.ts';
import type { Plan } from '../edit/plans.ts';

/** What is made of a passage: a reason or objection to what it is to bear on, or a statement by itself. */
export type PassageUse = 'reason' | 'objection' | 'statement';

/** A passage and where it stands. */
export interface QuotedPassage extends Citation {
  readonly quote: string;
  readonly span: readonly [start: number, end: number];
}

const LABELS: Readonly<Record<PassageUse, string>> = {
  reason: 'add a reason from the text',
  objection: 'add an objection from the text',
  statement: 'add a statement from the text',
};

/** `shown` is what is to be in sight afterwards. */
export type PassagePlan = Plan & { readonly shown?: Id };

/** `aim` is what it is to bear on. A passage that is on the map already bears on one thing more. */
export function planPassage(
  graph: ArgumentGraph,
  use: PassageUse,
  passage: QuotedPassage,
  aim: Id | null,
): PassagePlan {
  const known = findQuoting(graph, passage);
  if (use === 'statement' || (aim === null && graph.statements.size === 0)) {
    if (known) return { refused: `It is on the map already: "${nameOf(graph, known)}".` };
    const statement = toStatement(findFreeId(graph, 's'), passage);
    return {
      edit: { name: 'addStatement', with: [statement] },
      label: LABELS.statement,
      said: `On the map: "${statement.text}".`,
      select: statement.id,
    };
  }
  if (aim === null || (!graph.statements.has(aim) && !graph.relations.has(aim)))
    return { refused: 'First select the card it bears on; Enter puts it on the map by itself.' };
  const isQuestion = graph.statements.get(aim)?.kind === 'question';
  if (isQuestion && use === 'objection')
    return { refused: 'A question is answered, not objected to: add an answer, and object to that.' };
  if (known === aim)
    return { refused: 'Nothing bears on itself: select another card, or mark another passage.' };
  if (known && relationsOutOf(graph, known).some(({ to }) => to === aim))
    return { refused: 'It bears on that already.' };
  const kind: RelationKind = isQuestion ? 'answers' : use === 'reason' ? 'supports' : 'attacks';
  const id = known ?? findFreeId(graph, 's');
  const relation: Relation = { id: findFreeId(graph, 'r', new Set([id])), kind, from: [id], to: aim };
  const edit: Edit = known
    ? { name: 'addRelation', with: [relation] }
    : { name: 'addBearer', with: [toStatement(id, passage), relation] };
  const word = kind === 'attacks' ? 'An objection to' : kind === 'answers' ? 'An answer to' : 'A reason for';
  const target = graph.statements.has(aim) ? `"${nameOf(graph, aim)}"` : nameOf(graph, aim);
  return {
    edit,
    label: LABELS[use],
    said: `${word} ${target}: "${flatten(passage.quote)}".`,
    select: aim,
    shown: id,
  };
}

/** The statement that quotes just this passage, if there is one. */
function findQuoting(graph: ArgumentGraph, { source, span }: QuotedPassage): Id | undefined {
  for (const { id, cites } of graph.statements.values())
    for (const cite of cites ?? [])
      if (cite.source === source && cite.span?.[0] === span[0] && cite.span[1] === span[1]) return id;
  return undefined;
}

function toStatement(id: Id, passage: QuotedPassage): Statement {
  return { id, kind: 'claim', text: flatten(passage.quote), cites: [passage] };
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
