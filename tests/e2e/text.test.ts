/** A person writes a map as a text beside it: typing, cards, the outline and Undo are one. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const area = (page: Page) => page.getByRole('textbox', { name: 'Text of the map' });
const rows = (page: Page) => page.getByRole('treeitem').allInnerTexts();
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const status = (page: Page) => page.locator('footer').innerText();

/** The text in the editor; one of a few lines is in sight whole. */
async function textOf(page: Page): Promise<string> {
  const lines = await area(page).locator('.cm-line').allInnerTexts();
  return lines.map((line) => line.replace(/\n$/, '').replaceAll('\u200b', '')).join('\n');
}

async function beginText(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('textbox', { name: 'Statement' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await area(page).click();
}

/** Twenty statements as an author types them; the editor goes on at the indentation of the line before. */
const TYPED = [
  '[Cars]: Cars should leave the centre.',
  '  + [Air]: The air gets cleaner.',
  '    - Wind brings dirt from elsewhere.',
  '    + Exhaust is most of the dirt.',
  '  + Streets become safe.',
  '  + Noise makes ill.',
  '  - Shops lose customers.',
  '    - People on foot buy more.',
  '    - Parking is scarce anyway.',
  '  - The old cannot walk far.',
  '',
  '[Buses]: Buses should be free.',
  '  + More people would take them.',
  '  + Tickets cost more than they bring.',
  '  - Somebody has to pay.',
  '    - Parking fees would do.',
  '  +> [Cars]',
  '',
  '[Bikes]: Bikes need lanes of their own.',
  '  + Roads are shared badly.',
  '  - Lanes take room.',
  '  + Children ride more.',
  '  + A lane is cheap.',
];

describe('a map written as a text', () => {
  it('is typed as Argdown, renamed on the map, objected to in the outline, and taken back to nothing', async () => {
    const { page, complaints } = await openPage();
    await beginText(page);
    for (const [index, line] of TYPED.entries()) {
      // The editor goes on at the indentation of the line before; the author's own takes its place.
      if (TYPED[index - 1]?.startsWith(' ')) {
        await page.keyboard.press('Shift+Home');
        await page.keyboard.press('Backspace');
      }
      await page.keyboard.insertText(line);
      await page.keyboard.press('Enter');
    }
    const written = `${TYPED.join('\n')}\n`;
    await expect.poll(async () => (await textOf(page)).trimEnd()).toBe(written.trimEnd());
    await expect.poll(() => status(page)).toContain('20 statements');

    // A card is renamed on the map: only its line is another one.
    await area(page).getByText('The air gets cleaner.').click();
    await page
      .getByRole('treeitem', { name: /The air gets cleaner/ })
      .first()
      .click();
    await page.keyboard.press('F2');
    const box = page.getByRole('textbox', { name: 'Statement' });
    await box.waitFor();
    await box.fill('The air is cleaner by half.');
    await page.keyboard.press('Escape');
    const renamed = written.replace('The air gets cleaner.', 'The air is cleaner by half.');
    await expect.poll(async () => (await textOf(page)).trimEnd()).toBe(renamed.trimEnd());

    // An objection in the outline is a line below what it speaks to.
    await page.keyboard.press('-');
    await box.waitFor();
    await page.keyboard.type('Only in summer.');
    await page.keyboard.press('Escape');
    const objected = renamed.replace(
      '    + Exhaust is most of the dirt.\n',
      '    + Exhaust is most of the dirt.\n    - Only in summer.\n',
    );
    await expect.poll(async () => (await textOf(page)).trimEnd()).toBe(objected.trimEnd());
    await expect.poll(() => status(page)).toContain('saved in this browser');

    // The same text after a reload, and then all of it is taken back, step by step.
    await page.reload();
    await expect.poll(async () => (await textOf(page)).trimEnd()).toBe(objected.trimEnd());
    await expect.poll(() => undo(page).getAttribute('title')).toContain('Undo: add an objection');
    await undo(page).click();
    await expect.poll(async () => (await textOf(page)).trimEnd()).toBe(renamed.trimEnd());
    await undo(page).click();
    await expect.poll(async () => (await textOf(page)).trimEnd()).toBe(written.trimEnd());
    await expect.poll(() => undo(page).getAttribute('title')).toContain('Undo: typing in the text');
    for (let step = 0; step < 60 && !(await undo(page).isDisabled()); step++) await undo(page).click();
    await expect.poll(async () => (await textOf(page)).trim()).toBe('');
    await expect.poll(async () => (await rows(page)).length).toBe(0);
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  it('keeps the last good map while the text is broken, says where and how to mend it, and is accessible', async () => {
    const { page, complaints } = await openPage();
    await beginText(page);
    await page.keyboard.insertText('[Cars]: Cars should leave.\n  + The air gets cleaner.\n');
    await expect.poll(() => status(page)).toContain('2 statements');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('[Noise] makes ill');
    const foot = page.getByRole('region', { name: 'Text' }).locator('p');
    await expect.poll(() => foot.innerText()).toMatch(/Line [45]:/);
    await expect.poll(() => foot.innerText()).toContain('[title]: text');
    await expect.poll(() => page.locator('.cm-lintRange-error').count()).toBeGreaterThan(0);
    expect(await status(page)).toContain('2 statements');
    const axe = await new AxeBuilder({ page }).analyze();
    expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual(
      [],
    );
    // What is broken is kept as it is, and mended it is on the map.
    await expect.poll(() => status(page)).toContain('saved in this browser');
    await page.reload();
    await expect.poll(() => textOf(page)).toContain('[Noise] makes ill');
    await expect.poll(() => foot.innerText()).toMatch(/Line [45]:/);
    expect(await status(page)).toContain('2 statements');
    await area(page).getByText('[Noise] makes ill').click();
    await page.keyboard.press('Home');
    for (let letter = 0; letter < '[Noise]'.length; letter++) await page.keyboard.press('ArrowRight');
    await page.keyboard.type(':');
    await expect.poll(() => status(page)).toContain('3 statements');
    // Escape, then Tab leads out of the text; a first Escape closes titles that are offered.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect.poll(() => area(page).evaluate((box) => box.contains(document.activeElement))).toBe(false);
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  it('keeps its own clipboard: what is cut, copied, pasted or dropped there is no branch and no file of the map', async () => {
    const { page, complaints } = await openPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await beginText(page);
    await page.keyboard.type('[Cars]: Cars should leave.\n  + Air gets cleaner.');
    await expect.poll(() => rows(page)).toHaveLength(2);
    const before = await textOf(page);
    await page.getByRole('treeitem').first().click();
    await area(page).click();

    // With nothing marked the line is copied and put in once more, by the editor alone.
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+x');
    await expect.poll(() => textOf(page)).not.toContain('Air');
    expect(await textOf(page)).toContain('Cars should leave.');
    await page.keyboard.press('Control+v');
    await expect.poll(() => textOf(page)).toContain('Air gets cleaner.');
    await expect.poll(() => rows(page)).toHaveLength(2);

    // A definition is a line of this text and no map of its own.
    await page.keyboard.press('Control+End');
    await page.evaluate(() => navigator.clipboard.writeText('\n\n[Buses]: Buses should be free.'));
    await page.keyboard.press('Control+v');
    await expect.poll(() => rows(page)).toHaveLength(3);
    expect(await textOf(page)).toContain('Cars should leave.');

    // A file dropped on the text opens as a map; the text of the map that was open stays as it was.
    const kept = await textOf(page);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['[Trams]: Trams should run all night.'], 'trams.argdown'));
      const init = { bubbles: true, cancelable: true, dataTransfer: data };
      document.querySelector('.cm-line')?.dispatchEvent(new DragEvent('drop', init));
    });
    await expect.poll(() => page.title()).toContain('trams');
    await page.goBack();
    await expect.poll(() => textOf(page)).toBe(kept);
    expect(before).not.toBe(kept);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('follows the selection both ways, completes titles, and is a tab on a phone', async () => {
    const { page, complaints } = await openPage();
    await beginText(page);
    await page.keyboard.insertText(
      '[Cars]: Cars should leave.\n  + [Air]: The air gets cleaner.\n  - Shops lose.\n',
    );
    await expect.poll(() => status(page)).toContain('3 statements');
    await area(page).getByText('The air gets cleaner.').click();
    await expect
      .poll(() => page.getByRole('region', { name: 'Inspector' }).innerText())
      .toContain('The air gets cleaner.');
    await page.getByRole('treeitem', { name: /Shops lose/ }).click();
    await expect.poll(() => page.locator('.cm-line.lit').innerText()).toContain('Shops lose.');
    await area(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n[No');
    await page.keyboard.press('Escape');
    await page.keyboard.type(': ');
    await page.keyboard.type('Noise.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('  - [A');
    await page.getByRole('option', { name: 'Air' }).click();
    await expect.poll(() => textOf(page)).toContain('- [Air]');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('navigation', { name: 'Parts of the page' }).getByText('Text').click();
    await expect.poll(() => textOf(page)).toContain('- [Air]');
    await page.context().close();
    expect(complaints).toEqual([]);
  });
});

/** So many claims, each with nine points. */
function pointsOf(claims: number): readonly string[] {
  return Array.from({ length: claims }, (_, block) =>
    [
      `[Claim ${block}]: Claim number ${block} is to be discussed.`,
      ...Array.from(
        { length: 9 },
        (_, point) => `  ${point % 2 ? '-' : '+'} Point ${point} about claim ${block}.`,
      ),
    ].join('\n'),
  );
}

describe('a text of a thousand statements', () => {
  it('shows a keystroke on the map; what it costs is printed', async () => {
    const { page, complaints } = await openPage();
    await beginText(page);
    await page.keyboard.insertText(`${pointsOf(100).join('\n\n')}\n`);
    await expect.poll(() => status(page)).toContain('1,000 statements');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    const costs: number[] = [];
    const delays: number[] = [];
    for (const letter of 'abcdef') {
      const { cost, delay } = await page.evaluate(async (key) => {
        const tasks: number[] = [];
        const observer = new PerformanceObserver((list) =>
          tasks.push(...list.getEntries().map(({ duration }) => duration)),
        );
        observer.observe({ type: 'longtask', buffered: false });
        const start = performance.now();
        document.execCommand('insertText', false, key);
        const end = performance.now();
        const heading = () => document.querySelector('[role="treeitem"]')?.textContent ?? '';
        const before = heading();
        while (heading() === before && performance.now() - start < 5000)
          await new Promise((resolve) => setTimeout(resolve, 5));
        const shown = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 400));
        observer.disconnect();
        return { cost: Math.max(end - start, ...tasks), delay: shown - start };
      }, letter);
      costs.push(Math.round(cost));
      delays.push(Math.round(delay));
    }
    console.log(
      `A keystroke in 1,000 statements: longest task ${costs.join(', ')} ms; on the map after ${delays.join(', ')} ms`,
    );
    await expect.poll(() => rows(page).then(([first]) => first)).toContain('discussed.abcdef');
    await page.context().close();
    expect(complaints).toEqual([]);
  });
});
