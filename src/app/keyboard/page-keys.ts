/** The keys that act wherever the focus is: printing, taking back and Escape; on buttons the letters, too, which those don't take. */
import { readUndoKey, type EditCommand } from './edit-keys.ts';

/** Where letters find items, or mean something else: a part of the page with keys of its own says so. */
const OWN_LETTERS = '[role="menu"], [role="listbox"], [role="combobox"], [data-own-keys]';

export interface PageActions {
  print(): void;
  edit(command: EditCommand): void;
  /** What a letter does on the map, other than changing it. */
  letter(event: KeyboardEvent): void;
  /** Takes back one thing: what is picked, looked at or selected. */
  clear(): void;
}

export function createPageKeys({ print, edit, letter, clear }: PageActions): (event: KeyboardEvent) => void {
  return (event) => {
    if (isPrint(event)) {
      event.preventDefault();
      print();
      return;
    }
    if (event.defaultPrevented || isWithin(event, '[role="dialog"]')) return;
    const undoing = readUndoKey(event);
    if (undoing && !isWithin(event, 'input, textarea')) {
      event.preventDefault();
      edit(undoing);
      return;
    }
    // In the text Escape lets the next Tab lead out of it.
    if (event.key === 'Escape' && !isWithin(event, '[contenteditable]')) clear();
    // Whoever has pressed a button of the page goes on with the keys that its foot offers. Menus find their items by letters.
    if (isWithin(event, 'button') && !isWithin(event, OWN_LETTERS)) letter(event);
  };
}

function isPrint({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

function isWithin({ target }: Event, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
