/** What happens to the page around the map: failures nobody answers for, the system's light and dark, coming back to the window, a lost focus, leaving it. */
import { keepFocus } from './keyboard/keep-focus.ts';
import { keepPlaces } from './state/kept-places.ts';
import type { Session } from './state/session.svelte.ts';
import { preferredTheme } from './state/theme.ts';

/** Gives back how to stop. `onfocuslost`: what had the focus is gone, and nothing else has it. */
export function listenToPage(session: Session, onfocuslost: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const told = (event: Event) => session.voice.tellFailure(event);
  addEventListener('unhandledrejection', told, { signal });
  addEventListener('error', told, { signal });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', () => session.showTheme(preferredTheme()), { signal });
  const comeBack = () => {
    if (session.changes.head)
      void import('./my-maps/outside-file.ts').then((file) => file.watchOutside(session));
  };
  addEventListener('focus', comeBack, { signal });
  // A phone ends a page in the background without another word.
  const leave = () => {
    if (session.graph) keepPlaces(session.file.map, session.drawing.now);
  };
  addEventListener('pagehide', leave, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal });
  const endKeeping = keepFocus(onfocuslost);
  return () => {
    endKeeping();
    ended.abort();
  };
}
