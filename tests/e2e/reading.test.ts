/** A person reads a text beside the map: marks passages, puts them on the map, finds them again, and decides on what is proposed. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { cardOf, middleOf, shownCards } from '../support/canvas.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const SURVEY = `The bridge over the Elm was closed on 3 May. Two of its cables had snapped. The railing was loose in four places.

“Nobody had looked at it for years,” said the mayor. The council disagrees: inspectors came twice in 2019, and found nothing.

A new bridge would cost 4 million. Repairing the old one would cost a third of that. It would last ten years at most.

The detour takes twenty minutes. Shops on the east bank lose half of their customers. Some have closed for good.

Engineers from the coast say that the towers are sound. They have measured them with lasers.
`;

/** `CRUX_TEXTS=<folder>` has other texts read as well. */
const folder = process.env['CRUX_TEXTS'];
const others = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.txt'));
const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['Survey', SURVEY],
  ...others.map((name) => [name.slice(0, -4), readFileSync(join(folder ?? '', name), 'utf8')] as const),
];

const pane = (page: Page) => page.getByRole('region', { name: 'Source text' });
const words = (page: Page) => pane(page).getByRole('textbox', { name: /^Words of/ });
const status = (page: Page) => page.locator('footer').innerText();
const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Without a picker of the system a file is saved as a download. */
async function withoutPicker(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
}

async function beginMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('textbox', { name: 'Statement' }).waitFor();
  await page.keyboard.press('Escape');
}

/** Opens a document beside the map. */
async function read(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Open a file' }).waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
}

/** The passages in the text that are on the map, in their order. */
async function passagesOf(page: Page): Promise<readonly string[]> {
  await words(page).focus();
  await page.keyboard.press('Home');
  return words(page).evaluate((box) => {
    const found = new Map<string, string>();
    for (const each of box.querySelectorAll<HTMLElement>('[data-passage]')) {
      const id = each.dataset['passage'] ?? '';
      found.set(id, (found.get(id) ?? '') + (each.textContent ?? ''));
    }
    return [...found.values()];
  });
}

interface SavedMap {
  readonly statements: readonly {
    readonly id: string;
    readonly text: string;
    readonly cites?: readonly { readonly quote: string; readonly span: readonly [number, number] }[];
  }[];
  readonly sources: readonly { readonly text?: string }[];
}

async function save(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  await withoutPicker(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Each passage leads to its card, and each card to its passage. */
async function followBothWays(page: Page, { statements }: SavedMap): Promise<void> {
  await expect.poll(() => pane(page).innerText()).toMatch(/\d+ of \d+ paragraphs? /);
  for (const { id, text, cites } of statements) {
    const quote = cites?.[0]?.quote ?? '';
    await page.getByRole('searchbox', { name: 'Search statements' }).fill(text.slice(0, 60));
    await page.keyboard.press('Enter');
    await expect.poll(() => inspector(page).innerText(), { message: text }).toContain(text.slice(0, 40));
    // What is marked is the quote, in sight.
    await expect
      .poll(async () => flat((await pane(page).locator('.marked').allInnerTexts()).join('')))
      .toBe(flat(quote));
    await words(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Home');
    await words(page).locator(`[data-passage="${id}"]`).first().click();
    await expect.poll(() => inspector(page).innerText()).toContain(text.slice(0, 40));
  }
}

describe.each(TEXTS)('the text %s', (name, text) => {
  it('becomes ten statements by keyboard alone, each of which is found at its place when it is opened again', async () => {
    const { page, complaints } = await openPage({ acceptDownloads: true });
    await beginMap(page);
    await page.getByRole('button', { name: 'Read a text', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Paste the text' }).focus();
    await page.keyboard.insertText(text);
    await page.getByRole('button', { name: 'Read it' }).focus();
    await page.keyboard.press('Enter');
    // The text has the focus, and its first sentence is marked.
    await words(page).waitFor();
    await expect.poll(() => words(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toContain('1 statement');
    for (let made = 2; made <= 10; made++) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(made % 3 === 0 ? '-' : '+');
      await expect.poll(() => status(page)).toContain(`${made} statements`);
    }
    await expect.poll(() => status(page)).toContain('saved in this browser');
    const axe = await new AxeBuilder({ page }).analyze();
    expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual(
      [],
    );

    const file = await save(page);
    const saved = JSON.parse(file.text) as SavedMap;
    expect(saved.statements.length).toBe(10);
    expect(saved.sources[0]?.text).toBe(text);
    for (const { cites } of saved.statements) {
      const { quote = '', span = [0, 0] } = cites?.[0] ?? {};
      expect([...text].slice(...span).join('')).toBe(quote);
    }
    const quotes = saved.statements.map(({ cites }) => flat(cites?.[0]?.quote ?? ''));
    const inOrder = [...quotes].sort((a, b) => flat(text).indexOf(a) - flat(text).indexOf(b));
    expect((await passagesOf(page)).map(flat)).toEqual(inOrder);

    await page.reload();
    await page.getByRole('button', { name: 'Read a text', exact: true }).first().click();
    await followBothWays(page, saved);
    expect(complaints).toEqual([]);

    const again = await openPage();
    const [chooser] = await Promise.all([
      again.page.waitForEvent('filechooser'),
      again.page.getByRole('button', { name: 'Open', exact: true }).click(),
    ]);
    await chooser.setFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
    await expect.poll(() => status(again.page)).toContain('10 statements');
    await again.page.getByRole('button', { name: 'Read a text', exact: true }).first().click();
    await followBothWays(again.page, saved);
    expect(again.complaints).toEqual([]);
  });
});

describe('what is proposed', () => {
  it('is told apart by its quotes, and accepted, changed and discarded by key; a passage is dragged onto a card', async () => {
    const { page, complaints } = await openPage();
    await beginMap(page);
    await page.getByRole('button', { name: 'Read a text', exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Paste the text' }).fill(SURVEY);
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect.poll(() => words(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toContain('1 statement');

    await pane(page).getByRole('button', { name: 'Paste a list' }).click();
    const claim = (text: string, quote: string) => ({
      text,
      quotes: [{ quote }],
      relations: [{ kind: 'supports', to: 'The bridge over the Elm was closed on 3 May.' }],
    });
    const list = {
      proposals: 1,
      claims: [
        claim('It was broken.', 'Two of its cables had snapped.'),
        claim('It was neglected.', 'Nobody had looked at it for years'),
        claim('It is costly.', 'A new bridge would cost 9 million.'),
        claim('It is haunted.', 'A ghost walks upon it at night.'),
      ],
    };
    await page.getByRole('textbox', { name: 'Paste the list' }).fill(JSON.stringify(list));
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    const proposals = page.getByRole('region', { name: 'Proposals' });
    const items = proposals.getByRole('listitem');
    await expect.poll(() => items.count()).toBe(4);
    await expect.poll(() => items.nth(0).innerText()).toContain('stands in');
    await expect.poll(() => items.nth(1).innerText()).toContain('stands in');
    await expect.poll(() => items.nth(2).innerText()).toMatch(/altered: \d\d % of the words stand in/);
    await expect.poll(() => items.nth(3).innerText()).toContain('does not stand in');
    expect(await status(page)).toContain('1 statement');
    const axe = await new AxeBuilder({ page }).analyze();
    expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual(
      [],
    );

    // On the map they are cards to be told apart, and not of it; one leads to where it is decided about.
    await expect.poll(() => shownCards(page)).toHaveLength(5);
    await expect.poll(() => page.getByAltText(/^Key:.*proposed/).count()).toBe(1);
    const ghost = (await shownCards(page)).find((id) => id !== 's1') ?? '';
    const ghostCard = await cardOf(page, ghost);
    if (!ghostCard) throw new Error('Nothing that is proposed has a card.');
    await page.mouse.click(...middleOf(ghostCard));
    await expect
      .poll(() =>
        proposals.evaluate(
          (list) => list.contains(document.activeElement) && document.activeElement?.tagName,
        ),
      )
      .toBe('LI');
    expect(await status(page)).toContain('1 statement');

    // The invented one goes, the altered one is worded anew, the first is accepted, and then all that check.
    await items.nth(3).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => items.count()).toBe(3);
    await items.nth(2).focus();
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('It costs something.');
    await page.keyboard.press('Enter');
    await expect.poll(() => items.nth(2).innerText()).toContain('It costs something.');
    await items.nth(0).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toContain('2 statements');
    await expect.poll(() => items.count()).toBe(2);
    await proposals.getByRole('button', { name: 'Accept all that check (1)' }).click();
    await expect.poll(() => status(page)).toContain('3 statements');
    await expect.poll(() => items.count()).toBe(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => items.count()).toBe(2);
    await expect.poll(() => status(page)).toContain('2 statements');

    // A passage that is marked is dragged onto the right half of the thesis: it speaks against it.
    await expect.poll(() => cardOf(page, 's1')).not.toBeNull();
    await words(page).getByText('The detour takes twenty minutes.').click();
    const marked = await words(page).locator('.marked').first().boundingBox();
    const card = await cardOf(page, 's1');
    if (!marked || !card) throw new Error('There is nothing to drag, or nowhere.');
    const [x, y] = middleOf(card);
    await page.mouse.move(marked.x + 20, marked.y + 10);
    await page.mouse.down();
    await page.mouse.move(x - 100, y, { steps: 4 });
    await page.mouse.move(x + card.width / 4, y, { steps: 4 });
    await expect.poll(() => page.getByRole('tooltip').innerText()).toContain('becomes an objection to');
    await page.mouse.up();
    await expect.poll(() => status(page)).toContain('3 statements');
    await expect
      .poll(() => page.getByRole('button', { name: 'Undo', exact: true }).getAttribute('title'))
      .toContain('add an objection from the text');
    expect(complaints).toEqual([]);
  });
});

/** Goes on by Tab until that has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < 80; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}

describe('the fields of the reading view', () => {
  it('are reached by Tab, and what is typed in them is there again after a reload', async () => {
    const { page, complaints } = await openPage();
    await beginMap(page);
    const openReading = async () => {
      await tabTo(page, page.getByRole('button', { name: 'Read a text', exact: true }).first());
      await page.keyboard.press('Enter');
    };
    const pasteText = page.getByRole('textbox', { name: 'Paste the text' });
    await openReading();
    await tabTo(page, pasteText);
    await page.keyboard.type('Half a wo');
    await page.reload();
    await openReading();
    await expect.poll(() => pasteText.inputValue()).toBe('Half a wo');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(SURVEY);
    await tabTo(page, page.getByRole('button', { name: 'Read it' }));
    await page.keyboard.press('Enter');
    await tabTo(page, words(page));
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toContain('1 statement');
    await expect.poll(() => status(page)).toContain('saved in this browser');

    const pasteList = page.getByRole('textbox', { name: 'Paste the list' });
    const openList = async () => {
      await tabTo(page, pane(page).getByRole('button', { name: 'Paste a list' }));
      await page.keyboard.press('Enter');
      await tabTo(page, pasteList);
    };
    await openList();
    await page.keyboard.type('The bridge was old.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('  + It had rust.');
    const list = await pasteList.inputValue();
    await page.reload();
    await openReading();
    await openList();
    await expect.poll(() => pasteList.inputValue()).toBe(list);
    await tabTo(page, page.getByRole('button', { name: 'Propose', exact: true }));
    await page.keyboard.press('Enter');
    const items = page.getByRole('region', { name: 'Proposals' }).getByRole('listitem');
    // The top of the list stands for the statement that is selected.
    await expect.poll(() => items.count()).toBe(1);

    // In the outline they stand where they would be, told apart, and lead to where they are decided about.
    await tabTo(page, page.getByRole('button', { name: 'Close the source text' }));
    await page.keyboard.press('Enter');
    const row = page.getByRole('treeitem', { name: /^proposed It had rust/ });
    await row.waitFor();
    expect(await status(page)).toContain('1 statement');
    await tabTo(page, page.getByRole('treeitem').and(page.locator('[tabindex="0"]')));
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    while (!(await row.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => items.nth(0).evaluate((item) => item === document.activeElement)).toBe(true);
    await page.keyboard.press('e');
    const wording = page.getByRole('textbox', { name: 'Words of the proposal' });
    await wording.waitFor();
    await page.keyboard.type('It was rusty');
    await expect.poll(() => status(page)).toContain('saved in this browser');
    await page.reload();
    await openReading();
    await expect.poll(() => wording.inputValue()).toBe('It was rusty');
    await wording.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => items.nth(0).innerText()).toContain('It was rusty');

    // On a phone what is selected in the text is not told over it.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('navigation', { name: 'Parts of the page' }).getByText('Source').click();
    await words(page).getByText('The bridge over the Elm was closed on 3 May.').click();
    await expect.poll(() => inspector(page).innerText()).toContain('The bridge over the Elm');
    await pane(page).getByRole('button', { name: 'Paste a list' }).click();
    await pasteList.waitFor();
    expect(complaints).toEqual([]);
  });
});

function makePdf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  return new Promise((done) => {
    const document = new PDFDocument(options);
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => done(Buffer.concat(parts)));
    draw(document);
    document.end();
  });
}

/** A Word file of a few paragraphs. */
function makeWord(...paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((each) => `<w:p><w:r><w:t>${each}</w:t></w:r></w:p>`).join('');
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    }),
  );
}

const HOSTILE = `<!doctype html><html><head><title>A web page</title>
<script>window.hacked = 1; fetch('http://127.0.0.1:9/script');</script>
<link rel="stylesheet" href="http://127.0.0.1:9/style.css"></head>
<body onload="window.hacked = 1"><nav>Home</nav><h1>The towers</h1>
<p>The towers are <b onclick="window.hacked = 1">sound</b>.<img src="http://127.0.0.1:9/x.png" onerror="window.hacked = 1"></p>
<iframe src="http://127.0.0.1:9/frame"></iframe><svg onload="window.hacked = 1"></svg>
<p>They were measured.</p></body></html>`;

describe('a document that is opened to be read', () => {
  it('may be a web page with scripts, Word, PDF or a long text; what cannot be read says why, and nothing is lost', async () => {
    const { page, complaints } = await openPage();
    await beginMap(page);
    await page.getByRole('button', { name: 'Read a text', exact: true }).first().click();
    const failure = page.getByRole('alert');
    const pdf = await makePdf((document) => document.text('The cables were old.'));
    const locked = await makePdf((document) => document.text('Secret.'), {
      userPassword: 'x',
      ownerPassword: 'y',
    });
    const pictures = await makePdf((document) => document.rect(20, 20, 300, 300).fill('#888888'));
    const refused: readonly (readonly [string, Buffer, RegExp])[] = [
      ['locked.pdf', locked, /encrypted and asks for a password/],
      ['pictures.pdf', pictures, /holds pictures of text only/],
      ['damaged.pdf', pdf.subarray(0, 300), /damaged and cannot be read/],
      [
        'picture.png',
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe]),
        /no text but something else/,
      ],
      ['empty.txt', Buffer.from(' \n'), /no words in it/],
    ];
    for (const [name, bytes, why] of refused) {
      await read(page, name, bytes);
      await expect.poll(() => failure.innerText(), { message: name }).toMatch(why);
    }
    const long = 'The river rose again. Nobody was told of it. '.repeat(10).concat('\n\n');
    const good: readonly (readonly [string, Buffer, string])[] = [
      ['page.html', Buffer.from(HOSTILE), 'The towers are sound.'],
      ['report.docx', makeWord('The railing was loose.', 'It was mended.'), 'The railing was loose.'],
      ['report.pdf', pdf, 'The cables were old.'],
      ['long.txt', Buffer.from(long.repeat(Math.ceil(5_000_000 / long.length))), 'The river rose again.'],
    ];
    for (const [name, bytes, sentence] of good) {
      await read(page, name, bytes);
      await expect.poll(() => words(page).innerText(), { message: name }).toContain(sentence);
      await words(page).focus();
      await words(page).getByText(sentence).first().click();
      await page.keyboard.press('Enter');
      await expect.poll(() => inspector(page).innerText(), { message: name }).toContain(sentence);
      await pane(page).getByRole('button', { name: 'Read another text' }).click();
    }
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => status(page)).toContain('4 statements');
    // All of it is there again, the long text too.
    await expect.poll(() => status(page)).toContain('saved in this browser');
    await page.reload();
    await page.getByRole('button', { name: 'Read a text', exact: true }).first().click();
    await pane(page).getByRole('combobox', { name: 'Which text' }).selectOption('long');
    await expect.poll(() => words(page).innerText()).toContain('The river rose again.');
    // The browser says of each handler in the page that it was kept from running; nothing else is wrong.
    const isKeptFrom = (complaint: string) => /inline event handler .* has been blocked/.test(complaint);
    expect(complaints.filter((complaint) => !isKeptFrom(complaint))).toEqual([]);
  });
});
