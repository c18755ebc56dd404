/** Stands between the page and its worker, so that the page waits for as long as a test wants. */
import type { Page } from 'playwright-core';

/** From now on the page's requests of one kind never reach the worker: it seems to work on them without end. */
export async function holdTask(page: Page, task: string): Promise<void> {
  await page.addInitScript(() => {
    const Known = window.Worker;
    window.Worker = class extends Known {
      override postMessage(message: unknown): void {
        const { type, task } = message as { type?: string; task?: string };
        if (type !== 'ask' || task !== (window as unknown as { held?: string }).held)
          super.postMessage(message);
      }
    };
  });
  await page.reload();
  await page.getByRole('treeitem').first().waitFor();
  await page.evaluate((held) => Object.assign(window, { held }), task);
}

/**
 * Once the page is told the first such part of a map that opens, or is said to have reached it, it hears no more of its
 * worker, as long as it is held: however fast that is, the page waits for it.
 */
export async function holdParts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Known = window.Worker;
    const wishes = window as unknown as { part?: string | undefined; reached?: boolean };
    window.Worker = class extends Known {
      override set onmessage(hear: ((event: MessageEvent) => void) | null) {
        this.addEventListener('message', (event: MessageEvent<{ part?: object }>) => {
          if (wishes.part !== undefined && wishes.part in (event.data.part ?? {})) wishes.reached = true;
          if (wishes.part === undefined || !wishes.reached) hear?.(event);
        });
      }
    };
  });
  await page.reload();
  await page.getByRole('treeitem').first().waitFor();
}

/** What is asked from now on reaches the worker again; what was held does not. */
export const letGo = (page: Page) => page.evaluate(() => Object.assign(window, { held: undefined }));

/** Presses Cancel where the page says that it waits for this. */
export const giveUp = (page: Page, label: string) =>
  page
    .getByRole('alert')
    .filter({ hasText: label })
    .getByRole('button', { name: 'Cancel' })
    .dispatchEvent('click');
