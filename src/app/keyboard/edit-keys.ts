/** Which keys change the map while it or a list has the focus. What they do is loaded when it is first needed. */

/** What a key wants done to the statement it is pressed on. */
export type EditCommand =
  | 'reason'
  | 'objection'
  | 'premise'
  | 'step objection'
  | 'question'
  | 'sibling'
  | 'write'
  | 'remove'
  | 'up'
  | 'down'
  | 'undo'
  | 'redo';

const SIGNS: Readonly<Record<string, EditCommand>> = {
  '+': 'reason',
  '-': 'objection',
  '−': 'objection',
  '&': 'premise',
  '!': 'step objection',
  q: 'question',
  Q: 'question',
  F2: 'write',
  Delete: 'remove',
};
const MOVES: Readonly<Record<string, EditCommand>> = { ArrowUp: 'up', ArrowDown: 'down' };

/** The command of a key, or null. */
export function readEditKey(event: KeyboardEvent): EditCommand | null {
  const { key, altKey } = event;
  if (event.ctrlKey || event.metaKey) return null;
  const table = altKey ? MOVES : SIGNS;
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** Taking back and making again, which act wherever no words are written. */
export function readUndoKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}
