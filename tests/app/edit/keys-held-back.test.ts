/** Letters that are meant for a box get there, or nowhere: none of them is a command. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeysHeldBack } from '../../../src/app/edit/keys-held-back.ts';

let page: EventTarget;
beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('Element', Map);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Which of the keys the page gets. */
function press(...keys: readonly string[]): readonly string[] {
  return keys.filter((key) => {
    const event = new Event('keydown', { cancelable: true });
    const [name = '', held] = key.split('+').reverse();
    return page.dispatchEvent(Object.assign(event, { key: name, ctrlKey: held === 'Ctrl' }));
  });
}

describe('letters after a key that opens a box', () => {
  it('are the box’s once it is there', () => {
    const held = new KeysHeldBack();
    held.hold();
    expect(press('Shift', 'W', 'o', 'x', 'Backspace')).toEqual([]);
    expect(held.release()).toBe('Wo');
    expect(press('r')).toEqual(['r']);
  });

  it('go nowhere where the box is refused, up to the next press that is no letter', () => {
    for (const end of ['Escape', 'Enter', 'ArrowDown', 'Tab', 'F2', 'Ctrl+z']) {
      const held = new KeysHeldBack();
      held.hold();
      held.ignore();
      expect(press('Shift', 'R', 'b', ' ', 'o', 'Backspace'), end).toEqual([]);
      expect(press(end, 'r', 'b'), end).toEqual([end, 'r', 'b']);
    }
    const held = new KeysHeldBack();
    held.ignore();
    page.dispatchEvent(new Event('pointerdown'));
    expect(press('r')).toEqual(['r']);
  });
});
