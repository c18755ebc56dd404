/** What the gate for changes asks of the open map, and answers to whoever wants it changed. */
import type { ArgumentGraph, Edit } from '../../../graph/index.ts';
import type { HeadFacts, MapHead } from '../store/records.ts';
import type { Offer } from './voice.svelte.ts';

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
  /** The person wants it saved to a file. */
  onsave(): void;
  announce(text: string): void;
  notify(text: string, offer?: Offer): void;
  /** This is no longer offered. */
  endOffer(offer: Offer): void;
}

/**
 * What came of the wish to change the map: `shown` resolves once it is seen. Null where nothing is changed, as another tab writes
 * the map: the person was told, and what they entered has to stay where it is.
 */
export type Made = { readonly shown: Promise<void> } | null;
