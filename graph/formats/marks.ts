/** Which lines of a text say what of the map that was read from it. */
import type { Id } from '../model/types.ts';

/**
 * What a line says: it defines a statement or only names one, it is a relation, a heading, or part of an argument. Several may hold
 * of a line.
 */
export interface Mark {
  readonly says: 'definition' | 'reference' | 'relation' | 'heading' | 'argument';
  readonly id: Id;
  /** Counting from 1. */
  readonly line: number;
  /** The title by which the line calls it, where the text has one. */
  readonly title?: string;
}
