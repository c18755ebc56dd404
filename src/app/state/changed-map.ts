/** What the gate for changes asks of the open map, and answers to whoever wants it changed. */
import type { ArgumentGraph, Edit } from '../../../graph/index.ts';
import type { Beginning } from '../store/keeper.ts';
import type { HeadFacts, MapHead } from '../store/records.ts';
import type { Offer } from './voice.svelte.ts';

declare const LATEST: unique symbol;

/**
 * The open map with all edits. Only the gate has it to give: what is made of the map as the page shows it, which may be older,
 * would turn back what was entered since.
 */
export type Latest = ArgumentGraph & { readonly [LATEST]: true };

/** Makes an edit of the map as it is by then; null where its place is no longer there. */
export type Making = (latest: Latest) => Edit | null;

/** The open map as the gate needs it. */
export interface ChangedMap {
  /** With all edits, those too that the page doesn't show yet; null where none is open. */
  latest(): ArgumentGraph | null;
  /** Changes it everywhere on the page; the latest is changed at once. Where it is typed, more of it may be waited for. */
  change(edit: Edit, isTyped?: boolean): Promise<void>;
  facts(): HeadFacts & { readonly dialogue: boolean };
  /** The whole map in Crux's own format. */
  whole(): Promise<Uint8Array>;
  /** It has an identity of its own from now on. */
  onmade(head: MapHead): void;
  /** The person wants a map that was made of it, in Crux's own format, as one of its own. */
  openBeside(bytes: Uint8Array): void;
  /** The person wants it saved to a file. */
  onsave(): void;
  announce(text: string): void;
  notify(text: string, offer?: Offer): void;
  /** This is no longer offered. */
  endOffer(offer: Offer): void;
}

/** How a step is made. */
export interface HowMade {
  /** It is one with the step before. */
  readonly grows?: boolean;
  /** It is kept once there is more, and can be withdrawn until then. */
  readonly waits?: boolean;
  /** It stays with whoever made it, as in the box of its words, should another tab take over. */
  readonly held?: boolean;
}

/** The map after one of its steps: which opening of it, and which step. */
export interface Sealed {
  readonly of: Beginning | null;
  readonly upTo: number;
}

/** What came of the wish to change the map. */
export interface Change {
  /** Resolves once it is seen. */
  readonly shown: Promise<void>;
  /** Nothing was changed, as the place for it is no longer there. */
  readonly isGone: boolean;
  /** Whether it is in the store: until then another tab may take over, and it be taken back. */
  isKept(): boolean;
}

/**
 * Null where nothing is changed, as another tab writes the map: the person was told, and what they entered has to stay where
 * it is.
 */
export type Made = Change | null;
