/** Keeps the page in the browser, so that it opens without a network, and tells when a newer one is there. */
import { registerSW } from 'virtual:pwa-register';
import { servedFiles } from './served-files.ts';

/** How often a page that stays open looks for a newer one, in ms. */
const LOOKED_FOR_MS = 3_600_000;

/** A newer page: it waits until it is taken. */
export interface NewerPage {
  /** Shows it in the place of this one. */
  take(): void;
}

/**
 * Calls `onnewer` when a newer page is ready, and `ontaken` when another tab has taken it. What is served for the moment, and
 * what is set into another page, is not kept.
 */
export function keepOffline(onnewer: (newer: NewerPage) => void, ontaken: () => void): void {
  if (servedFiles().length > 0 || 'embed' in document.documentElement.dataset) return;
  let isTaker = false;
  const update = registerSW({
    onNeedRefresh() {
      onnewer({
        take() {
          isTaker = true;
          void update();
        },
      });
    },
    onNeedReload() {
      if (isTaker) location.reload();
      else ontaken();
    },
    onRegisteredSW(_, registration) {
      // Without a network there is none that is newer.
      if (registration) setInterval(() => void registration.update().catch(() => undefined), LOOKED_FOR_MS);
    },
    // Where the browser keeps nothing, the page works as before while there is a network.
    onRegisterError: () => undefined,
  });
}
