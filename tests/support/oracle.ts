/** Expected values for the semantics, computed by programs that share nothing with this one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StrengthModelId } from '../../graph/analysis/strength/strength-models.ts';

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
  readonly harmonic: number;
}

export type SemanticsCode = 'GR' | 'CO' | 'PR' | 'ST' | 'SST' | 'ID';

export interface LabelSets {
  readonly in: readonly string[];
  readonly out: readonly string[];
  readonly undec: readonly string[];
}

export interface DungCase {
  readonly id: string;
  readonly arguments: readonly string[];
  readonly attacks: readonly (readonly [string, string])[];
  readonly extensions: Readonly<Record<SemanticsCode, readonly (readonly string[])[]>>;
  readonly groundedLabelling: LabelSets;
  readonly credulous?: Readonly<Partial<Record<SemanticsCode, readonly string[]>>>;
  readonly skeptical?: Readonly<Partial<Record<SemanticsCode, readonly string[]>>>;
}

/** A framework in a file of the corpora: `file` lies below the folder of real files. */
export interface LargeDungCase {
  readonly file: string;
  readonly arguments: number;
  readonly attacks: number;
  readonly grounded: { readonly inCount: number; readonly outCount: number; readonly inSha256: string };
  readonly stableExists: boolean;
  readonly credulousCompleteCount: number;
  readonly credulousCompleteSha256: string;
  readonly idealCount: number;
}

interface BipolarExpectation {
  readonly grounded: readonly string[];
  readonly preferred: readonly (readonly string[])[];
  readonly stable: readonly (readonly string[])[];
}

export interface BipolarCase {
  readonly id: string;
  readonly arguments: readonly string[];
  readonly attacks: readonly (readonly [string, string])[];
  readonly supports: readonly (readonly [string, string])[];
  readonly deductive: BipolarExpectation;
  readonly necessary: BipolarExpectation;
}

export interface FlatteningCase {
  readonly id: string;
  readonly claims: readonly string[];
  readonly relations: Readonly<
    Record<string, { readonly kind: string; readonly sources: readonly string[]; readonly target: string }>
  >;
  readonly attacks: readonly (readonly [string, string])[];
  readonly grounded: LabelSets;
  readonly preferred: readonly (readonly string[])[];
  readonly evidenceMode: LabelSets;
}

interface Oracle {
  readonly dung: readonly DungCase[];
  readonly dung_large: readonly LargeDungCase[];
  readonly bipolar: readonly BipolarCase[];
  readonly flattening: readonly FlatteningCase[];
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
