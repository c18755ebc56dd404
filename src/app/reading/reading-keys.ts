/** What the keys do in a text that is read. */
import type { Reading } from './reading.svelte.ts';

/** Undefined where a key does nothing there. */
export function actionOf(reading: Reading, key: string, shift: boolean): (() => void) | undefined {
  switch (key) {
    case 'ArrowDown':
      return () => reading.move(1, 'sentence', shift);
    case 'ArrowUp':
      return () => reading.move(-1, 'sentence', shift);
    case 'ArrowRight':
      return () => (shift ? reading.moveEnd(1) : reading.move(1, 'sentence', false));
    case 'ArrowLeft':
      return () => (shift ? reading.moveEnd(-1) : reading.move(-1, 'sentence', false));
    case 'PageDown':
      return () => reading.move(1, 'paragraph', shift);
    case 'PageUp':
      return () => reading.move(-1, 'paragraph', shift);
    case 'Home':
      return () => reading.move(-1, 'text', shift);
    case 'End':
      return () => reading.move(1, 'text', shift);
    case '+':
      return () => void reading.use('reason');
    case '-':
    case '−':
      return () => void reading.use('objection');
    case 'Enter':
      return () => enter(reading);
    case 'n':
    case 'N':
      return () => reading.markUnmapped();
    default:
      return undefined;
  }
}

/** Leads to the card of a passage that is on the map; another passage becomes a statement. */
function enter(reading: Reading): void {
  const { here, marked } = reading;
  if (here && marked && here.start <= marked.start && marked.end <= here.end) reading.lead(here);
  else void reading.use('statement');
}
