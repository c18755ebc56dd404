/** What a person does on a map, and how one sees that it is done. */
import type { Page } from 'playwright-core';

export interface Act {
  readonly name: string;
  /** Does it. */
  act(page: Page): Promise<unknown>;
  /** Whether its effect is there, asked in the page at each frame. */
  readonly done: string;
  /** Brings about what the next time starts from. */
  undo?(page: Page): Promise<unknown>;
}

const press = (key: string) => async (page: Page) => {
  await page.getByRole('application').focus();
  await page.keyboard.press(key);
};
/** Clicks the first such thing in the outline, or the last. */
const inTree =
  (selector: string, at: 0 | -1 = 0) =>
  async (page: Page) =>
    page.evaluate(
      ({ selector, at }) => {
        const found = document.querySelectorAll<HTMLElement>(`[role=tree][aria-label=Outline] ${selector}`);
        [...found].at(at)?.click();
      },
      { selector, at },
    );

/** In this order, each on what the ones before have left. */
export const ACTS: readonly Act[] = [
  {
    name: 'select',
    act: inTree('[role=treeitem]:not([aria-selected=true])'),
    done: `location.hash.includes('at=') && document.querySelector('[role=treeitem][aria-selected=true]')`,
    undo: press('Escape'),
  },
  {
    name: 'unfold',
    act: inTree('[role=treeitem][aria-expanded=false] .twist'),
    done: 'location.hash !== window.before.hash',
  },
  {
    name: 'fold',
    // The innermost: what stands inside something folded could not be folded the next time.
    act: inTree('[role=treeitem][aria-expanded=true] .twist', -1),
    done: 'location.hash !== window.before.hash',
  },
  {
    name: 'search',
    act: (page) => page.getByRole('searchbox', { name: 'Search statements' }).fill('naïve voters'),
    done: `document.querySelector('[aria-label="Search results"] button')`,
    undo: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('searchbox', { name: 'Search statements' }).fill('');
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'light the disputes',
    act: press('d'),
    done: `location.hash.includes('lit=disputed')`,
    undo: press('d'),
  },
  {
    name: 'another colouring',
    act: async (page) =>
      page.evaluate(() =>
        document
          .querySelector<HTMLElement>(
            '[aria-label="Card colours"] button[aria-pressed=false]:last-child, [aria-label="Card colours"] button[aria-pressed=false]',
          )
          ?.click(),
      ),
    done: `window.before.lens !== (/lens=\\w+|camps=[^&]*/.exec(location.hash)?.[0] ?? '')`,
  },
  {
    name: 'suppose',
    act: async (page) => {
      await inTree('[role=treeitem]')(page);
      await page.getByRole('application').focus();
      await page.keyboard.press('r');
    },
    done: `location.hash.includes('no=')`,
    undo: press('u'),
  },
  {
    name: 'unfold all',
    act: press('w'),
    done: `location.hash.includes('unfolded=all')`,
  },
  {
    name: 'save the map',
    act: async (page) => {
      await page.getByRole('button', { name: 'Export' }).first().click();
      await page.getByRole('dialog').waitFor();
      await page.getByRole('radio', { name: 'Map file' }).check();
      await page.evaluate(() => Object.assign(window, { saved: false }));
      page.once('download', () => void page.evaluate(() => Object.assign(window, { saved: true })));
      await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    },
    done: 'window.saved',
    undo: (page) => page.keyboard.press('Escape'),
  },
];
