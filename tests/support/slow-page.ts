/** Makes a page as slow as on a busy machine, to find tests that only hold where it is fast. */
import type { Page } from 'playwright-core';

/** How much later the worker's answers come for each time that the machine is slower, in ms. */
const LATER_MS = 300;

/**
 * As the environment variable CRUX_SLOW says: 3 is a main thread three times slower, whose worker answers 600 ms later. Without
 * it nothing is changed. Before the page is opened.
 */
export async function slowDown(page: Page, factor = Number(process.env['CRUX_SLOW'] ?? 1)): Promise<void> {
  if (!(factor > 1)) return;
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: factor });
  await page.addInitScript(
    (later) => {
      const Known = window.Worker;
      window.Worker = class extends Known {
        override set onmessage(hear: ((event: MessageEvent) => void) | null) {
          // Timers of one length end in the order in which they were begun.
          this.addEventListener('message', (event) => setTimeout(() => hear?.(event), later));
        }
      };
    },
    (factor - 1) * LATER_MS,
  );
}
