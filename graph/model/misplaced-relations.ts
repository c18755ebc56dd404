/** Which relations cannot stand: an end is missing, or their targets run in a ring and never reach a statement. */
import { quote, type PathSteps } from './problems.ts';
import type { Placed } from './report.ts';
import { findRings } from './rings.ts';
import type { Id, Relation } from './types.ts';

export interface MisplacedRelation {
  readonly id: Id;
  readonly code: 'no-premise' | 'dangling-end' | 'relation-loop';
  /** To the flaw, inside the relation's record. */
  readonly steps: PathSteps;
  readonly message: string;
}

/** First those with a flaw of their own, then those on rings, then those that fall with another. Cost: O(ends). */
export function findMisplacedRelations(
  statements: { has(id: Id): boolean },
  relations: ReadonlyMap<Id, Placed<Relation>>,
): readonly MisplacedRelation[] {
  const misplaced = new Map<Id, MisplacedRelation>();
  /** Those that aim at relations: on most maps far less than all. */
  const nested: Id[] = [];
  const aimedAt = new Map<Id, Id[]>();
  for (const [id, [relation]] of relations) {
    const flaw = flawOf(relation, statements, relations);
    if (flaw) misplaced.set(id, flaw);
    if (statements.has(relation.to) || !relations.has(relation.to)) continue;
    nested.push(id);
    const followers = aimedAt.get(relation.to);
    if (followers) followers.push(id);
    else aimedAt.set(relation.to, [id]);
  }
  for (const id of findRings(nested, (at) => relationAimedAt(at, relations)).flat()) {
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
  statements: { has(id: Id): boolean },
  relations: ReadonlyMap<Id, Placed<Relation>>,
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

function relationAimedAt(id: Id, relations: ReadonlyMap<Id, Placed<Relation>>): Id | undefined {
  const to = relations.get(id)?.[0].to;
  return to !== undefined && relations.has(to) ? to : undefined;
}
