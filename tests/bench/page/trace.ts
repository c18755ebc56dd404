/** What a browser's trace says of tasks: how long they took by the clock, and how long the processor worked for them. */

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds: by the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Of the page's main thread, in ms. */
export function longestTask(events: readonly TraceEvent[]): {
  readonly longest: number;
  readonly worked: number;
} {
  const main = threadsNamed(events, 'CrRendererMain');
  let [longest, worked] = [0, 0];
  for (const event of tasksOf(events)) {
    if (!main.has(keyOf(event))) continue;
    longest = Math.max(longest, (event.dur ?? 0) / 1000);
    worked = Math.max(worked, (event.tdur ?? 0) / 1000);
  }
  return { longest, worked };
}

/** What the processor did for the page and for its worker, in ms. */
export function workOfThreads(events: readonly TraceEvent[]): {
  readonly page: number;
  readonly worker: number;
} {
  const sum = (threads: ReadonlySet<string>) =>
    tasksOf(events)
      .filter((event) => threads.has(keyOf(event)))
      .reduce((total, { tdur = 0 }) => total + tdur / 1000, 0);
  return {
    page: sum(threadsNamed(events, 'CrRendererMain')),
    worker: sum(threadsNamed(events, 'DedicatedWorker thread')),
  };
}

function tasksOf(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'));
}

function threadsNamed(events: readonly TraceEvent[], wanted: string): ReadonlySet<string> {
  return new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === wanted).map(keyOf),
  );
}

function keyOf({ pid, tid }: Pick<TraceEvent, 'pid' | 'tid'>): string {
  return `${pid} ${tid}`;
}
