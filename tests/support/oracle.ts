/** Expected values for the semantics, computed by programs that share nothing with this one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StrengthModelId } from '../../graph/analysis/strength-models.ts';

export interface GradualCase {
  readonly id: string;
  readonly baseScores: Readonly<Record<string, number>>;
  readonly attacks: readonly (readonly string[])[];
  readonly supports: readonly (readonly string[])[];
  readonly expected: Readonly<
    Record<string, { readonly converged: boolean; readonly strength: Readonly<Record<string, number>> }>
  >;
}

export interface AttributionCase extends Omit<GradualCase, 'expected'> {
  readonly semantics: string;
  readonly topic: string;
  readonly shapley: Readonly<Record<string, number>>;
  readonly removal?: Readonly<Record<string, number>>;
  readonly gradient?: Readonly<Record<string, number>>;
}

export interface DivergenceCase {
  readonly graph: string;
  readonly semantics: string;
  readonly discreteConverged: boolean;
  readonly value: number | null;
  readonly continuousOrDampedLimit: number;
}

export interface ControversyCase {
  readonly id: string;
  readonly P: number;
  readonly C: number;
  readonly saturating: number;
}

interface Oracle {
  readonly gradual: readonly GradualCase[];
  readonly attribution: readonly AttributionCase[];
  readonly divergence: readonly DivergenceCase[];
  readonly controversy: readonly ControversyCase[];
}

const file = join(import.meta.dirname, '../fixtures/oracle/semantics.json');

export const oracle = JSON.parse(readFileSync(file, 'utf8')) as Oracle;

/** The oracle's names for the semantics that are offered here. */
export const MODEL_OF: Readonly<Record<string, StrengthModelId>> = {
  dfquad: 'df-quad',
  quadratic_energy: 'quadratic-energy',
  euler: 'euler',
  h_categoriser: 'h-categoriser',
};
