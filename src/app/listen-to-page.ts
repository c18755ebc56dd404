/** What happens to the page around the map: failures nobody answers for, the system's light and dark, coming back to the window, a lost focus. */
import { keepFocus } from './keyboard/keep-focus.ts';
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
  const endKeeping = keepFocus(onfocuslost);
  return () => {
    endKeeping();
    ended.abort();
  };
}
