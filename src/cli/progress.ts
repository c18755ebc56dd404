/** A bar on standard error for work over many files: only on a terminal, and only once the work turns out to be long. */

export interface Progress {
  /** One more is done. */
  advance(): void;
  stop(): void;
}

const PATIENCE_MS = 500;

const silent: Progress = { advance: () => undefined, stop: () => undefined };

export function startProgress(total: number): Progress {
  if (!process.stderr.isTTY || total < 2) return silent;
  const start = performance.now();
  let done = 0;
  let isStopped = false;
  let bar: { update(value: number): void; stop(): void } | undefined;
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
      if (!isLoading && performance.now() - start > PATIENCE_MS) void show();
    },
    stop() {
      isStopped = true;
      bar?.stop();
    },
  };
}
