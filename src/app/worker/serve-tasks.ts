/** The worker's side of the protocol: starts each task when it is asked for; they take turns at their pauses. */
import { Cancelled, type Report, type Request, type Task, type Turn } from './protocol.ts';

export interface ServingPort {
  postMessage(report: Report): void;
  onmessage: ((event: { readonly data: Request }) => void) | null;
}

/** `urgent` names tasks that somebody looks at and waits for: the others rest at their pauses until these are done. */
export function serveTasks(
  port: ServingPort,
  tasks: Readonly<Record<string, Task<never, unknown>>>,
  urgent: readonly string[] = [],
): void {
  const running = new Map<number, { cancelled: boolean }>();
  const hurried = new Set<number>();

  const run = async (id: number, name: string, input: unknown) => {
    const state = { cancelled: false };
    running.set(id, state);
    if (urgent.includes(name)) hurried.add(id);
    const turn: Turn = {
      async pause() {
        do await letOthersIn();
        while (!state.cancelled && hurried.size > 0 && !hurried.has(id));
        if (state.cancelled) throw new Cancelled();
      },
      tell(part) {
        if (!state.cancelled) port.postMessage({ type: 'part', id, part });
      },
    };
    try {
      const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
      if (!task) throw new Error(`There is no task "${name}".`);
      const answer = await task(input as never, turn);
      port.postMessage(state.cancelled ? { type: 'cancelled', id } : { type: 'done', id, answer });
    } catch (error) {
      if (state.cancelled || error instanceof Cancelled) port.postMessage({ type: 'cancelled', id });
      else
        port.postMessage({
          type: 'failed',
          id,
          message: error instanceof Error ? error.message : String(error),
        });
    } finally {
      running.delete(id);
      hurried.delete(id);
    }
  };

  port.onmessage = ({ data }) => {
    if (data.type === 'ask') void run(data.id, data.task, data.input);
    else {
      const state = running.get(data.id);
      if (state) state.cancelled = true;
    }
  };
}

/** A message to oneself comes after those that are already waiting, and sooner than any timer. */
function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
