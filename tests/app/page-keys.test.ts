/** Which keys act where: letters on buttons, none of them where words are written or found by their letters. */
import { describe, expect, it } from 'vitest';
import { createPageKeys } from '../../src/app/keyboard/page-keys.ts';

/** An element within others, as far as the keys look at it. */
class Inside {
  readonly #selectors: readonly string[];
  constructor(selectors: readonly string[]) {
    this.#selectors = selectors;
  }
  closest(wanted: string): Inside | null {
    return wanted.split(', ').some((each) => this.#selectors.includes(each)) ? this : null;
  }
}

function press(key: string, within: readonly string[], prevented = false): readonly string[] {
  const told: string[] = [];
  const note = (name: string) => () => void told.push(name);
  const handle = createPageKeys({
    print: note('print'),
    edit: note('edit'),
    letter: note('letter'),
    clear: note('clear'),
  });
  const event = { key, target: new Inside(within), defaultPrevented: prevented, preventDefault: () => 0 };
  const known = globalThis.Element;
  globalThis.Element = Inside as unknown as typeof Element;
  try {
    handle(event as unknown as KeyboardEvent);
  } finally {
    globalThis.Element = known;
  }
  return told;
}

describe('the keys of the page', () => {
  it('hand letters on where a button has the focus, unless it has taken them itself', () => {
    expect(press('d', ['button'])).toEqual(['letter']);
    expect(press('d', ['button'], true)).toEqual([]);
  });

  it('hand no letters on where none has, as in fields and texts', () => {
    for (const within of [[], ['input'], ['textarea'], ['[contenteditable]']])
      expect([within, press('d', within)]).toEqual([within, []]);
  });

  it('leave letters to the buttons of menus, lists and dialogs, and of parts with keys of their own', () => {
    for (const around of [
      '[role="menu"]',
      '[role="listbox"]',
      '[role="combobox"]',
      '[role="dialog"]',
      '[data-own-keys]',
    ])
      expect([around, press('d', ['button', around])]).toEqual([around, []]);
  });

  it('take back with Escape everywhere but in texts and dialogs', () => {
    expect(press('Escape', ['button'])).toContain('clear');
    expect(press('Escape', ['[contenteditable]'])).toEqual([]);
    expect(press('Escape', ['[role="dialog"]'])).toEqual([]);
  });
});
