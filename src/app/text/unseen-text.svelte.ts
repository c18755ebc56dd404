/** A text that is kept with the map is written on, though nobody looks at it. */
import { untrack } from 'svelte';
import type { Session } from '../state/session.svelte.ts';
import { WITH_TEXTS } from '../with-texts.ts';
import type { MapText } from './map-text.svelte.ts';

/** To be called while a component is made; `isSeen` says whether the text is open. */
export function keepUnseenText(session: Session, isSeen: () => boolean): void {
  const key = $derived(session.file.key);
  const hasText = $derived(session.graph?.text !== undefined);
  let unseen = $state.raw<MapText | null>(null);
  $effect(() => {
    void key;
    if (!WITH_TEXTS || !hasText || isSeen()) return;
    void import('./map-text.svelte.ts').then(async ({ textOf }) => {
      if (isSeen()) return;
      unseen = textOf(session);
      await unseen.open('argdown');
      if (!isSeen()) unseen.close();
    });
  });
  $effect(() => {
    void session.graph;
    if (!isSeen()) untrack(() => unseen?.follow());
  });
}
