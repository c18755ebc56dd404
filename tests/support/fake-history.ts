/** A browser's address bar and its Back and Forward, without a browser. */
import { vi } from 'vitest';

interface Entry {
  readonly state: unknown;
  readonly hash: string;
}

export interface FakeHistory {
  /** The hash in the address bar. */
  hash(): string;
  back(): void;
  forward(): void;
  /** As if a person typed an address. */
  type(hash: string): void;
}

/** Takes the place of `location`, `history` and `addEventListener` until `vi.unstubAllGlobals` is called. */
export function installHistory(hash = ''): FakeHistory {
  let entries: Entry[] = [{ state: null, hash }];
  let at = 0;
  const listeners: ((event: { readonly state: unknown }) => void)[] = [];
  const put = (place: number, state: unknown, address: string) => {
    entries = [...entries.slice(0, place), { state, hash: new URL(address, 'http://page/').hash }];
    at = place;
  };
  const go = (by: number) => {
    if (!entries[at + by]) return;
    at += by;
    for (const listener of listeners) listener({ state: entries[at]?.state });
  };
  vi.stubGlobal('location', {
    get hash() {
      return entries[at]?.hash ?? '';
    },
  });
  vi.stubGlobal('history', {
    get state() {
      return entries[at]?.state;
    },
    pushState: (state: unknown, _: string, address: string) => put(at + 1, state, address),
    replaceState: (state: unknown, _: string, address: string) => {
      entries = entries.with(at, { state, hash: new URL(address, 'http://page/').hash });
    },
    // As in a browser, one gets there after whatever is being done.
    back: () => setTimeout(() => go(-1)),
    forward: () => setTimeout(() => go(1)),
  });
  vi.stubGlobal('addEventListener', (type: string, listener: (typeof listeners)[number]) => {
    if (type === 'popstate') listeners.push(listener);
  });
  return {
    hash: () => entries[at]?.hash ?? '',
    back: () => go(-1),
    forward: () => go(1),
    type(next) {
      put(at + 1, null, next);
      for (const listener of listeners) listener({ state: null });
    },
  };
}
