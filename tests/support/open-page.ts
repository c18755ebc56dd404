/** Opens the page in a real browser and notes what should never happen there: errors, warnings, strange requests. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { slowDown } from './slow-page.ts';

export interface OpenedPage {
  readonly page: Page;
  /** Console errors and warnings, exceptions and requests to other hosts. Should stay empty. */
  readonly complaints: readonly string[];
}

let browser: Browser | null = null;

/** Closed with the test it is opened in: a map draws its frames as long as it is open. `address` is where the page is served, with a slash at the end; the tests' own server where absent. */
export async function openPage(
  options: BrowserContextOptions = {},
  hash = '',
  address = inject('pageAddress'),
): Promise<OpenedPage> {
  browser ??= await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    // What the page keeps for later would be fetched anew in each test: the test of it asks for it.
    serviceWorkers: 'block',
    ...options,
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await slowDown(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('Service Worker registration blocked by')) return;
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) complaints.push(`request: ${url}`);
  });
  await page.goto(address + hash);
  await page.getByRole('treeitem').first().waitFor();
  return { page, complaints };
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}
