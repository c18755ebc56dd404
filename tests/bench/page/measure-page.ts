/** Opens a map in the page and does with it what people do, with a stopwatch. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ACTS, type Act } from './acts.ts';
import { longestTask, workOfThreads, type TraceEvent } from './trace.ts';

export interface ActFigures {
  /** From the act to the paint after its effect, in ms. */
  readonly painted: number;
  /** The longest task of the main thread from then until all is quiet, in ms by the clock. */
  readonly longest: number;
  /** What the processor did in that task, in ms. */
  readonly worked: number;
}

export interface Figures {
  readonly acts: ReadonlyMap<string, ActFigures>;
  readonly open: ActFigures & { readonly threads: { readonly page: number; readonly worker: number } };
  readonly parse: number;
  /** In bytes. */
  readonly memory: { readonly page: number; readonly worker: number; readonly file: number };
}

const RUNS = 3;
const QUIET_MS = 500;

/** `ontold` is told what was measured as it comes: whoever ends it early has that. */
export async function measurePage(
  browser: Browser,
  address: string,
  file: string,
  ontold: (what: string, figures: ActFigures) => void,
): Promise<Figures> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // A first visit alone fetches what is kept for later, when the page has nothing else to do.
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const folder = mkdtempSync(join(tmpdir(), 'page-bench-map-'));
  const path = join(folder, 'large.crux.json');
  writeFileSync(path, file);
  try {
    await page.goto(address);
    await page.getByRole('treeitem').first().waitFor();
    await page.waitForTimeout(2 * QUIET_MS);
    await page.evaluate(() => {
      // What a person did last is what is waited for.
      for (const type of ['keydown', 'click', 'input', 'change'])
        document.addEventListener(type, ({ timeStamp }) => Object.assign(window, { begun: timeStamp }), true);
    });
    const parse = await parseInPage(page, file);
    const { opened, events } = await traced(browser, page, () => openFile(page, path));
    const open = { ...worstOf([opened], events), threads: workOfThreads(events) };
    ontold('open', open);
    // What is found of the map comes after its cards.
    await page.waitForTimeout(8000);
    const acts = new Map<string, ActFigures>();
    for (const act of ACTS) {
      const figures = await attempt(() => measureAct(browser, page, act));
      acts.set(act.name, figures);
      ontold(act.name, figures);
    }
    return { acts, open, parse, memory: { ...(await memoryOf(page)), file: Buffer.byteLength(file) } };
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function parseInPage(page: Page, file: string): Promise<number> {
  const times = await page.evaluate(
    ({ text, runs }) =>
      Array.from({ length: runs }, () => {
        const start = performance.now();
        JSON.parse(text);
        return performance.now() - start;
      }),
    { text: file, runs: RUNS },
  );
  return median(times);
}

/** Until the first cards are there and the page answers. A file on disk, for bytes would be handed over as work of the page. */
async function openFile(page: Page, path: string): Promise<number> {
  await page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(path);
  return page.evaluate(paintedAfter, {
    done: `document.title.startsWith('A long debate') &&
      document.querySelector('[role=application]')?._cyreg?.cy.nodes('.card').length > 3 &&
      document.querySelectorAll('[role=treeitem]').length > 3`,
  });
}

async function measureAct(browser: Browser, page: Page, { act, done, undo }: Act): Promise<ActFigures> {
  const painted: number[] = [];
  const all: TraceEvent[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.evaluate(() => {
      Object.assign(window, {
        before: {
          hash: location.hash,
          lens: /lens=\w+|camps=[^&]*/.exec(location.hash)?.[0] ?? '',
        },
      });
    });
    const { opened, events } = await traced(browser, page, async () => {
      await act(page);
      return page.evaluate(paintedAfter, { done });
    });
    painted.push(opened);
    all.push(...events);
    await undo?.(page);
    await page.waitForTimeout(QUIET_MS);
  }
  return worstOf(painted, all);
}

/** Runs in the page: the time from `begun` to the paint of the first frame in which it is done. */
function paintedAfter({ done }: { done: string }): Promise<number> {
  // What is asked is written by the bench itself.
  const isDone = new Function(`return ${done}`) as () => unknown;
  // What is not done by then is told as no number.
  const end = performance.now() + 30_000;
  return new Promise((resolve) => {
    const look = () => {
      if (performance.now() > end) resolve(NaN);
      else if (!isDone()) requestAnimationFrame(look);
      // What comes after the frame is painted, and before all that comes in slices, as a click would.
      else
        requestAnimationFrame(
          () =>
            void scheduler.postTask(
              () => resolve(performance.now() - (window as unknown as { begun: number }).begun),
              { priority: 'user-blocking' },
            ),
        );
    };
    look();
  });
}

async function traced(
  browser: Browser,
  page: Page,
  run: () => Promise<number>,
): Promise<{ readonly opened: number; readonly events: readonly TraceEvent[] }> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const opened = await run();
  await page.waitForTimeout(QUIET_MS);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: readonly TraceEvent[];
  };
  return { opened, events: traceEvents };
}

/** What can't be done is told as no number, and the rest is measured. */
async function attempt(act: () => Promise<ActFigures>): Promise<ActFigures> {
  try {
    return await act();
  } catch (error) {
    console.error(error instanceof Error ? error.message.split('\n')[0] : error);
    return { painted: NaN, longest: NaN, worked: NaN };
  }
}

function worstOf(painted: readonly number[], events: readonly TraceEvent[]): ActFigures {
  return { painted: median(painted), ...longestTask(events) };
}

async function memoryOf(page: Page): Promise<{ readonly page: number; readonly worker: number }> {
  const client = await page.context().newCDPSession(page);
  const ask = (session: string, id: number, method: string) =>
    client.send('Target.sendMessageToTarget', {
      sessionId: session,
      message: JSON.stringify({ id, method }),
    });
  const worker = new Promise<number>((resolve) => {
    client.on('Target.attachedToTarget', ({ sessionId }) => {
      void ask(sessionId, 1, 'HeapProfiler.collectGarbage').then(() =>
        ask(sessionId, 2, 'Runtime.getHeapUsage'),
      );
    });
    client.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
      if (id === 2) resolve(result?.usedSize ?? 0);
    });
    void client.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    setTimeout(() => resolve(0), 20_000);
  });
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return { page: usedSize, worker: await worker };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
