/** Relations that stand on the map more than once: the same kind between the same ends. Reasons and objections count each time. */
import { holdersOf } from '../speakers/holders.ts';
import { isReadBothWays } from '../chains/steps.ts';
import { groupBy } from '../../model/group-by.ts';
import type { ArgumentGraph, Relation, RelationKind } from '../../model/types.ts';
import { citeElement, citeSome, type Finding, type FindingSearch } from './finding.ts';

/** What two people say, what is said at two places, under two titles or by two schemes are two. */
export const findRepeatedSteps: FindingSearch = (graph) =>
  [...groupBy(graph.relations.values(), (relation) => keyOf(graph, relation)).values()].flatMap(
    (same): readonly Finding[] => {
      const [first, second] = same;
      if (!first || !second) return [];
      const times = same.length === 2 ? 'twice' : `${same.length} times`;
      const counts = first.kind === 'supports' || first.kind === 'attacks' ? ', and counts each time' : '';
      const message = `${tellStep(graph, first)} stands on the map ${times}${counts}.`;
      return [{ code: 'repeated-step', severity: 'warning', message, ids: same.map(({ id }) => id) }];
    },
  );

function keyOf(graph: ArgumentGraph, relation: Relation): string {
  const { id, kind, from, to, title, scheme, cites = [] } = relation;
  const premises = [...new Set(from)].sort();
  const isMutual = isReadBothWays(graph, relation);
  const ends: unknown = isMutual && premises.length === 1 ? [...premises, to].sort() : [premises, to];
  const said = cites.map(({ source, locator, marker, voice, quote, span }) => [
    source,
    locator,
    marker,
    voice,
    quote,
    span,
  ]);
  return JSON.stringify([kind, isMutual, ends, title, scheme, said, [...holdersOf(graph, id)].sort()]);
}

const NOUNS: Readonly<Record<RelationKind, readonly [one: string, end: string]>> = {
  supports: ['The reason', 'for'],
  attacks: ['The objection', 'to'],
  rephrases: ['The wording', 'of'],
  answers: ['The answer', 'to'],
};

function tellStep(graph: ArgumentGraph, { kind, from, to }: Relation): string {
  const [noun, end] = NOUNS[kind];
  return `${noun} ${citeSome(graph, from)} ${end} ${citeElement(graph, to)}`;
}
