/** What was found of a map once and is needed again where a copy of the map is: handed over, not computed anew. */
import type { Edit } from '../model/apply-edit.ts';
import { elementFields } from '../model/fields.ts';
import { carryStructure, type OncePerGraph } from '../model/once-per-graph.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import { findLoneStatements } from './chains/lone.ts';
import { findHeadings } from './chains/nearest-thesis.ts';
import { rolesOf, type Role } from './chains/roles.ts';
import { findAllTheses, findEnds, findRoots } from './chains/theses.ts';
import { findSpecialNames, rememberNames, type SpecialNames } from './words/short-names.ts';
import { findDisputes, withPoints, type Disputes } from './disputes/disputes.ts';

/** Plain data: it can be sent to wherever the copy is. */
export interface Facts {
  readonly theses: readonly Id[];
  readonly roots: readonly Id[];
  readonly ends: readonly Id[];
  readonly lone: ReadonlySet<Id>;
  readonly roles: ReadonlyMap<Id, Role>;
  readonly headings: ReadonlyMap<Id, Id>;
  readonly names: SpecialNames;
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
  names: findSpecialNames,
  disputes: (graph) => {
    const { challenged, disputed, objections } = findDisputes(graph);
    return { challenged, disputed, objections };
  },
};

/** From now on a copy of the map knows them; they must be of the same map. */
export function rememberFacts(graph: ArgumentGraph, facts: Partial<Facts>): void {
  const { theses, roots, ends, lone, roles, headings, names, disputes } = facts;
  if (theses) findAllTheses.remember(graph, theses);
  if (roots) findRoots.remember(graph, roots);
  if (ends) findEnds.remember(graph, ends);
  if (lone) findLoneStatements.remember(graph, lone);
  if (roles) rolesOf.remember(graph, roles);
  if (headings) findHeadings.remember(graph, headings);
  if (names) rememberNames(graph, names);
  if (disputes) findDisputes.remember(graph, withPoints(graph, disputes));
}

const WORDS: ReadonlySet<string> = new Set(elementFields('text', 'texts'));

/** Whether all facts of a map but its names are as true of it after the edit. False where that isn't sure. */
export function keepsFacts(edit: Edit): boolean {
  switch (edit.name) {
    case 'saveView':
    case 'removeView':
      return true;
    case 'updateStatement':
    case 'updateRelation':
      return Object.keys(edit.with[1]).every((field) => WORDS.has(field));
    case 'applyChange':
      // How the map is written or looked at says nothing of what it says.
      return Object.keys(edit.with[0]).every((part) => part === 'text' || part === 'views');
    case 'together':
      return edit.with[0].every(keepsFacts);
    default:
      return false;
  }
}

/** After an edit that keeps them, what was found of a map is known of the changed one too, but for its names. */
export function carryFacts(from: ArgumentGraph, to: ArgumentGraph): void {
  if (from.relations === to.relations) {
    carryStructure(from, to);
    return;
  }
  carry(findAllTheses, from, to);
  carry(findRoots, from, to);
  carry(findEnds, from, to);
  carry(findLoneStatements, from, to);
  carry(rolesOf, from, to);
  carry(findHeadings, from, to);
  carry(findDisputes, from, to);
}

function carry<T extends object>(fact: OncePerGraph<T>, from: ArgumentGraph, to: ArgumentGraph): void {
  if (fact.knows(from)) fact.remember(to, fact(from));
}
