/** An analysis as plain data: the shape in which the command line prints it. */
import type { Id } from '../model/types.ts';
import type { Analysis } from './analyse.ts';
import type { Crux } from './cruxes/cruxes.ts';
import type { Finding } from './findings/finding.ts';
import type { RankedDispute } from './disputes/ranked-disputes.ts';
import type { Semantics } from './frameworks/semantics.ts';
import type { Status } from './status/status.ts';
import type { StrengthModelId } from './strength/strength-models.ts';

export interface AnalysisRecord {
  readonly semantics: Semantics;
  /** False where a work budget ran out, for the status or for a crux. */
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
  readonly disputes: readonly Pick<RankedDispute, 'id' | 'under' | 'score' | 'camps' | 'sides' | 'reasons'>[];
  /** Thesis by thesis; the disputed ones first, then those with the largest effect. */
  readonly cruxes: readonly Pick<Crux, 'id' | 'thesis' | 'effect' | 'flips' | 'disputed'>[];
  readonly turnedBy: Readonly<Record<Id, readonly Id[] | null>>;
  readonly findings: readonly Finding[];
}

export function toAnalysisRecord({
  status,
  strengths,
  disputes,
  cruxes,
  findings,
}: Analysis): AnalysisRecord {
  const { model, converged, iterations, residual, values, damped } = strengths;
  const theses = [...cruxes.values()];
  return {
    semantics: status.semantics,
    complete: status.complete && theses.every(({ complete }) => complete),
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
    disputes: disputes.map(({ id, under, score, camps, sides, reasons }) => ({
      id,
      under,
      score,
      camps,
      sides,
      reasons,
    })),
    cruxes: theses
      .flatMap((each) => [...each.cruxes, ...each.grounds])
      .map(({ id, thesis, effect, flips, disputed }) => ({ id, thesis, effect, flips, disputed })),
    turnedBy: toRecord(new Map(theses.map(({ thesis, turnedBy }) => [thesis, turnedBy]))),
    findings,
  };
}

/** Defines each key as its own, so that an id such as `__proto__` is one like any other. */
function toRecord<T>(entries: ReadonlyMap<Id, T>): Readonly<Record<Id, T>> {
  return Object.fromEntries(entries);
}
