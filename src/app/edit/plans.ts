/** What a wish to add, hang elsewhere or take away means for a map: the edit, its name, and what there is to say. Pure. */
import {
  findBranch,
  findElement,
  findFreeId,
  isRelation,
  nameOf,
  relationsInto,
  relationsOutOf,
  ROLE_WORDS,
  toSentence,
  type ArgumentGraph,
  type Edit,
  type Id,
  type Relation,
  type RelationKind,
  type Statement,
} from '../../../graph/index.ts';

/** What is to be done, or why it isn't. */
export type Plan =
  | {
      readonly edit: Edit;
      /** What "Undo" calls it: "add an objection". */
      readonly label: string;
      /** What a screen reader is told. */
      readonly said: string;
      /** What is selected afterwards. */
      readonly select: Id | null;
      /** Whether its words are written next. */
      readonly write?: boolean;
    }
  | { readonly refused: string };

/** What can be added to what is there. */
export type Adding = 'reason' | 'objection' | 'premise' | 'step objection' | 'question';

/** A row of the outline, or a card: what it is, and by which step it stands where it stands. */
export interface Place {
  readonly id: Id;
  /** The step by which it bears on what it stands below; absent at the top and where the first is meant. */
  readonly step?: Id | undefined;
}

const LABELS: Readonly<Record<RelationKind, string>> = {
  supports: 'add a reason',
  attacks: 'add an objection',
  rephrases: 'add other words',
  answers: 'add an answer',
};

/** A statement without words, to be written next. */
function emptyStatement(id: Id, kind: Statement['kind'] = 'claim'): Statement {
  return { id, kind, text: '' };
}

export function planAdding(graph: ArgumentGraph, what: Adding, place: Place | null): Plan {
  if (what === 'question') return planQuestion(graph, place);
  if (!place) return { refused: 'First select what it should bear on.' };
  const element = findElement(graph, place.id);
  if (!element) return { refused: 'It is no longer on the map.' };
  switch (what) {
    case 'reason':
      return planBearer(graph, place.id, 'supports');
    case 'objection':
      return planBearer(graph, place.id, 'attacks');
    case 'step objection': {
      const step = isRelation(element) ? element : stepOf(graph, place);
      if (!step) return { refused: 'It bears on nothing yet, so there is no step to object to.' };
      return planBearer(graph, step.id, 'attacks');
    }
    case 'premise': {
      const step = isRelation(element) ? element : stepOf(graph, place);
      if (!step) return { refused: 'It bears on nothing yet: first add it as a reason for something.' };
      const added = emptyStatement(findFreeId(graph, 's'));
      return {
        edit: { name: 'addPremise', with: [added, step.id] },
        label: 'add a premise',
        said: `A premise that only works together with ${quoted(graph, step.from[0] ?? step.id)}: write it.`,
        select: added.id,
        write: true,
      };
    }
  }
}

/** The step by which something stands where it stands: the one of its row, or its first. */
export function stepOf(graph: ArgumentGraph, { id, step }: Place): Relation | undefined {
  const own = step === undefined ? undefined : graph.relations.get(step);
  return own?.from.includes(id) ? own : relationsOutOf(graph, id)[0];
}

function planBearer(graph: ArgumentGraph, to: Id, wanted: RelationKind, after?: Id): Plan {
  const isQuestion = graph.statements.get(to)?.kind === 'question';
  if (isQuestion && wanted === 'attacks')
    return { refused: 'A question is answered, not objected to: add an answer, and object to that.' };
  const kind = isQuestion ? 'answers' : wanted;
  const added = emptyStatement(findFreeId(graph, 's'));
  const relation: Relation = {
    id: findFreeId(graph, 'r', new Set([added.id])),
    kind,
    from: [added.id],
    to,
  };
  const isStep = graph.relations.has(to);
  return {
    edit: { name: 'addBearer', with: after === undefined ? [added, relation] : [added, relation, after] },
    label: isStep && kind === 'attacks' ? 'add an objection to a step' : LABELS[kind],
    said: toSentence(`${ROLE_WORDS[kind]} ${isStep ? nameOf(graph, to) : quoted(graph, to)}: write it.`),
    select: added.id,
    write: true,
  };
}

function planQuestion(graph: ArgumentGraph, place: Place | null): Plan {
  const added = emptyStatement(findFreeId(graph, 's'), 'question');
  const statement = place ? graph.statements.get(place.id) : undefined;
  const edit: Edit = { name: 'addStatement', with: [added] };
  if (!statement || statement.kind === 'question')
    return {
      edit,
      label: 'add a question',
      said: 'A new question: write it.',
      select: added.id,
      write: true,
    };
  const relation: Relation = {
    id: findFreeId(graph, 'r', new Set([added.id])),
    kind: 'answers',
    from: [statement.id],
    to: added.id,
  };
  return {
    edit: { name: 'together', with: [[edit, { name: 'addRelation', with: [relation] }]] },
    label: 'add a question',
    said: `A question that ${quoted(graph, statement.id)} answers: write it.`,
    select: added.id,
    write: true,
  };
}

/** A statement of its own, at the end. */
export function planStatement(graph: ArgumentGraph): Plan {
  const added = emptyStatement(findFreeId(graph, 's'));
  return {
    edit: { name: 'addStatement', with: [added] },
    label: 'add a statement',
    said: 'A new statement: write it.',
    select: added.id,
    write: true,
  };
}

/** One more of the same kind, right behind it. */
export function planSibling(graph: ArgumentGraph, place: Place): Plan {
  const step = stepOf(graph, place);
  if (step) return planBearer(graph, step.to, step.kind, step.id);
  const added = emptyStatement(findFreeId(graph, 's'), graph.statements.get(place.id)?.kind ?? 'claim');
  return {
    edit: {
      name: 'together',
      with: [
        [
          { name: 'addStatement', with: [added] },
          { name: 'moveElement', with: [added.id, place.id] },
        ],
      ],
    },
    label: 'add a statement',
    said: 'A new statement: write it.',
    select: added.id,
    write: true,
  };
}

/** The bearers of something in the order in which they are told: reasons, then the rest, then objections. */
function bearersInOrder(graph: ArgumentGraph, to: Id): readonly Relation[] {
  const rank = { supports: 0, rephrases: 1, answers: 1, attacks: 2 };
  return [...relationsInto(graph, to)].sort((a, b) => rank[a.kind] - rank[b.kind]);
}

/** Hangs it below what stands right before it beside it, as what it was. */
export function planIndent(graph: ArgumentGraph, place: Place): Plan {
  const step = stepOf(graph, place);
  const beside = step
    ? bearersInOrder(graph, step.to).flatMap(({ from }) => from)
    : [...graph.statements.keys()].filter((id) => relationsOutOf(graph, id).length === 0);
  const before = beside[beside.indexOf(place.id) - 1];
  if (before === undefined || before === place.id)
    return { refused: 'Nothing stands before it that it could bear on.' };
  return planHanging(graph, place, before);
}

/** Hangs it beside what it stood below. */
export function planOutdent(graph: ArgumentGraph, place: Place): Plan {
  const step = stepOf(graph, place);
  if (!step) return { refused: 'It stands at the top already.' };
  const host = graph.statements.has(step.to) ? step.to : graph.relations.get(step.to)?.from[0];
  const above = host === undefined ? undefined : relationsOutOf(graph, host)[0];
  if (!above) {
    return {
      edit: { name: 'removePremise', with: [step.id, place.id] },
      label: 'move a statement out',
      said: `${quoted(graph, place.id)} stands by itself now.`,
      select: place.id,
    };
  }
  return planHanging(graph, place, above.to, above.id);
}

/** Hangs a statement elsewhere: with its step, what aims at that, and all that bears on it. `after` is the step it comes behind. */
export function planHanging(
  graph: ArgumentGraph,
  place: Place,
  to: Id,
  after?: Id | null,
  wanted?: RelationKind,
): Plan {
  const { id } = place;
  const target = graph.statements.get(to);
  if (!target && !graph.relations.has(to)) return { refused: 'What it should bear on is no longer there.' };
  if (id === to || isBelow(graph, to, id)) return { refused: 'It cannot bear on what bears on it.' };
  const step = stepOf(graph, place);
  const fitting = (kind: RelationKind): RelationKind => {
    if (target?.kind === 'question') return 'answers';
    return kind === 'answers' ? 'supports' : kind;
  };
  const kind = fitting(wanted ?? step?.kind ?? 'supports');
  const edits: Edit[] = [];
  let moved = step?.id;
  if (step?.from.length === 1 && step.from[0] === id)
    edits.push({ name: 'updateRelation', with: [step.id, { to, kind }] });
  else {
    // What only works together goes on without it.
    if (step) edits.push({ name: 'removePremise', with: [step.id, id] });
    moved = findFreeId(graph, 'r');
    edits.push({ name: 'addRelation', with: [{ id: moved, kind, from: [id], to }] });
  }
  if (after !== undefined && moved !== undefined && after !== moved)
    edits.push({ name: 'moveElement', with: [moved, after] });
  return {
    edit: { name: 'together', with: [edits] },
    label: 'hang a statement elsewhere',
    said: `${quoted(graph, id)} is now ${ROLE_WORDS[kind]} ${target ? quoted(graph, to) : nameOf(graph, to)}.`,
    select: id,
  };
}

/** Hangs a statement below a second one: it stands there too. */
export function planAlso(graph: ArgumentGraph, id: Id, to: Id, wanted: RelationKind = 'supports'): Plan {
  const target = graph.statements.get(to);
  if (!target || id === to) return { refused: 'Choose another statement: nothing bears on itself.' };
  if (relationsOutOf(graph, id).some((relation) => relation.to === to))
    return { refused: 'It bears on that already.' };
  const kind = target.kind === 'question' ? 'answers' : wanted;
  const relation: Relation = { id: findFreeId(graph, 'r'), kind, from: [id], to };
  return {
    edit: { name: 'addRelation', with: [relation] },
    label: 'let it also bear on another',
    said: `${quoted(graph, id)} is also ${ROLE_WORDS[kind]} ${quoted(graph, to)}.`,
    select: id,
  };
}

/** What spoke for something speaks against it, and the other way round. */
export function planFlip(graph: ArgumentGraph, place: Place): Plan {
  const relation = graph.relations.get(place.id) ?? stepOf(graph, place);
  if (!relation) return { refused: 'It bears on nothing, so there is nothing to turn round.' };
  if (relation.kind !== 'supports' && relation.kind !== 'attacks')
    return { refused: 'Only a reason or an objection can be turned round.' };
  const kind = relation.kind === 'supports' ? 'attacks' : 'supports';
  return {
    edit: { name: 'updateRelation', with: [relation.id, { kind, symmetric: undefined }] },
    label: kind === 'attacks' ? 'turn a reason into an objection' : 'turn an objection into a reason',
    said: `It is now ${ROLE_WORDS[kind]} ${quoted(graph, relation.to)}.`,
    select: place.id,
  };
}

/** Linked premises get steps of their own. */
export function planSplit(graph: ArgumentGraph, place: Place): Plan {
  const relation = graph.relations.get(place.id) ?? stepOf(graph, place);
  if (!relation || relation.from.length < 2) return { refused: 'Its step has only one premise.' };
  const ids: Id[] = [];
  while (ids.length < relation.from.length - 1) ids.push(findFreeId(graph, 'r', new Set(ids)));
  return {
    edit: { name: 'splitPremises', with: [relation.id, ids] },
    label: 'split premises',
    said: `Each of the ${relation.from.length} premises is a reason of its own now.`,
    select: place.id,
  };
}

/** Joins a step with the one of its kind before it, or else behind it. */
export function planJoin(graph: ArgumentGraph, place: Place): Plan {
  const relation = graph.relations.get(place.id) ?? stepOf(graph, place);
  if (!relation) return { refused: 'It bears on nothing yet.' };
  const alike = relationsInto(graph, relation.to).filter(({ kind }) => kind === relation.kind);
  const at = alike.findIndex(({ id }) => id === relation.id);
  const other = alike[at - 1] ?? alike[at + 1];
  if (!other) return { refused: 'There is no other of its kind beside it to join it with.' };
  const steps = at > 0 ? [other.id, relation.id] : [relation.id, other.id];
  return {
    edit: { name: 'joinPremises', with: [steps] },
    label: 'join premises',
    said: `${quoted(graph, relation.from[0] ?? '')} and ${quoted(graph, other.from[0] ?? '')} only work together now.`,
    select: place.id,
  };
}

/** Moves it up or down among those that bear on the same, or at the top. */
export function planMove(graph: ArgumentGraph, place: Place, by: -1 | 1): Plan {
  const step = stepOf(graph, place);
  const table = step ? [...graph.relations.keys()] : [...graph.statements.keys()];
  const ids = step
    ? relationsInto(graph, step.to)
        .filter(({ kind }) => kind === step.kind)
        .map(({ id }) => id)
    : table.filter((id) => relationsOutOf(graph, id).length === 0);
  const moved = step?.id ?? place.id;
  const neighbour = ids[ids.indexOf(moved) + by];
  if (neighbour === undefined)
    return { refused: by < 0 ? 'It is the first of its kind.' : 'It is the last of its kind.' };
  const after = by > 0 ? neighbour : (table[table.indexOf(neighbour) - 1] ?? null);
  return {
    edit: { name: 'moveElement', with: [moved, after] },
    label: by < 0 ? 'move up' : 'move down',
    said: `Moved ${by < 0 ? 'up before' : 'down behind'} ${quoted(graph, graph.relations.get(neighbour)?.from[0] ?? neighbour)}.`,
    select: place.id,
  };
}

/** Takes away a statement with all that bears on nothing else; a row of one that also stands elsewhere only stands no longer here. */
export function planDeletion(graph: ArgumentGraph, place: Place): Plan {
  const { id, step } = place;
  const relation = graph.relations.get(id);
  if (relation) {
    return {
      edit: { name: 'removeElements', with: [[id]] },
      label: 'delete a step',
      said: `Deleted: ${nameOf(graph, id)}.`,
      select: relation.to,
    };
  }
  if (!graph.statements.has(id)) return { refused: 'It is no longer on the map.' };
  const own = step === undefined ? undefined : graph.relations.get(step);
  if (own?.from.includes(id) && relationsOutOf(graph, id).length > 1) {
    return {
      edit: { name: 'removePremise', with: [own.id, id] },
      label: 'take a statement away from here',
      said: `${quoted(graph, id)} no longer bears on ${quoted(graph, own.to)}; it stands elsewhere still.`,
      select: graph.statements.has(own.to) ? own.to : null,
    };
  }
  const branch = findBranch(graph, id);
  const others = branch.length - 1;
  const above = stepOf(graph, place)?.to;
  return {
    edit: { name: 'removeBranch', with: [id] },
    label: others === 0 ? 'delete a statement' : `delete ${branch.length} statements`,
    said: `Deleted: ${quoted(graph, id)}${others > 0 ? ` and ${others} that only bore on it` : ''}.`,
    select: above === undefined || !graph.statements.has(above) ? null : above,
  };
}

/** Whether `below` bears on `above`, through however many steps. */
function isBelow(graph: ArgumentGraph, below: Id, above: Id): boolean {
  const seen = new Set<Id>([below]);
  const waiting: Id[] = [below];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const relation = graph.relations.get(at);
    const premises = at === below ? (relation?.from ?? []) : [];
    const next = relation ? [relation.to, ...premises] : relationsOutOf(graph, at).map(({ id }) => id);
    for (const id of next) {
      if (id === above) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(id);
    }
  }
  return false;
}

function quoted(graph: ArgumentGraph, id: Id): string {
  return `"${nameOf(graph, id)}"`;
}
