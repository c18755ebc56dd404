/** What was found of a map once and is needed again where a copy of the map is: handed over, not computed anew. */
import type { Edit } from '../model/apply-edit.ts';
import { elementFields } from '../model/fields.ts';
import { carryStructure, type OncePerGraph } from '../model/once-per-graph.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import { findLoneStatements } from './chains/lone.ts';
import { findHeadings } from './chains/nearest-thesis.ts';
import { rolesOf, type Role } from './chains/roles.ts';
import { findAllTheses, findEnds, findRoots } from './chains/theses.ts';
import { packIds, packWords, unpackIds, unpackTargets, unpackValues } from './numbers/by-number.ts';
import type { PackedIds, PackedValues } from './numbers/by-number.ts';
import { numberElements } from './numbers/element-numbers.ts';
import { findSpecialNames, rememberNames, type SpecialNames } from './words/short-names.ts';
import { findDisputes, withPoints, type Challenges } from './disputes/disputes.ts';

/** Plain data: it can be sent to wherever the copy is. What it says of elements it says by their numbers. */
export interface Facts {
  readonly theses: PackedIds;
  readonly roots: PackedIds;
  readonly ends: PackedIds;
  readonly lone: PackedIds;
  readonly roles: PackedValues<Role>;
  /** By number: that of the heading. -1 where there is none. */
  readonly headings: PackedIds;
  readonly names: PackedNames;
  readonly disputes: Readonly<Record<keyof Challenges, PackedIds>>;
}

/** Special names by the numbers of what they name. */
type PackedNames = { readonly [Length in keyof SpecialNames]: readonly [PackedIds, readonly string[]] };

/** The facts one by one, so that whoever sends them can take their time. Cost: O(ends) for each. */
export const FACTS: { readonly [Name in keyof Facts]: (graph: ArgumentGraph) => Facts[Name] } = {
  theses: (graph) => packIds(graph, findAllTheses(graph)),
  roots: (graph) => packIds(graph, findRoots(graph)),
  ends: (graph) => packIds(graph, findEnds(graph)),
  lone: (graph) => packIds(graph, findLoneStatements(graph)),
  roles: (graph) => packWords(graph, rolesOf(graph)),
  headings: (graph) => {
    const headings = findHeadings(graph);
    const { ids, numberOf } = numberElements(graph);
    return Int32Array.from(ids, (id) => numberOf.get(headings.get(id) ?? '') ?? -1);
  },
  names: (graph) => {
    const { sentence, line } = findSpecialNames(graph);
    const pack = (names: ReadonlyMap<Id, string>) =>
      [packIds(graph, names.keys()), [...names.values()]] as const;
    return { sentence: pack(sentence), line: pack(line) };
  },
  disputes: (graph) => {
    const { challenged, disputed, objections, lit } = findDisputes(graph);
    return {
      challenged: packIds(graph, challenged),
      disputed: packIds(graph, disputed),
      objections: packIds(graph, objections),
      lit: packIds(graph, lit),
    };
  },
};

/** From now on a copy of the map knows them; they must be of the same map. */
export function rememberFacts(graph: ArgumentGraph, facts: Partial<Facts>): void {
  const { theses, roots, ends, lone, roles, headings, names, disputes } = facts;
  const listOf = (packed: PackedIds) => unpackIds(graph, packed);
  if (theses) findAllTheses.remember(graph, listOf(theses));
  if (roots) findRoots.remember(graph, listOf(roots));
  if (ends) findEnds.remember(graph, listOf(ends));
  if (lone) findLoneStatements.remember(graph, new Set(listOf(lone)));
  if (roles) rolesOf.remember(graph, unpackValues(graph, roles));
  if (headings) findHeadings.remember(graph, unpackTargets(graph, headings));
  if (names) {
    const unpack = ([numbers, names]: PackedNames['line']) =>
      new Map(listOf(numbers).map((id, index) => [id, names[index] ?? '']));
    rememberNames(graph, { sentence: unpack(names.sentence), line: unpack(names.line) });
  }
  if (disputes)
    findDisputes.remember(
      graph,
      withPoints(graph, {
        challenged: new Set(listOf(disputes.challenged)),
        disputed: new Set(listOf(disputes.disputed)),
        objections: new Set(listOf(disputes.objections)),
        lit: new Set(listOf(disputes.lit)),
      }),
    );
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
