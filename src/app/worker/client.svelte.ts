/** The page's side of the protocol: asks the worker, tells what one is waiting for, gives up, and starts the worker anew. */
import type { Edit } from '../../../graph/index.ts';
import { Cancelled, type Report, type Request } from './protocol.ts';
import { startWorker } from './start-worker.ts';
import type { MapFile, Tasks } from './tasks.ts';

export { Cancelled } from './protocol.ts';

/** What there was to say where a task was given up; undefined where it was not. */
export function givenUp(error: unknown): Cancelled['by'] | undefined {
  return error instanceof Cancelled ? error.by : undefined;
}

/** A worker, or what stands for one in tests. */
export interface WorkerPort {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Report }) => void) | null;
  onmessageerror: (() => void) | null;
  onerror: ((event: { preventDefault?(): void }) => void) | null;
}

/** What one is waiting for. */
export interface Waiting {
  readonly label: string;
  /** It goes on beside what one does; the other kind one waits for. */
  readonly aside: boolean;
  /** What is shown meanwhile is about to be replaced. */
  readonly covers: boolean;
  /** Gives it up, and nothing else. */
  cancel(): void;
}

export interface AskOptions {
  /** What the person is waiting for. */
  readonly label: string;
  readonly aside?: boolean;
  readonly covers?: boolean;
  /** Whoever asks says at its own place that it is waited for, and gives it up there. */
  readonly toldThere?: boolean;
  /** Without a worker it is given up at once, and waits for no other try. */
  readonly dispensable?: boolean;
  /** A newer request of a kind takes the place of an older one, which is given up. */
  readonly kind?: string;
  onpart?(part: unknown): void;
}

/** How a map can be made known to a worker that was started anew. */
interface Origin {
  readonly file: MapFile;
  readonly edits: Edit[];
}

interface Pending extends Waiting {
  readonly id: number;
  readonly task: string;
  readonly input: unknown;
  readonly map: number | null;
  readonly options: AskOptions;
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

type TaskName = Exclude<keyof Tasks, 'restore' | 'change'>;
type InputOf<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0];
type AnswerOf<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>;

/** How long a task may run before the page says so, in ms. */
const PATIENCE = 300;
/** How long a task that was given up may take to its next pause before its worker is ended, in ms. */
const GRACE = 400;

export class WorkClient {
  #waiting = $state.raw<readonly Waiting[]>([]);
  #lost = $state<'not started' | 'stopped' | null>(null);

  readonly #create: () => WorkerPort;
  readonly #watch: (lock: string, onend: () => void) => void;
  #port: WorkerPort | null = null;
  #isReady = false;
  #next = 1;
  readonly #pending = new Map<number, Pending>();
  readonly #patient = new Set<number>();
  readonly #origins = new Map<number, Origin>();
  /** The maps that the present worker knows. */
  readonly #known = new Set<number>();

  /** `watch` calls back once whoever holds a lock is gone. */
  constructor(create: () => WorkerPort, watch: (lock: string, onend: () => void) => void = () => undefined) {
    this.#create = create;
    this.#watch = watch;
  }

  /** What has been running for a while, the oldest first. */
  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  /** Why nothing is worked on: the worker did not start, or stopped. What was asked waits for another try. */
  get lost(): 'not started' | 'stopped' | null {
    return this.#lost;
  }

  /** Rejects with `Cancelled` where it is given up, by the person or by a newer request of its kind. */
  ask<Name extends TaskName>(task: Name, input: InputOf<Name>, options: AskOptions): Promise<AnswerOf<Name>> {
    const { kind } = options;
    if (this.#lost && options.dispensable) return Promise.reject(new Cancelled());
    if (kind !== undefined)
      for (const older of [...this.#pending.values()])
        if (older.options.kind === kind) this.#drop(older, 'newer');
    return new Promise<AnswerOf<Name>>((resolve, reject) => {
      const id = this.#next++;
      const pending: Pending = {
        id,
        task,
        input,
        map: task !== 'open' && 'map' in input ? input.map : null,
        options,
        label: options.label,
        aside: options.aside ?? false,
        covers: options.covers ?? false,
        cancel: () => this.#cancel(id),
        resolve,
        reject,
        timer: setTimeout(() => {
          if (options.toldThere) return;
          this.#patient.add(id);
          this.#tellWaiting();
        }, PATIENCE),
      };
      this.#pending.set(id, pending);
      if (this.#lost) return;
      try {
        this.#send(pending);
      } catch (error) {
        // What cannot be copied to the worker is answered by nobody.
        this.#settle(pending);
        throw error;
      }
    });
  }

  /** Gives up what was asked of a kind and isn't answered yet; what cannot be interrupted of it comes to its end unheard. */
  giveUp(kind: string): void {
    for (const pending of [...this.#pending.values()])
      if (pending.options.kind === kind) this.#drop(pending, 'person');
  }

  /** Gives up whatever is running, of one kind where that is named, and ends what cannot be interrupted of it. */
  cancelAll(kind?: string): void {
    for (const { id, options } of [...this.#pending.values()])
      if (kind === undefined || options.kind === kind) this.#cancel(id);
  }

  /** The page shows this map from now on: should the worker be started anew, it is read again from its file. */
  keep(map: number, file: MapFile): void {
    this.#origins.clear();
    this.#origins.set(map, { file, edits: [] });
  }

  /** How many edits were done to a map on the page since it was opened: what is asked now is answered of that state. */
  revisionOf(map: number): number {
    return this.#origins.get(map)?.edits.length ?? 0;
  }

  /** Changes a map in the worker as it was changed on the page. */
  change(map: number, edit: Edit): void {
    this.#origins.get(map)?.edits.push(edit);
    if (this.#known.has(map) && !this.#lost) this.#post('change', { map, edit });
  }

  /** Starts the worker anew and asks it again what it has not answered. */
  retry(): void {
    this.#end();
    this.#lost = null;
    for (const pending of this.#pending.values()) this.#send(pending);
  }

  #send(pending: Pending): void {
    this.#connect();
    const { map, id, task, input } = pending;
    const origin = map === null ? undefined : this.#origins.get(map);
    if (map !== null && origin && !this.#known.has(map)) {
      this.#post('restore', { map, file: origin.file, edits: [...origin.edits] });
      this.#known.add(map);
    }
    this.#port?.postMessage({ type: 'ask', id, task, input });
  }

  /** Asks what has no answer that anyone waits for. */
  #post<Name extends 'restore' | 'change'>(task: Name, input: InputOf<Name>): void {
    this.#port?.postMessage({ type: 'ask', id: 0, task, input });
  }

  #connect(): void {
    if (this.#port) return;
    let port: WorkerPort;
    try {
      port = this.#create();
    } catch {
      this.#lose();
      return;
    }
    this.#port = port;
    const ifPresent = (act: () => void) => () => {
      if (this.#port === port) act();
    };
    port.onmessage = ({ data }) => ifPresent(() => this.#hear(data))();
    port.onerror = (event) => {
      // It is told on the page instead.
      event.preventDefault?.();
      ifPresent(() => this.#lose())();
    };
    port.onmessageerror = ifPresent(() => this.#lose());
  }

  #hear(report: Report): void {
    if (report.type === 'ready') {
      const port = this.#port;
      this.#isReady = true;
      if (report.lock !== null)
        this.#watch(report.lock, () => {
          if (this.#port === port) this.#lose();
        });
      return;
    }
    const pending = this.#pending.get(report.id);
    this.#overdue.delete(report.id);
    if (!pending) return;
    if (report.type === 'part') {
      pending.options.onpart?.(report.part);
      return;
    }
    this.#settle(pending);
    if (report.type === 'done') {
      if (pending.task === 'open') this.#known.add((pending.input as InputOf<'open'>).map);
      pending.resolve(report.answer as never);
    } else pending.reject(report.type === 'failed' ? new Error(report.message) : new Cancelled());
  }

  /** Tasks that were given up and have not stopped yet. */
  readonly #overdue = new Set<number>();

  #cancel(id: number): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#drop(pending, 'person');
    this.#overdue.add(id);
    const port = this.#port;
    setTimeout(() => {
      // A parser cannot be interrupted: its worker is ended, and what else was asked is asked of the next one.
      if (!this.#overdue.delete(id) || this.#port !== port || this.#lost) return;
      this.#end();
      for (const other of this.#pending.values()) this.#send(other);
    }, GRACE);
  }

  #drop(pending: Pending, by: Cancelled['by']): void {
    this.#settle(pending);
    if (!this.#lost) this.#port?.postMessage({ type: 'cancel', id: pending.id });
    pending.reject(new Cancelled(by));
  }

  #settle({ id, timer }: Pending): void {
    clearTimeout(timer);
    this.#pending.delete(id);
    this.#patient.delete(id);
    this.#tellWaiting();
  }

  #tellWaiting(): void {
    this.#waiting = [...this.#pending.values()].filter(({ id }) => this.#patient.has(id));
  }

  #lose(): void {
    this.#lost = this.#isReady ? 'stopped' : 'not started';
    this.#end();
    for (const pending of [...this.#pending.values()])
      if (pending.options.dispensable) this.#drop(pending, 'person');
  }

  #end(): void {
    this.#port?.terminate();
    this.#port = null;
    this.#isReady = false;
    this.#known.clear();
    this.#overdue.clear();
  }
}

export const work = new WorkClient(
  () => startWorker() as unknown as WorkerPort,
  (lock, onend) => void navigator.locks.request(lock, onend).catch(() => undefined),
);
