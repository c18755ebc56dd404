/** What is said of the browser's store of maps where it does not keep what it is given, always with the cure. */
import type { StoreFault } from './database.ts';

export const STORE_FAULTS: Readonly<Record<StoreFault, string>> = {
  newer:
    'They were written by a newer Crux: reload the page to get it. Nothing of them is lost, and nothing is written until then.',
  blocked:
    'An older Crux in another tab holds them: close or reload that tab. What you do here is kept as soon as it lets go.',
  none: 'This browser keeps nothing here, as in a private window: save your map to a file before you leave.',
};
