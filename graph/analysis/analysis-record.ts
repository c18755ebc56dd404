/** An analysis as plain data: the shape in which the command line prints it. */
import type { Id } from '../model/types.ts';
import type { Crux } from './cruxes/cruxes.ts';
import type { Finding } from './findings/finding.ts';
import type { RankedDispute } from './disputes/ranked-disputes.ts';
import type { Semantics } from './frameworks/semantics.ts';
import type { Status } from './status/status.ts';
import type { ShapleyValues } from './strength/shapley.ts';
import type { StrengthModelId } from './strength/strength-models.ts';
import type { Study } from './study.ts';

export interface AnalysisRecord {
  readonly semantics: Semantics;
  /** False where a work budget ran out, for the status, a crux or the shares. */
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
  readonly disputes: readonly (Pick<RankedDispute, 'id' | 'under' | 'score' | 'camps' | 'sides'> & {
    readonly reasons: readonly string[];
  })[];
  /** Thesis by thesis; the disputed ones first, then those with the largest effect. */
  readonly cruxes: readonly Pick<Crux, 'id' | 'thesis' | 'effect' | 'flips' | 'disputed'>[];
  readonly turnedBy: Readonly<Record<Id, readonly Id[] | null>>;
  /** By thesis what each statement that bears on it gives it of its strength; where that was asked for. */
  readonly shares?: Readonly<Record<Id, ShareRecord>>;
  readonly findings: readonly Finding[];
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
  const shared = shares ? study.theses().flatMap((thesis) => study.shapleyValues(thesis) ?? []) : [];
  return {
    semantics: status.semantics,
    complete: [status, ...theses, ...shared].every(({ complete }) => complete),
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
      const { id, under, score, camps, sides } = entry;
      return { id, under, score, camps, sides, reasons: study.reasonsOf(entry) };
    }),
    cruxes: theses
      .flatMap((each) => [...each.cruxes, ...each.grounds])
      .map(({ id, thesis, effect, flips, disputed }) => ({ id, thesis, effect, flips, disputed })),
    turnedBy: toRecord(new Map(theses.map(({ thesis, turnedBy }) => [thesis, turnedBy]))),
    ...(shares ? { shares: toRecord(new Map(shared.map((each) => [each.thesis, toShares(each)]))) } : {}),
    findings: study.findings(),
  };
}

function toShares({ values, errors }: ShapleyValues): ShareRecord {
  return { values: toRecord(values), ...(errors ? { errors: toRecord(errors) } : {}) };
}

/** Defines each key as its own, so that an id such as `__proto__` is one like any other. */
function toRecord<T>(entries: ReadonlyMap<Id, T>): Readonly<Record<Id, T>> {
  return Object.fromEntries(entries);
}
