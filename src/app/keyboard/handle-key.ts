/** The single-letter keys. They act only while the map, a list or a button has the focus (WCAG 2.1.4): those call this. */
import type { Session } from '../state/session.svelte.ts';
import { readEditKey, type EditCommand } from './edit-keys.ts';

export interface KeyActions {
  readonly session: Session;
  search(): void;
  showKeys(): void;
  exportPicture(): void;
  fit(): void;
  unfoldAll(): void;
  foldAll(): void;
  arrangeAnew(): void;
  toggleText(): void;
  /** Changes the map at what is selected. */
  edit(command: EditCommand): void;
}

/** The keys that act while the other end of a chain is chosen: a person may be typing its words. */
const WHILE_PICKING: ReadonlySet<string> = new Set(['c', '/', '?']);

/** What keys do: `letter` never changes the map, which nobody means who has just pressed a button. */
export interface KeyHandler {
  readonly key: (event: KeyboardEvent) => void;
  readonly letter: (event: KeyboardEvent) => void;
}

export function createKeyHandler(actions: KeyActions): KeyHandler {
  const { session } = actions;
  const byKey: Readonly<Record<string, () => void>> = {
    f: actions.fit,
    d: () => session.setDisputedLit(!session.disputedLit),
    n: () => session.stepDispute(1),
    p: () => session.stepDispute(-1),
    w: actions.unfoldAll,
    o: actions.foldAll,
    t: actions.arrangeAnew,
    x: actions.toggleText,
    c: () => session.pick('keyboard'),
    r: () => session.toggleSupposed('rejected'),
    a: () => session.toggleSupposed('accepted'),
    u: () => session.stepSupposedBack(),
    '[': () => session.stepChain(-1),
    ']': () => session.stepChain(1),
    b: () => session.goBack(),
    '/': actions.search,
    e: actions.exportPicture,
    '?': actions.showKeys,
  };
  const letter = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (!Object.hasOwn(byKey, key) || (session.picking && !WHILE_PICKING.has(key))) return;
    event.preventDefault();
    byKey[key]?.();
  };
  const key = (event: KeyboardEvent) => {
    const command = session.picking ? null : readEditKey(event);
    if (command) {
      event.preventDefault();
      actions.edit(command);
    } else letter(event);
  };
  return { key, letter };
}
