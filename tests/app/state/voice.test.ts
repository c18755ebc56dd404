import { afterEach, expect, it, vi } from 'vitest';
import { Cancelled } from '../../../src/app/worker/protocol.ts';
import { Voice } from '../../../src/app/state/voice.svelte.ts';

class FakeRejection extends Event {
  constructor(readonly reason: unknown) {
    super('unhandledrejection');
  }
}
class FakeError extends Event {
  constructor(
    readonly error: unknown,
    readonly message: string,
  ) {
    super('error');
  }
}
afterEach(() => vi.unstubAllGlobals());

it('is heard, and shown to everyone only where it is a notice; an offer goes with the notice', () => {
  const voice = new Voice();
  voice.announce('a. Argues for t.');
  expect([voice.announcement, voice.notice]).toEqual(['a. Argues for t.', '']);
  const offer = { label: 'Undo', act: () => undefined };
  voice.notify('a was removed.', offer);
  expect([voice.announcement, voice.notice, voice.offer]).toEqual([
    'a was removed.',
    'a was removed.',
    offer,
  ]);
  voice.notify('b was removed.');
  expect(voice.offer).toBeNull();
  voice.closeNotice();
  expect([voice.notice, voice.announcement]).toEqual(['', 'b was removed.']);
});

it('tells of failures that nobody answered for, and of nothing else', () => {
  vi.stubGlobal('PromiseRejectionEvent', FakeRejection);
  vi.stubGlobal('ErrorEvent', FakeError);
  const voice = new Voice();
  for (const by of ['person', 'newer'] as const) voice.tellFailure(new FakeRejection(new Cancelled(by)));
  voice.tellFailure(new FakeError(null, 'ResizeObserver loop completed with undelivered notifications.'));
  expect(voice.notice).toBe('');
  voice.tellFailure(new FakeRejection(new Error('no room')));
  expect(voice.notice).toContain('Something went wrong here (no room).');
  voice.closeNotice();
  voice.tellFailure(new FakeError(new Error('no room'), 'no room'));
  expect(voice.notice).toContain('(no room)');
  voice.closeNotice();
  // The address of a library's own explanation is nothing to a reader of the map.
  voice.tellFailure(new FakeRejection(new Error('https://svelte.dev/e/each_key_duplicate')));
  expect(voice.notice).toContain('Something went wrong here. What is open');
});
