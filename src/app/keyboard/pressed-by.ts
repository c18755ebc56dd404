/** Who presses a button: the keyboard, a mouse or a finger. */

/** Whether a mouse pressed it: the hand that holds it has the keyboard at its side, unlike a finger. */
export function isByMouse(event: MouseEvent): boolean {
  return event.detail > 0 && !(event instanceof PointerEvent && event.pointerType === 'touch');
}

/** Whether a key pressed it. */
export function isByKey(event: MouseEvent): boolean {
  return event.detail === 0;
}
