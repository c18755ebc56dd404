/** A view by numbers: cards, relations and lines as indices into flat arrays, with the card that each relation ends at. */
import type { GraphView, Id, RelationKind, ViewLine } from '../../view/view.ts';

/** The order in which kinds stand below a card, and their numbers everywhere in this layout. */
export const KINDS: readonly RelationKind[] = ['supports', 'rephrases', 'answers', 'attacks'];
export const SUPPORTS = 0;
export const ANSWERS = 2;
export const ATTACKS = 3;

export interface ViewIndex {
  readonly view: GraphView;
  /** Cards in the file's order. */
  readonly ids: readonly Id[];
  readonly cardOf: ReadonlyMap<Id, number>;
  readonly lines: readonly ViewLine[];
  /** By line: the card it comes from, or -1. */
  readonly lineFrom: Int32Array;
  /** By line: its relation. */
  readonly lineRelation: Int32Array;
  readonly relationIds: readonly Id[];
  /** By relation: a number into KINDS. */
  readonly kind: Uint8Array;
  /** By relation: the relation it aims at, or -1 where it aims at a card. */
  readonly aim: Int32Array;
  /** By relation: the card at the end of all aims, or -1 where there is none in the view. */
  readonly host: Int32Array;
  /** By relation: how many relations lie between it and that card. */
  readonly level: Int32Array;
  /** By relation: the last relation on that way, itself where it aims at the card. */
  readonly root: Int32Array;
  /** By relation: 1 where its lines meet in a dot. */
  readonly hasDot: Uint8Array;
}

/** Cost: linear in cards and lines. */
export function indexView(view: GraphView): ViewIndex {
  const ids = [...view.cards.keys()];
  const cardOf = new Map(ids.map((id, card) => [id, card]));
  const { lines } = view;
  const relationIds: Id[] = [];
  const relationOf = new Map<Id, number>();
  const lineFrom = new Int32Array(lines.length);
  const lineRelation = new Int32Array(lines.length);
  lines.forEach((line, index) => {
    let relation = relationOf.get(line.relation);
    if (relation === undefined) {
      relation = relationIds.length;
      relationOf.set(line.relation, relation);
      relationIds.push(line.relation);
    }
    lineRelation[index] = relation;
    lineFrom[index] = line.part === 'conclusion' ? -1 : (cardOf.get(line.from) ?? -1);
  });
  const count = relationIds.length;
  const kind = new Uint8Array(count);
  const aim = new Int32Array(count).fill(-1);
  const host = new Int32Array(count).fill(-1);
  lines.forEach((line, index) => {
    const relation = lineRelation[index]!;
    kind[relation] = KINDS.indexOf(line.kind);
    if (line.part === 'premise') return;
    host[relation] = cardOf.get(line.to) ?? -1;
    if (host[relation] < 0) aim[relation] = relationOf.get(line.to) ?? -1;
  });
  const { level, root } = followAims(aim, host);
  const hasDot = Uint8Array.from(relationIds, (id) => (view.junctions.has(id) ? 1 : 0));
  return {
    view,
    ids,
    cardOf,
    lines,
    lineFrom,
    lineRelation,
    relationIds,
    kind,
    aim,
    host,
    level,
    root,
    hasDot,
  };
}

/** Fills in the hosts of relations that aim at relations. Those in a ring of aims keep none. */
function followAims(aim: Int32Array, host: Int32Array): { level: Int32Array; root: Int32Array } {
  const level = new Int32Array(aim.length);
  const root = Int32Array.from(aim.keys());
  const state = new Uint8Array(aim.length);
  const way: number[] = [];
  for (let start = 0; start < aim.length; start += 1) {
    for (let at = start; at >= 0 && state[at] === 0; at = aim[at]!) {
      state[at] = 1;
      way.push(at);
    }
    for (let at = way.pop(); at !== undefined; at = way.pop()) {
      const next = aim[at]!;
      if (next >= 0 && state[next] === 2) {
        host[at] = host[next]!;
        level[at] = level[next]! + 1;
        root[at] = root[next]!;
      }
      state[at] = 2;
    }
  }
  return { level, root };
}
