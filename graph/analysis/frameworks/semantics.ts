/** The acceptability semantics there are. */

/**
 * Grounded to stable: Dung (Artificial Intelligence 77, 1995); semi-stable: Caminada (COMMA 2006); ideal: Dung, Mancarella
 * & Toni (Artificial Intelligence 171, 2007).
 */
export type Semantics = 'grounded' | 'complete' | 'preferred' | 'stable' | 'semi-stable' | 'ideal';

/** The semantics that a status can be worked out under. */
export const SEMANTICS: readonly Semantics[] = [
  'grounded',
  'complete',
  'preferred',
  'stable',
  'semi-stable',
  'ideal',
];
