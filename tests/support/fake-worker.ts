/** Workers without a browser: the same tasks behind ports that copy what passes, one message at a time. */
import { serveTasks, type ServingPort } from '../../src/app/worker/serve-tasks.ts';
import type { Report, Request } from '../../src/app/worker/protocol.ts';
import type { WorkerPort } from '../../src/app/worker/client.svelte.ts';

export interface FakeWorker extends WorkerPort {
  /** What was sent to it. */
  readonly heard: Request[];
  /** Answers in the worker's name. */
  report(report: Report): void;
  readonly isEnded: () => boolean;
}

/** Hears and says nothing by itself: tests answer in its place. */
export function createSilentWorker(): FakeWorker {
  let ended = false;
  const heard: Request[] = [];
  const port: FakeWorker = {
    heard,
    postMessage: (request) => void heard.push(structuredClone(request)),
    terminate: () => (ended = true),
    report: (report) => port.onmessage?.({ data: structuredClone(report) }),
    isEnded: () => ended,
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  };
  return port;
}

/** Does the tasks it is given. */
export function createFakeWorker(tasks: Parameters<typeof serveTasks>[1]): FakeWorker {
  const worker = createSilentWorker();
  const inside: ServingPort = {
    onmessage: null,
    postMessage(report) {
      const copy = structuredClone(report);
      setImmediate(() => {
        if (!worker.isEnded()) worker.onmessage?.({ data: copy });
      });
    },
  };
  serveTasks(inside, tasks);
  setImmediate(() => inside.postMessage({ type: 'ready', lock: null }));
  worker.postMessage = (request) => {
    const copy = structuredClone(request);
    worker.heard.push(copy);
    setImmediate(() => {
      if (!worker.isEnded()) inside.onmessage?.({ data: copy });
    });
  };
  return worker;
}

/** Waits until everything that is on its way has come. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Until something has come about that other threads take part in, as the digest of a file. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
}
