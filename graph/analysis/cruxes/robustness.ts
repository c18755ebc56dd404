/**
 * In how many ways of reckoning what is said of a thesis holds: its status under every semantics and reading of support;
 * whether it stays ahead of its rival, and what it turns on, over drawn base scores and under each bipolar model. What
 * nobody gave a weight weighs .5 by convention alone, so that what holds for that number only had better be known.
 */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { SEMANTICS, type Semantics } from '../frameworks/semantics.ts';
import { numberIn } from '../numbers/element-numbers.ts';
import { targetsOf } from '../numbers/links.ts';
import { markSources } from '../numbers/propagation.ts';
import { createRandom } from '../numbers/random.ts';
import { findStatus, type Status } from '../status/status.ts';
import { SUPPORT_READINGS, type SupportReading } from '../status/support-reading.ts';
import {
  createStrengthState,
  energyOf,
  settleAll,
  type StrengthState,
} from '../strength/settle-strengths.ts';
import { findStrengthModel, type StrengthModelId } from '../strength/strength-models.ts';
import { createStrengthProbe } from '../strength/strength-probe.ts';
import { weightedFrameworkOf, type WeightedFramework } from '../strength/weighted-framework.ts';
import { BUDGETS, COST_OF_LABELLING } from '../numbers/budget.ts';

/** A thesis in question, with its strongest rival and the disputed elements that move it most, the first first. */
export interface Questioned {
  readonly thesis: Id;
  readonly rival?: Id;
  readonly cruxes: readonly Id[];
}

export interface RobustnessOptions {
  /** What the thesis is said to be under: `grounded` and `assumed` where absent. */
  readonly semantics?: Semantics;
  readonly support?: SupportReading;
  /** Looks at an arrow or attack; 200 million where absent. Where they end there are fewer ways and draws. */
  readonly budget?: number;
}

/** What one way of reckoning makes of a thesis; null where that semantics gives no labelling, or the budget ended. */
export interface Way {
  readonly semantics: Semantics;
  readonly support: SupportReading;
  readonly status: Status | null;
}

/** In how many of so many draws something holds. */
export interface Kept {
  readonly kept: number;
  readonly of: number;
}

/** In how many ways of reckoning what is said of a thesis holds. */
export interface Robustness {
  readonly thesis: Id;
  /** Under the semantics and reading in question. */
  readonly status: Status | null;
  /** Every semantics under every reading, readings first. */
  readonly ways: readonly Way[];
  /** How many of the ways that give an answer give that status. */
  readonly holds: number;
  readonly of: number;
  /** Over all draws and models: whether the thesis is ahead of its rival as it is at the given base scores. */
  readonly order?: Kept & {
    readonly rival: Id;
    readonly isAhead: boolean;
    readonly byModel: readonly ModelOrder[];
  };
  /** The three that move it most: how often each is among the three that do. */
  readonly cruxes: readonly (Kept & { readonly id: Id })[];
  /** False while draws are still to come, and where the budget ended. */
  readonly complete: boolean;
}

export interface ModelOrder extends Kept {
  readonly model: StrengthModelId;
}

const DRAWS = 200;
const SEED = 2019;
/** Base scores are drawn evenly from here to here. */
const LOWEST = 0.3;
const HIGHEST = 0.7;
/** Those in which relations of both kinds count. */
const BIPOLAR_MODELS: readonly StrengthModelId[] = ['quadratic-energy', 'df-quad', 'euler'];
/** How many count as what a thesis turns on, and how many may come to be among these. */
const TOP = 3;
const CONTENDERS = 10;
/** Draws between two reports. */
const DRAWS_A_SLICE = 10;

/**
 * Yields what is known so far after each slice of work, a few milliseconds for a map of a hundred statements: first all
 * ways of finding the status, then draws. Whoever stops asking has cancelled it.
 */
export function* studyRobustness(
  graph: ArgumentGraph,
  questioned: readonly Questioned[],
  options: RobustnessOptions = {},
): Generator<ReadonlyMap<Id, Robustness>, ReadonlyMap<Id, Robustness>> {
  const { semantics = 'grounded', support = 'assumed', budget = BUDGETS.robustness } = options;
  const reports = new Map<Id, Robustness>();
  const ways: {
    readonly semantics: Semantics;
    readonly support: SupportReading;
    status?: ReadonlyMap<Id, Status>;
  }[] = SUPPORT_READINGS.flatMap((reading) =>
    SEMANTICS.map((each) => ({ semantics: each, support: reading })),
  );
  const tally = createTally(graph, questioned);
  const report = (complete: boolean) => {
    for (const each of questioned) reports.set(each.thesis, toReport(each, complete));
    return reports;
  };
  const toReport = ({ thesis }: Questioned, complete: boolean): Robustness => {
    const listed = ways.map((way): Way => ({
      semantics: way.semantics,
      support: way.support,
      status: way.status?.get(thesis) ?? null,
    }));
    const status =
      listed.find((way) => way.semantics === semantics && way.support === support)?.status ?? null;
    const answers = listed.filter((way) => way.status !== null);
    return {
      thesis,
      status,
      ways: listed,
      holds: answers.filter((way) => way.status === status).length,
      of: answers.length,
      ...tally.of(thesis),
      complete,
    };
  };

  let left = budget;
  const costOfStatus = COST_OF_LABELLING * (graph.statements.size + graph.relations.size);
  // The way in question first, so that even a large map gets that one.
  const order = [...ways].sort(
    (a, b) =>
      Number(isMeant(b)) - Number(isMeant(a)) ||
      SEMANTICS.indexOf(a.semantics) - SEMANTICS.indexOf(b.semantics),
  );
  function isMeant(way: { readonly semantics: Semantics; readonly support: SupportReading }) {
    return way.semantics === semantics && way.support === support;
  }
  for (const way of order) {
    if (left < costOfStatus) break;
    // Half of the budget is for the ways, an even share for each.
    const found = findStatus(graph, {
      semantics: way.semantics,
      support: way.support,
      budget: budget / 2 / ways.length,
    });
    left -= costOfStatus;
    if (found.complete) way.status = found.status;
    if (costOfStatus > 1e6) yield report(false);
  }
  yield report(false);

  const random = createRandom(SEED);
  let draws = 0;
  for (; draws < DRAWS && left > tally.costOfDraw; draws++) {
    tally.draw(random);
    left -= tally.costOfDraw;
    if (draws % DRAWS_A_SLICE === DRAWS_A_SLICE - 1) yield report(false);
  }
  return report(draws === DRAWS && ways.every((way) => way.status !== undefined));
}

/** Counts over the draws. */
function createTally(graph: ArgumentGraph, questioned: readonly Questioned[]) {
  const framework = weightedFrameworkOf(graph);
  const unweighted = [...graph.statements.values()].flatMap(({ weight }, number) =>
    weight === undefined ? [number] : [],
  );
  const pairs = questioned.map((each) => createPair(framework, each));
  const states = (base: Float64Array) =>
    BIPOLAR_MODELS.map((id) => {
      const state = createStrengthState({ framework, model: findStrengthModel(id), base });
      settleAll(state);
      return state;
    });
  // The order in question is the one at the given base scores, under each model its own.
  const given = states(framework.base.slice());
  const asGiven = pairs.map((pair) => given.map((state) => pair.isAhead(state)));
  const kept = pairs.map(() => BIPOLAR_MODELS.map(() => ({ kept: 0, of: 0 })));
  const keptCruxes = pairs.map(({ cruxes }) => cruxes.slice(0, TOP).map(() => ({ kept: 0, of: 0 })));
  const size = framework.ids.length + framework.targetOf.length;
  const contenders = pairs.reduce((sum, { cruxes }) => sum + cruxes.length, 0);

  return {
    /** At most: a removal seldom reaches everything. */
    costOfDraw: BIPOLAR_MODELS.length * size * (4 + contenders),
    draw(random: () => number): void {
      const base = framework.base.slice();
      for (const number of unweighted) base[number] = LOWEST + (HIGHEST - LOWEST) * random();
      states(base).forEach((state, model) => {
        pairs.forEach((pair, place) => {
          const counts = kept[place]?.[model];
          if (counts && pair.rival !== undefined) {
            counts.of++;
            if (pair.isAhead(state) === asGiven[place]?.[0]) counts.kept++;
          }
          const top = pair.findTop(state);
          pair.cruxes.slice(0, TOP).forEach((element, rank) => {
            const count = keptCruxes[place]?.[rank];
            if (!count) return;
            count.of++;
            if (top.includes(element)) count.kept++;
          });
        });
      });
    },
    of(thesis: Id): Pick<Robustness, 'order' | 'cruxes'> {
      const place = questioned.findIndex((each) => each.thesis === thesis);
      const { rival, cruxes = [] } = questioned[place] ?? {};
      const counts = kept[place] ?? [];
      const order = rival !== undefined && {
        rival,
        isAhead: asGiven[place]?.[0] ?? false,
        kept: counts.reduce((sum, each) => sum + each.kept, 0),
        of: counts.reduce((sum, each) => sum + each.of, 0),
        byModel: counts.map((each, model) => ({ model: BIPOLAR_MODELS[model] ?? 'euler', ...each })),
      };
      return {
        ...(order && { order }),
        cruxes: cruxes
          .slice(0, TOP)
          .map((id, rank) => ({ id, kept: 0, of: 0, ...keptCruxes[place]?.[rank] })),
      };
    },
  };
}

/** A thesis and its rival by number, and what can be asked of them at given strengths. */
function createPair(framework: WeightedFramework, { thesis, rival, cruxes }: Questioned) {
  const target = numberIn(framework.numberOf, thesis);
  const against = rival === undefined ? undefined : numberIn(framework.numberOf, rival);
  const contenders = cruxes.slice(0, CONTENDERS).map((id) => numberIn(framework.numberOf, id));
  const within = markSources(framework, target);
  if (against !== undefined)
    markSources(framework, against).forEach((marked, element) => {
      if (marked) within[element] = 1;
    });
  const measure = (state: StrengthState) =>
    against === undefined
      ? (state.strengths[target] ?? 0)
      : energyOf(state, target) - energyOf(state, against);
  return {
    rival: against,
    cruxes: contenders,
    isAhead: (state: StrengthState) =>
      against !== undefined && (state.strengths[target] ?? 0) > (state.strengths[against] ?? 0),
    /** Those whose removal moves the measure most. */
    findTop(state: StrengthState): readonly number[] {
      if (contenders.length <= TOP) return contenders;
      const probe = createStrengthProbe(state, within);
      const whole = measure(state);
      const effects = contenders.map((element) => {
        probe.hold([element, ...targetsOf(framework.usedBy, element)], 0);
        const effect = Math.abs(whole - measure(state));
        probe.release();
        return { element, effect };
      });
      return effects
        .sort((a, b) => b.effect - a.effect)
        .slice(0, TOP)
        .map(({ element }) => element);
    },
  };
}
