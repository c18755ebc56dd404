/**
 * Statements and steps that somebody proposes for a map: kept beside it, in `meta.extra.proposals`, so that they are saved and
 * taken back with it, and are in no analysis and no picture until they are accepted.
 */
import * as v from 'valibot';
import { relation, source, statement } from '../formats/crux/schema.ts';
import type { Edit } from '../model/apply-edit.ts';
import type { ArgumentGraph, Id, Meta, Relation, Source, Statement } from '../model/types.ts';

/** What is proposed. Ids are unique among it and the map; ends of relations are in either. */
export interface Proposals {
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  /** Sources that the statements cite and the map does not have. */
  readonly sources: readonly Source[];
}

const KEY = 'proposals';
const NONE: Proposals = { statements: [], relations: [], sources: [] };

const kept = v.object({
  statements: v.array(statement),
  relations: v.array(relation),
  sources: v.array(source),
});

const known = new WeakMap<object, Proposals>();

/** What is proposed for a map; nothing where what is kept there has another shape. O(proposals), once. */
export function proposalsOf({ meta }: ArgumentGraph): Proposals {
  const value = meta.extra?.[KEY];
  if (typeof value !== 'object' || value === null) return NONE;
  let proposals = known.get(value);
  if (!proposals) known.set(value, (proposals = v.is(kept, value) ? withoutDoubles(value) : NONE));
  return proposals;
}

/** A hand, or a merge of two files by lines, may leave one twice: the first of each is kept. */
function withoutDoubles({ statements, relations, ...others }: Proposals): Proposals {
  const seen = new Set<Id>();
  const isFirst = ({ id }: { readonly id: Id }) => !seen.has(id) && seen.add(id).has(id);
  return {
    ...others,
    statements: statements.filter(isFirst),
    relations: relations.filter(isFirst),
  };
}

/** The edit that keeps these beside the map in place of those before; none leave nothing behind. */
export function keepProposals({ meta }: ArgumentGraph, proposals: Proposals): Edit {
  const { [KEY]: _old, ...others } = meta.extra ?? {};
  const { extra: _extra, ...bare } = meta;
  const isEmpty = proposals.statements.length === 0 && proposals.relations.length === 0;
  const extra = isEmpty ? others : { ...others, [KEY]: proposals };
  const next: Meta = Object.keys(extra).length > 0 ? { ...bare, extra } : bare;
  return { name: 'setMeta', with: [next] };
}

/** Whether a relation starts from or aims at an element. */
export function touches({ from, to }: Relation, ids: { has(id: Id): boolean }): boolean {
  return ids.has(to) || from.some((id) => ids.has(id));
}
