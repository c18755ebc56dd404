/** Everything on a map that is worth a second look, kind by kind. What is wrong with its file is found by reading it. */
import type { ArgumentGraph } from '../model/types.ts';
import { findCampsAgainstThemselves } from './findings/camp-against-itself.ts';
import { findCircularSupport } from './findings/circular-support.ts';
import { findEvidenceWithoutSource } from './findings/evidence-without-source.ts';
import type { Finding, FindingSearch } from './findings/finding.ts';
import { findLongChains } from './findings/long-chain.ts';
import { findSameWording } from './findings/same-wording.ts';
import { findSingleSources } from './findings/single-source.ts';
import { findUnansweredCounterarguments } from './findings/unanswered-counterargument.ts';
import { findUnconnected } from './findings/unconnected.ts';

const SEARCHES: readonly FindingSearch[] = [
  findCircularSupport,
  findCampsAgainstThemselves,
  findEvidenceWithoutSource,
  findUnansweredCounterarguments,
  findSingleSources,
  findLongChains,
  findSameWording,
  findUnconnected,
];

/** Likely mistakes first, then what may be just what the debate is like. Cost: O(elements + ends + text). */
export function findFindings(graph: ArgumentGraph): readonly Finding[] {
  return SEARCHES.flatMap((search) => search(graph));
}
