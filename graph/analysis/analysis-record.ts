/** An analysis as plain data: the shape in which the command line prints it. */
import type { ArgumentGraph, Id } from '../model/types.ts';
import type { Crux, EffectUnit } from './cruxes/cruxes.ts';
import type { Kept, Robustness } from './cruxes/robustness.ts';
import type { Addition } from './cruxes/suppose.ts';
import { listHinges } from './digest/how-sure.ts';
import type { Finding } from './findings/finding.ts';
import type { RankedDispute } from './disputes/ranked-disputes.ts';
import type { Semantics } from './frameworks/semantics.ts';
import type { Status } from './status/status.ts';
import type { ShapleyValues } from './strength/shapley.ts';
import type { StrengthModelId } from './strength/strength-models.ts';
import type { Study } from './study.ts';

/** The whole analysis as plain JSON, as `crux analyse --json` prints it. */
export interface AnalysisRecord {
  readonly semantics: Semantics;
  /** False where a work budget ran out, for the status, a crux, what would turn a thesis, or the shares. */
  readonly complete: boolean;
  readonly noExtension: boolean;
  readonly status: Readonly<Record<Id, Status>>;
  readonly strength: {
    readonly model: StrengthModelId;
    readonly converged: boolean;
    readonly iterations: number;
    readonly residual: number;
    readonly values: Readonly<Record<Id, number>>;
    readonly damped?: Readonly<Record<Id, number>>;
  };
  readonly disputes: readonly (Pick<
    RankedDispute,
    'id' | 'under' | 'score' | 'heading' | 'camps' | 'sides'
  > & {
    readonly reasons: readonly string[];
  })[];
  /** Thesis by thesis; the disputed ones first, then those with the largest effect. */
  readonly cruxes: readonly (Pick<Crux, 'id' | 'thesis' | 'effect' | 'flips' | 'disputed'> & {
    readonly unit: EffectUnit;
  })[];
  /** By thesis with a rival: undisputed statements that bear on both. */
  readonly sharedGrounds: Readonly<Record<Id, readonly Id[]>>;
  readonly turnedBy: Readonly<Record<Id, readonly Id[] | null>>;
  /** By thesis the fewest new answers and reasons that would turn it; null where none were found. */
  readonly turnedByAdding: Readonly<Record<Id, readonly Addition[] | null>>;
  /** By thesis how sure it is that it stands, or doesn't. */
  readonly robust: Readonly<Record<Id, RobustRecord>>;
  /** By thesis what each statement that bears on it gives it of its strength; where that was asked for. */
  readonly shares?: Readonly<Record<Id, ShareRecord>>;
  readonly findings: readonly Finding[];
}

export interface RobustRecord {
  /** In how many of so many ways of reckoning, each a semantics and a reading of support, the status is the same. */
  readonly holds: number;
  readonly of: number;
  /** What turns it, and what is not settled over drawn base scores, in words. */
  readonly hinges: readonly string[];
  /** In how many draws it is ahead of its rival, or behind it, as it is at the given base scores. */
  readonly order?: Kept & { readonly rival: Id; readonly ahead: boolean };
  /** In how many draws each of the three that move it most is among the three that do. */
  readonly cruxes: readonly (Kept & { readonly id: Id })[];
}

export interface ShareRecord {
  readonly values: Readonly<Record<Id, number>>;
  /** Standard errors, where the values are sampled. */
  readonly errors?: Readonly<Record<Id, number>>;
}

/** Asks a study everything that belongs in the record; `shares` are long to compute, and only on request. */
export function toAnalysisRecord(
  study: Study,
  { shares = false }: { readonly shares?: boolean } = {},
): AnalysisRecord {
  const status = study.status();
  const { model, converged, iterations, residual, values, damped } = study.strengths();
  const theses = study.theses().flatMap((thesis) => study.cruxes(thesis) ?? []);
  const added = study.theses().flatMap((thesis) => study.additions(thesis) ?? []);
  const shared = shares ? study.theses().flatMap((thesis) => study.shapleyValues(thesis) ?? []) : [];
  return {
    semantics: status.semantics,
    complete: [status, ...theses, ...added, ...shared].every(({ complete }) => complete),
    noExtension: status.noExtension,
    status: toRecord(status.status),
    strength: {
      model,
      converged,
      iterations,
      residual,
      values: toRecord(values),
      ...(damped ? { damped: toRecord(damped) } : {}),
    },
    disputes: study.rankedDisputes().map((entry) => {
      const { id, under, score, heading, camps, sides } = entry;
      return { id, under, score, ...(heading && { heading }), camps, sides, reasons: study.reasonsOf(entry) };
    }),
    cruxes: theses.flatMap((found) =>
      [...found.cruxes, ...found.grounds].map(({ id, thesis, effect, flips, disputed }) => ({
        id,
        thesis,
        effect,
        unit: found.unit,
        flips,
        disputed,
      })),
    ),
    sharedGrounds: toRecord(
      new Map(
        theses.flatMap(({ thesis, rival, shared: both }) => (rival === undefined ? [] : [[thesis, both]])),
      ),
    ),
    turnedBy: toRecord(new Map(theses.map(({ thesis, turnedBy }) => [thesis, turnedBy]))),
    turnedByAdding: toRecord(new Map(added.map((each) => [each.thesis, each.additions]))),
    robust: toRecord(
      new Map([...study.robustness()].map(([thesis, each]) => [thesis, toRobust(study.graph, each)])),
    ),
    ...(shares ? { shares: toRecord(new Map(shared.map((each) => [each.thesis, toShares(each)]))) } : {}),
    findings: study.findings(),
  };
}

function toRobust(graph: ArgumentGraph, robustness: Robustness): RobustRecord {
  const { holds, of, order, cruxes } = robustness;
  return {
    holds,
    of,
    hinges: listHinges(graph, robustness),
    ...(order && {
      order: { rival: order.rival, ahead: order.isAhead, kept: order.kept, of: order.of },
    }),
    cruxes: cruxes.map(({ id, kept, of: draws }) => ({ id, kept, of: draws })),
  };
}

function toShares({ values, errors }: ShapleyValues): ShareRecord {
  return { values: toRecord(values), ...(errors ? { errors: toRecord(errors) } : {}) };
}

/** Defines each key as its own, so that an id such as `__proto__` is one like any other. */
function toRecord<T>(entries: ReadonlyMap<Id, T>): Readonly<Record<Id, T>> {
  return Object.fromEntries(entries);
}
