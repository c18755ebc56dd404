/** Which relations cannot stand: an end is missing, or their targets run in a ring and never reach a statement. */
import { quote, type PathSteps } from './problems.ts';
import type { Id, Relation, Statement } from './types.ts';

export interface MisplacedRelation {
  readonly id: Id;
  readonly code: 'no-premise' | 'dangling-end' | 'relation-loop';
  /** Inside the relation's record. */
  readonly steps: PathSteps;
  readonly message: string;
}

/**
 * In file order, those that fall with another after the one they fall with. Cost: O(ends).
 */
export function findMisplacedRelations(
  statements: ReadonlyMap<Id, Statement>,
  relations: ReadonlyMap<Id, readonly [Relation, number]>,
): readonly MisplacedRelation[] {
  const misplaced = new Map<Id, MisplacedRelation>();
  const aimedAt = new Map<Id, Id[]>();
  for (const [id, [relation]] of relations) {
    const flaw = flawOf(relation, statements, relations);
    if (flaw) misplaced.set(id, flaw);
    const followers = aimedAt.get(relation.to);
    if (followers) followers.push(id);
    else if (relations.has(relation.to)) aimedAt.set(relation.to, [id]);
  }
  for (const id of ringedRelations(relations)) {
    const message = `Relation ${quote(id)} aims at relations that aim back at it: let one of them aim at a statement.`;
    if (!misplaced.has(id)) misplaced.set(id, { id, code: 'relation-loop', steps: ['to'], message });
  }
  for (const id of misplaced.keys()) {
    for (const follower of aimedAt.get(id) ?? []) {
      if (misplaced.has(follower)) continue;
      const message = `Relation ${quote(follower)} aims at relation ${quote(id)}, which was left out: mend that one first.`;
      misplaced.set(follower, { id: follower, code: 'dangling-end', steps: ['to'], message });
    }
  }
  return [...misplaced.values()];
}

function flawOf(
  relation: Relation,
  statements: ReadonlyMap<Id, Statement>,
  relations: ReadonlyMap<Id, readonly [Relation, number]>,
): MisplacedRelation | undefined {
  const { id } = relation;
  if (relation.from.length === 0) {
    const message = `Relation ${quote(id)} comes from nothing: name at least one statement in "from".`;
    return { id, code: 'no-premise', steps: ['from'], message };
  }
  const stray = relation.from.findIndex((from) => !statements.has(from));
  if (stray >= 0) {
    const name = relation.from[stray] ?? '';
    const message = relations.has(name)
      ? `Relation ${quote(id)} comes from relation ${quote(name)}: only statements can be premises.`
      : `Relation ${quote(id)} comes from an unknown statement ${quote(name)}: add it or correct the id.`;
    return { id, code: 'dangling-end', steps: ['from', stray], message };
  }
  if (statements.has(relation.to) || relations.has(relation.to)) return undefined;
  const message = `Relation ${quote(id)} aims at ${quote(relation.to)}, which is not in the map: add it or correct the id.`;
  return { id, code: 'dangling-end', steps: ['to'], message };
}

/** Relations on a ring of targets. Each relation has one target, so one walk with two marks finds every ring. */
function ringedRelations(relations: ReadonlyMap<Id, readonly [Relation, number]>): readonly Id[] {
  const ringed: Id[] = [];
  const walkOf = new Map<Id, Id>();
  for (const start of relations.keys()) {
    let at: Id | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      const to: Id | undefined = relations.get(at)?.[0].to;
      at = to !== undefined && relations.has(to) ? to : undefined;
    }
    if (at === undefined || walkOf.get(at) !== start) continue;
    const first = at;
    do {
      ringed.push(at);
      at = relations.get(at)?.[0].to ?? first;
    } while (at !== first);
  }
  return ringed;
}
