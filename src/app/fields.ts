/** Tells what is meant for something one types in from what is meant for the map. */

/**
 * Whether what happened there belongs to a field, the text or a dialog: these copy, paste and take in drops by themselves.
 * A passage of a text that is only read is none of these.
 */
export function isForField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable="true"], [role=dialog]') !== null
  );
}
