/** Tells what is meant for something one types in from what is meant for the map. */

const BOXES = 'input, textarea, select, [contenteditable="true"]';

/** Whether one writes there, or chooses. */
export function isBox(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(BOXES);
}

/**
 * Whether what happened there belongs to a field, the text or a dialog: these copy, paste and take in drops by themselves.
 * A passage of a text that is only read is none of these.
 */
export function isForField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${BOXES}, [role=dialog]`) !== null;
}
