/** Which of the tabs that show a map writes it: the others follow what it keeps, and any of them can take over. */
import type { StepRecord } from './records.ts';

export interface HoldListener {
  /** Another tab writes the map. */
  onfollow(): void;
  /** This tab writes the map. */
  onhold(): void;
  /** The tab that writes has kept these. */
  onkept(records: readonly StepRecord[]): void;
  /** The map was deleted somewhere, or had back. */
  onaway(isAway: boolean): void;
}

export interface Hold {
  /** Whether this tab has the map, and no other can get it but by taking over. */
  readonly isHeld: boolean;
  /** Tells the others what was kept. */
  tell(records: readonly StepRecord[]): void;
  /** `onhold` was called once it resolves. */
  takeOver(): Promise<void>;
  end(): void;
}

/** On which is told what becomes of maps in the list. */
const LISTED = 'crux-maps';
interface Listed {
  readonly id: string;
  readonly isAway: boolean;
}

const createChannel = (name: string) =>
  'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;

/** Tells whoever has the map open that it was deleted, or had back. */
export function tellAway(id: string, isAway: boolean): void {
  const channel = createChannel(LISTED);
  channel?.postMessage({ id, isAway } satisfies Listed);
  channel?.close();
}

const lockOf = (id: string) => `crux-map-${id}`;

/** Does something to a map that no tab writes now. False where one does. Without locks in the browser it is done anyway. */
export async function whileFree(id: string, act: () => Promise<void>): Promise<boolean> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) {
    await act();
    return true;
  }
  return locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
    if (lock) await act();
    return lock !== null;
  });
}

/** Takes the map where no other tab has it, or else waits for it and follows. Without locks in the browser, every tab writes. */
export function holdMap(id: string, listener: HoldListener): Hold {
  const name = lockOf(id);
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  const channel = createChannel(name);
  const listed = createChannel(LISTED);
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<readonly StepRecord[]>) => {
      if (!ended) listener.onkept(data);
    };
  if (listed)
    listed.onmessage = ({ data }: MessageEvent<Listed>) => {
      if (!ended && data.id === id) listener.onaway(data.isAway);
    };
  let ended = false;
  let isFollowing = false;
  let isHeld = false;
  let letGo: () => void = () => undefined;
  let waiting = new AbortController();

  /** As long as it is held, the promise is not settled. */
  const keepIt = (): Promise<void> =>
    new Promise((resolve) => {
      letGo = resolve;
      if (ended) resolve();
      else {
        isFollowing = false;
        isHeld = true;
        listener.onhold();
      }
    });
  const lose = () => {
    if (ended) return;
    isFollowing = true;
    isHeld = false;
    listener.onfollow();
    waitForIt();
  };
  const waitForIt = () => {
    waiting = new AbortController();
    const { signal } = waiting;
    void locks?.request(name, { signal }, keepIt).catch(() => {
      if (!signal.aborted) lose();
    });
  };

  void locks
    ?.request(name, { ifAvailable: true }, (lock) => {
      if (lock) return keepIt();
      lose();
      return undefined;
    })
    .catch(() => lose());

  return {
    get isHeld() {
      return isHeld;
    },
    tell: (records) => channel?.postMessage(records),
    async takeOver() {
      if (!locks || !isFollowing) {
        if (!ended) listener.onhold();
        return;
      }
      waiting.abort();
      await new Promise<void>((resolve) => {
        void locks
          .request(name, { steal: true }, () => {
            const held = keepIt();
            resolve();
            return held;
          })
          .catch(() => lose());
      });
    },
    end() {
      ended = true;
      waiting.abort();
      letGo();
      channel?.close();
      listed?.close();
    },
  };
}
