/** What was found of a map once and is needed again where a copy of the map is: handed over, not computed anew. */
import type { ArgumentGraph, Id } from '../model/types.ts';
import { findLoneStatements } from './chains/lone.ts';
import { findHeadings } from './chains/nearest-thesis.ts';
import { rolesOf, type Role } from './chains/roles.ts';
import { findAllTheses, findEnds, findRoots } from './chains/theses.ts';
import { findDisputes, withPoints, type Disputes } from './disputes/disputes.ts';

/** Plain data: it can be sent to wherever the copy is. */
export interface Facts {
  readonly theses: readonly Id[];
  readonly roots: readonly Id[];
  readonly ends: readonly Id[];
  readonly lone: ReadonlySet<Id>;
  readonly roles: ReadonlyMap<Id, Role>;
  readonly headings: ReadonlyMap<Id, Id>;
  readonly disputes: Pick<Disputes, 'challenged' | 'disputed' | 'objections'>;
}

/** The facts one by one, so that whoever sends them can take their time. Cost: O(ends) for each. */
export const FACTS: { readonly [Name in keyof Facts]: (graph: ArgumentGraph) => Facts[Name] } = {
  theses: findAllTheses,
  roots: findRoots,
  ends: findEnds,
  lone: findLoneStatements,
  roles: rolesOf,
  headings: findHeadings,
  disputes: (graph) => {
    const { challenged, disputed, objections } = findDisputes(graph);
    return { challenged, disputed, objections };
  },
};

/** From now on a copy of the map knows them; they must be of the same map. */
export function rememberFacts(graph: ArgumentGraph, facts: Partial<Facts>): void {
  const { theses, roots, ends, lone, roles, headings, disputes } = facts;
  if (theses) findAllTheses.remember(graph, theses);
  if (roots) findRoots.remember(graph, roots);
  if (ends) findEnds.remember(graph, ends);
  if (lone) findLoneStatements.remember(graph, lone);
  if (roles) rolesOf.remember(graph, roles);
  if (headings) findHeadings.remember(graph, headings);
  if (disputes) findDisputes.remember(graph, withPoints(graph, disputes));
}
