/** Short ways to write the records of small maps. */
import type { Id, Relation, RelationKind, Statement } from '../../graph/model/types.ts';

export function claim(id: Id, more: Partial<Statement> = {}): Statement {
  return { id, kind: 'claim', text: `What ${id} says`, ...more };
}

export function claims(...ids: readonly Id[]): Statement[] {
  return ids.map((id) => claim(id));
}

/** `relate('r', 'supports', 'a b', 'c')`: premises apart by blanks. */
export function relate(
  id: Id,
  kind: RelationKind,
  from: string,
  to: Id,
  more: Partial<Relation> = {},
): Relation {
  return { id, kind, from: from.split(' ').filter(Boolean), to, ...more };
}
