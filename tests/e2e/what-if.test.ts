/** A person plays what-if: rejects, accepts, turns a thesis, and goes back, by keyboard alone; and colours by status. */
import { afterAll, describe, expect, it } from 'vitest';
import { findAdditions, findCruxes, findTheses, nameOf } from '../../graph/index.ts';
import { readHanoi } from '../support/hanoi.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

describe('a what-if', () => {
  it('turns a thesis with the offered set and goes back, by keyboard alone', async () => {
    const graph = await readHanoi();
    const theses = findTheses(graph);
    const found = [...findCruxes(graph, theses).values()].find(({ turnedBy }) => turnedBy);
    expect(found).toBeDefined();
    const thesis = found?.thesis ?? '';
    const { page, complaints } = await openPage({}, `#map=hanoi-summit&at=${encodeURIComponent(thesis)}`);
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const verdict = inspector.locator('.verdict');
    await verdict.waitFor();
    const before = await verdict.innerText();
    const set = inspector.getByRole('list', { name: 'The smallest set that turns it' });
    await set.waitFor();
    expect(await set.getByRole('listitem').allInnerTexts()).toEqual(
      found?.turnedBy?.map((id) => nameOf(graph, id)),
    );

    await tabTo(page, 'Try it');
    await page.keyboard.press('Enter');
    const bar = page.getByRole('region', { name: 'What if' });
    await bar.waitFor();
    await expect.poll(() => verdict.innerText()).not.toBe(before);
    await expect.poll(() => page.getByRole('status').innerText()).toContain(nameOf(graph, thesis));
    // The colours change only where that is asked for.
    const colour = (name: string) =>
      page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed');
    await expect.poll(() => colour('Roles')).toBe('true');
    await tabTo(page, 'Show on the map');
    await page.keyboard.press('Enter');
    await expect.poll(() => colour('Status')).toBe('true');

    await tabTo(page, 'Undo what-if');
    await page.keyboard.press('Enter');
    await expect.poll(() => verdict.innerText()).toBe(before);
    expect(await bar.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('as it was');
    await expect.poll(() => colour('Roles')).toBe('true');
    expect(complaints).toEqual([]);
  });

  it('supposes what would have to be added to turn a thesis and takes it back, by keyboard alone', async () => {
    const graph = await readHanoi();
    const found = findTheses(graph)
      .map((each) => findAdditions(graph, each))
      .find((each) => each?.additions);
    const thesis = found?.thesis ?? '';
    const { page, complaints } = await openPage({}, `#map=hanoi-summit&at=${encodeURIComponent(thesis)}`);
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const verdict = inspector.locator('.verdict');
    await verdict.waitFor();
    const before = await verdict.innerText();
    const set = inspector.getByRole('list', { name: 'What would have to be added' });
    await set.waitFor();
    expect(await set.getByRole('listitem').count()).toBe(found?.additions?.length);
    await tabTo(page, found?.additions?.length === 1 ? 'Suppose it' : 'Suppose them');
    await page.keyboard.press('Enter');
    await expect.poll(() => verdict.innerText()).not.toBe(before);
    await expect.poll(() => verdict.innerText()).toContain('Stands');
    const supposed = page.getByRole('list', { name: 'Supposed' });
    await expect.poll(() => supposed.getByRole('listitem').count()).toBe(found?.additions?.length);
    await expect.poll(() => supposed.innerText()).toMatch(/by something new|given a new reason/);
    // The key of the map has an entry for what is on it and not of it.
    const key = page.getByRole('img', { name: /^Key: / });
    await expect.poll(() => key.getAttribute('alt')).toContain('added, what if');
    const isOnMap = () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'application');
    for (let presses = 0; presses < 100 && !(await isOnMap()); presses++)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('u');
    await expect.poll(() => verdict.innerText()).toBe(before);
    await expect.poll(() => key.getAttribute('alt')).not.toContain('added, what if');
    await expect.poll(() => supposed.count()).toBe(0);
    await inspector.getByText(/^The same comes out by (?:all )?\d+/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('rejects and accepts several statements with single keys, and U takes it back step by step', async () => {
    const { page, complaints } = await openPage();
    const tree = page.getByRole('tree', { name: 'Outline' });
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.press('Enter');
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const reject = inspector.getByRole('button', { name: 'Reject', exact: true });
    await reject.waitFor();
    await page.keyboard.press('r');
    await expect.poll(() => reject.getAttribute('aria-pressed')).toBe('true');
    const supposed = page.getByRole('list', { name: 'Supposed' });
    await expect.poll(() => supposed.getByRole('listitem').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('a');
    await expect.poll(() => supposed.getByRole('listitem').count()).toBe(2);
    await expect.poll(() => supposed.innerText()).toContain('rejected');
    await expect.poll(() => supposed.innerText()).toContain('accepted');
    await page.keyboard.press('u');
    await expect.poll(() => supposed.getByRole('listitem').count()).toBe(1);
    await expect.poll(() => supposed.innerText()).toContain('rejected');
    await page.keyboard.press('u');
    await expect.poll(() => supposed.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('moves a weight by arrow keys, and names the statements and steps that change', async () => {
    const { page, complaints } = await openPage({}, '#map=hanoi-summit&at=left-free');
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const weight = inspector.getByRole('slider', { name: 'Weight' });
    await weight.focus();
    await page.keyboard.press('ArrowRight');
    const supposed = page.getByRole('list', { name: 'Supposed' });
    await expect.poll(() => supposed.innerText()).toContain('given the weight 0.55');
    await inspector.getByRole('button', { name: 'Reject', exact: true }).focus();
    await page.keyboard.press('Enter');
    const bar = page.getByRole('region', { name: 'What if' });
    await tabTo(page, /^What changed/);
    await page.keyboard.press('Enter');
    const steps = bar.getByRole('list', { name: 'Changed steps' });
    await expect
      .poll(() => steps.innerText())
      .toMatch(/The step from "Saying no left the North free".*no longer holds/);
    const statements = bar.getByRole('list', { name: 'Changed statements' });
    expect(await statements.innerText()).toMatch(/balance (up|down) from/);
    expect(await bar.innerText()).not.toMatch(/\b(in|out|undecided)\b (?=\(before)/);
    await tabTo(page, 'Undo what-if');
    await page.keyboard.press('Enter');
    await expect.poll(() => bar.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('leaves what the thesis turns on as the map has it, and says so', async () => {
    const { page } = await openPage({}, '#map=hanoi-summit&at=summits-paid-off');
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const said = inspector.getByText('Of the map as it is, without what you suppose now.');
    await inspector.getByRole('list', { name: 'The smallest set that turns it' }).waitFor();
    expect(await said.count()).toBe(0);
    await inspector.getByRole('button', { name: 'Try it' }).click();
    await expect.poll(() => said.count()).toBeGreaterThan(0);
  });

  it('is in the link, and not in the map', async () => {
    const graph = await readHanoi();
    const thesis = findTheses(graph)[0] ?? '';
    const { page } = await openPage({}, `#map=hanoi-summit&at=${encodeURIComponent(thesis)}`);
    await page.getByRole('button', { name: 'Reject', exact: true }).click();
    await page.getByRole('region', { name: 'What if' }).waitFor();
    await expect.poll(() => page.url()).toContain('no=');
    await page.reload();
    const supposed = page.getByRole('list', { name: 'Supposed' });
    await expect.poll(() => supposed.innerText()).toContain('rejected');
    const { page: plain } = await openPage({}, `#map=hanoi-summit&at=${encodeURIComponent(thesis)}`);
    await plain.getByRole('button', { name: 'Reject', exact: true }).waitFor();
    expect(await plain.getByRole('region', { name: 'What if' }).count()).toBe(0);
  });
});

describe('status and strength', () => {
  it('colour the cards one at a time and stay in the link', async () => {
    const { page, complaints } = await openPage();
    const lenses = page.getByRole('group', { name: 'Card colours' });
    for (const name of ['Status', 'Strength']) {
      await lenses.getByRole('button', { name }).click();
      await expect.poll(() => lenses.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true');
      expect(await lenses.locator('[aria-pressed="true"]').count()).toBe(1);
      await expect.poll(() => page.url()).toContain(`lens=${name.toLowerCase()}`);
    }
    expect(complaints).toEqual([]);
  });

  it('are told in words that name the objection, never by a bare label', async () => {
    const { page } = await openPage({}, '#map=hanoi-summit&at=summits-paid-off');
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const how = inspector.getByRole('region', { name: 'How it stands' });
    await expect.poll(() => how.innerText()).toContain('Has an unanswered objection');
    expect(
      await how.getByRole('list', { name: 'Objections named' }).getByRole('button').count(),
    ).toBeGreaterThan(0);
    expect(await how.getByRole('meter', { name: 'Balance of what is on this map' }).isVisible()).toBe(true);
  });

  it('can be reckoned in other ways', async () => {
    const { page, complaints } = await openPage({}, '#map=hanoi-summit&at=summits-paid-off');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: /Ways of reckoning/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Ways of reckoning' });
    for (const label of [/preferred/, /stable\)/, /evidence/, /Euler/i]) {
      await dialog.getByRole('radio', { name: label }).first().check();
    }
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('region', { name: 'How it stands' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('findings', () => {
  it('are listed by kind, lead to their statement, and stand beside its words and in its row of the outline', async () => {
    const { page, complaints } = await openPage();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: /Worth a second look/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Worth a second look' });
    const unanswered = dialog.getByRole('list', { name: 'Objections that nothing answers' });
    const sentence = await unanswered.locator('p').first().innerText();
    await dialog.getByRole('checkbox', { name: /with an eye/ }).check();
    await unanswered.getByRole('button').first().click();
    const eye = page.getByRole('treeitem', { selected: true }).getByRole('img');
    await expect.poll(() => eye.first().getAttribute('aria-label')).toContain(sentence);
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const beside = inspector.getByRole('region', { name: 'Worth a second look' });
    await expect.poll(() => beside.innerText()).toContain(sentence);
    expect(complaints).toEqual([]);
  });

  it('are marked on the map when asked for, by keyboard too', async () => {
    const { page, complaints } = await openPage();
    const marked = () => page.getByRole('menuitemcheckbox', { name: /on the map/ });
    await page.getByRole('button', { name: 'More', exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await marked().getAttribute('aria-checked')).toBe('false');
    await marked().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    expect(await marked().getAttribute('aria-checked')).toBe('true');
    expect(complaints).toEqual([]);
  });
});

describe('the camps of a question', () => {
  it('are compared side by side', async () => {
    const { page, complaints } = await openPage();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: /Compare camps/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Compare camps' });
    for (const name of ['critics', 'supporters']) {
      await dialog.getByRole('region', { name }).waitFor();
      expect(
        await dialog
          .getByRole('list', { name: `${name} rests on` })
          .getByRole('button')
          .count(),
      ).toBeGreaterThan(0);
    }
    await dialog.getByText('Silence is not assent').waitFor();
    await dialog.getByRole('radio').nth(1).check();
    await expect.poll(() => dialog.getByRole('region', { name: 'critics' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('what a thesis owes to whom', () => {
  it('is told on request, the most first, and leads to the statements', async () => {
    const graph = await readHanoi();
    const [thesis = ''] = findTheses(graph);
    const { page, complaints } = await openPage({}, `#map=hanoi-summit&at=${encodeURIComponent(thesis)}`);
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await inspector.getByRole('button', { name: 'What it owes to whom' }).click();
    const list = inspector.getByRole('list', { name: 'What it owes to whom' });
    await list.getByRole('listitem').first().waitFor();
    const shares = (await list.locator('.number').allInnerTexts()).map((text) =>
      Math.abs(Number(text.replace('−', '-'))),
    );
    expect(shares).toEqual([...shares].sort((one, other) => other - one));
    const first = list.getByRole('button').first();
    const name = await first.innerText();
    await first.click();
    await expect.poll(() => page.getByRole('status').innerText()).toContain(name);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

async function tabTo(
  page: Awaited<ReturnType<typeof openPage>>['page'],
  name: string | RegExp,
): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The button "${String(name)}" cannot be reached with the Tab key.`);
}
