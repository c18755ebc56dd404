/** What the store of maps holds, as plain records. */
import type { GraphChange } from '../../../graph/index.ts';

/** Where a map came from, as the list of maps tells it. */
export type Origin = 'new' | 'file' | 'pasted' | 'link' | 'copy' | 'built-in' | 'served';

/** One map, without its words. Times are ms since 1970. */
export interface MapHead {
  /** Its name in the address. */
  readonly id: string;
  readonly title: string;
  /** The file's name, which also says how its first state is read. */
  readonly fileName: string;
  readonly origin: Origin;
  /** How many statements it has. */
  readonly statements: number;
  readonly madeAt: number;
  readonly openedAt: number;
  readonly changedAt: number;
  /** The number of its last step; 0 where nothing was changed. */
  readonly last: number;
  /** The file that holds it elsewhere, and up to which step. */
  readonly saved: { readonly fileName: string; readonly upTo: number; readonly at: number } | null;
  /** Grows whenever another tab takes over writing: who holds an older one can't write any more. */
  readonly generation: number;
  /** Whether its first state is read with the dialogue behind the claims as statements. */
  readonly dialogue: boolean;
  /** When it was put away; for a while it can be had back. */
  readonly removedAt?: number;
}

/** What changes of a map with every letter. */
export interface MapState extends Pick<MapHead, 'title' | 'statements' | 'changedAt' | 'last' | 'dialogue'> {
  readonly map: string;
}

/** A whole map as it was after a step; the first is the file itself. */
export interface Version {
  readonly map: string;
  /** The number of the step after which it was like this. */
  readonly upTo: number;
  readonly at: number;
  readonly bytes: Uint8Array;
  /** The name by which its format is known. */
  readonly fileName: string;
  /** The format to read it as, where its name and content do not tell. */
  readonly format?: string;
  readonly title: string;
  readonly statements: number;
}

/** A step that was made, or one that was taken back or made again, and the way back. Kept anew with each keystroke in it. */
export interface StepRecord {
  readonly map: string;
  readonly number: number;
  readonly kind: 'do' | 'undo' | 'redo';
  /** What was done, as the buttons for taking it back say it: "add an objection". */
  readonly label: string;
  readonly at: number;
  readonly change: GraphChange;
  readonly back: GraphChange;
}

/** What a map's list entry may change without the map itself being opened. */
export interface HeadFacts {
  readonly title: string;
  readonly statements: number;
}

/** The file of a map outside the browser, as it was when it was last the same as the map. */
export interface KeptFile {
  /** What the file system gave for it. */
  readonly handle: unknown;
  /** When it was written, in ms since 1970. */
  readonly at: number;
  /** What it held then; absent where an older page kept it. */
  readonly bytes?: Uint8Array;
  /** Id of its format. */
  readonly format?: string;
}
