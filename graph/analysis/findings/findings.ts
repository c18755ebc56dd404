/** Everything on a map that is worth a second look, kind by kind. What is wrong with its file is found by reading it. */
import type { ArgumentGraph } from '../../model/types.ts';
import { findCampsAgainstThemselves } from './camp-against-itself.ts';
import { findCircularSupport } from './circular-support.ts';
import { findEvidenceWithoutSource } from './evidence-without-source.ts';
import type { Finding, FindingSearch } from './finding.ts';
import { findLongChains } from './long-chain.ts';
import { findRepeatedSteps } from './repeated-step.ts';
import { findSameWording } from './same-wording.ts';
import { findSingleSources } from './single-source.ts';
import { findUnansweredCounterarguments } from './unanswered-counterargument.ts';
import { findUnconnected } from './unconnected.ts';

const SEARCHES: readonly FindingSearch[] = [
  findCircularSupport,
  findCampsAgainstThemselves,
  findRepeatedSteps,
  findEvidenceWithoutSource,
  findUnansweredCounterarguments,
  findSingleSources,
  findLongChains,
  findSameWording,
  findUnconnected,
];

/**
 * Likely mistakes first, then what may be just what the debate is like. Of a map that has only begun, with one statement at most,
 * nothing is found: what it lacks is still to be written. Cost: O(elements + ends + text).
 */
export function findFindings(graph: ArgumentGraph): readonly Finding[] {
  if (graph.statements.size < 2 && graph.relations.size === 0) return [];
  return SEARCHES.flatMap((search) => search(graph));
}
