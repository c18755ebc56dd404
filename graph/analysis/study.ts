/**
 * What can be known of a map: each part is worked out when it is first asked for, and then kept. A new one is a line in `createStudy`, with
 * a share of the work in `SHARES` where it is dear; where it is shown is told in the README, under Contributing.
 */
import type { ArgumentGraph, Id } from '../model/types.ts';
import { findTheses } from './chains/theses.ts';
import { createAdditionSearch } from './cruxes/additions.ts';
import { createCruxSearch } from './cruxes/cruxes.ts';
import { studyRobustness } from './cruxes/robustness.ts';
import { findConsequences, type WhatIf } from './cruxes/what-if.ts';
import { findDisputes, type DisputeEntry } from './disputes/disputes.ts';
import { rankDisputes } from './disputes/ranked-disputes.ts';
import { findFindings } from './findings/findings.ts';
import { BUDGETS } from './numbers/budget.ts';
import { compareCamps } from './speakers/compare-camps.ts';
import type { Semantics } from './frameworks/semantics.ts';
import { findStatus } from './status/status.ts';
import type { SupportReading } from './status/support-reading.ts';
import { findShapleyValues } from './strength/shapley.ts';
import { findStrengths } from './strength/strength.ts';
import type { StrengthModelId } from './strength/strength-models.ts';
import { describeDispute } from './words/dispute-reasons.ts';

/** How a map is studied; what is absent is as the page has it. */
export interface StudyOptions {
  /** `grounded` where absent. */
  readonly semantics?: Semantics;
  /** What a support does to the status; `assumed` where absent. */
  readonly support?: SupportReading;
  /** How strengths are computed; `quadratic-energy` where absent. */
  readonly model?: StrengthModelId;
  /** What to find the cruxes of. Without them each position's thesis, else every root, up to 20. */
  readonly theses?: readonly Id[];
  /** Steps of work, as in `budget.ts`, of which each question takes up to its share; a billion where absent. */
  readonly budget?: number;
}

/**
 * The part of the budget that one question may take. It is the same in whatever order they are asked, so that the same
 * question always gets the same answer.
 */
const SHARES = { status: 1, cruxes: 0.2, shapley: 0.2, additions: 0.02, robustness: 0.2 };

/**
 * The one place where analyses come together: whoever wants to know something of a map asks here. A new analysis is a file
 * in its room and a line below. Nothing is worked out before it is asked for; what doesn't depend on the options is kept
 * with the graph, and so serves all studies of it. Questions about ids that are not on the map have no answer.
 *
 * @example
 * ```ts
 * const { graph } = assembleGraph({
 *   statements: [
 *     { id: 'close', kind: 'claim', text: 'The bridge should be closed.' },
 *     { id: 'unsafe', kind: 'claim', text: 'The bridge is unsafe.' },
 *     { id: 'hold', kind: 'claim', text: 'The cables hold.' },
 *   ],
 *   relations: [
 *     { id: 'r1', kind: 'supports', from: ['unsafe'], to: 'close' },
 *     { id: 'r2', kind: 'attacks', from: ['hold'], to: 'unsafe' },
 *   ],
 * });
 * const study = createStudy(graph);
 * study.theses().join(); // 'close'
 * study.status().status.get('close'); // 'in'
 * study.rankedDisputes()[0].id; // 'unsafe'
 * ```
 */
export function createStudy(graph: ArgumentGraph, options: StudyOptions = {}) {
  const { semantics, support, model, budget = BUDGETS.labels } = options;
  const reading = { ...(semantics && { semantics }), ...(support && { support }), ...(model && { model }) };
  const within = (part: keyof typeof SHARES) => ({ ...reading, budget: budget * SHARES[part] });

  const theses = once(() => (options.theses ?? findTheses(graph)).filter((id) => graph.statements.has(id)));
  const status = once(() => findStatus(graph, within('status')));
  const strengths = once(() => findStrengths(graph, reading));
  const baseline = once(() => ({
    graph,
    options: within('status'),
    status: status(),
    strengths: strengths(),
  }));
  const cruxSearch = once(() => createCruxSearch(graph, reading));
  const cruxes = oncePerKey((thesis: Id) =>
    graph.statements.has(thesis) ? cruxSearch()(thesis, budget * SHARES.cruxes) : undefined,
  );
  const additionSearch = once(() => createAdditionSearch(graph, reading));
  const reckonAgain = () => {
    const questioned = theses().map((thesis) => {
      const found = cruxes(thesis);
      return {
        thesis,
        cruxes: found?.cruxes.map(({ id }) => id) ?? [],
        ...(found?.rival !== undefined && { rival: found.rival }),
      };
    });
    return studyRobustness(graph, questioned, within('robustness'));
  };

  return {
    graph,
    options,
    /** The statements that the cruxes are found of, unless others are asked about. */
    theses,
    /** What stands, falls or is open. */
    status,
    /** The balance of what is on the map, for each element. */
    strengths,
    /** What is challenged and disputed, read off the structure alone. */
    disputes: once(() => findDisputes(graph)),
    /** The disputed points with their scores, those that deserve attention first; without words. */
    rankedDisputes: once(() => rankDisputes(graph, reading)),
    /** Why a point is disputed, in sentences: not kept, and for those that are shown. */
    reasonsOf: (entry: DisputeEntry) => describeDispute(graph, entry),
    /** What a statement turns on. */
    cruxes,
    /** The fewest new answers and reasons that would turn a statement. */
    additions: oncePerKey((thesis: Id) => additionSearch()(thesis, budget * SHARES.additions)),
    /** How sure that is: in how many ways of reckoning the theses stand as they do, stay ahead, and turn on the same. */
    robustness: once(() => {
      const slices = reckonAgain();
      for (;;) {
        const { value, done } = slices.next();
        if (done) return value;
      }
    }),
    /** The same in slices, with what is known so far after each; not kept. */
    reckonAgain,
    /** How the strength of a thesis is shared out among the statements that bear on it. */
    shapleyValues: oncePerKey((thesis: Id) => findShapleyValues(graph, thesis, within('shapley'))),
    /** What the positions of an axis hold apart and in common. */
    camps: oncePerKey((axis: Id) => compareCamps(graph, axis)),
    /** What is worth a second look. */
    findings: once(() => findFindings(graph)),
    /** What would follow; not kept, for there is no end of suppositions. */
    follow: (whatIf: WhatIf) => findConsequences(baseline(), whatIf),
  };
}

/** What can be known of one map, each part worked out when it is first asked for. */
export type Study = ReturnType<typeof createStudy>;

function once<T>(compute: () => T): () => T {
  const keep = oncePerKey(compute);
  return () => keep(undefined);
}

function oncePerKey<K, T>(compute: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined && !known.has(key)) known.set(key, (answer = compute(key)));
    return answer as T;
  };
}
