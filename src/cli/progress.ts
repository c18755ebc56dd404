/** A bar on standard error for work over many files: only on a terminal, and only once the work turns out to be long. */
import { readSettings } from './settings.ts';

export interface Progress {
  /** One more is done. */
  advance(): void;
  /** So many more were found: the files of a zip are known only as it is read. */
  grow(count: number): void;
  stop(): void;
}

const PATIENCE_MS = 500;

const silent: Progress = { advance: () => undefined, grow: () => undefined, stop: () => undefined };

export function startProgress(known: number): Progress {
  if (!process.stderr.isTTY || readSettings().volume === 'quiet') return silent;
  let total = known;
  const start = performance.now();
  let done = 0;
  let isStopped = false;
  let bar: { update(value: number): void; setTotal(total: number): void; stop(): void } | undefined;
  let isLoading = false;
  const show = async () => {
    isLoading = true;
    const { default: progress } = await import('cli-progress');
    if (isStopped) return;
    const format = '{bar} {value} of {total} files';
    const shown = new progress.SingleBar({ format, stream: process.stderr, clearOnComplete: true });
    shown.start(total, done);
    bar = shown;
  };
  return {
    advance() {
      done += 1;
      bar?.update(done);
      if (total > 1 && !isLoading && performance.now() - start > PATIENCE_MS) void show();
    },
    grow(count) {
      total += count;
      bar?.setTotal(total);
    },
    stop() {
      isStopped = true;
      bar?.stop();
    },
  };
}
