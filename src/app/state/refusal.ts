/** Why a map could not be opened, in words, with the cure. */
import type { Problem } from '../../../graph/index.ts';
import type { StoreFault } from '../store/database.ts';
import { STORE_FAULTS } from '../store/store-words.ts';

/** A file that could not be opened, and why. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** What went wrong while a file was read, for which the file may not be to blame. */
export function toProblem(error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  return {
    severity: 'error',
    code: 'not-opened',
    message: `Reading it came to an unexpected end (${said}): try again; where that does not help, reload the page.`,
  };
}

/** A map that comes with the page did not come. */
export const NOT_LOADED: Problem = {
  severity: 'error',
  code: 'map-not-loaded',
  message: 'It could not be loaded: see that you are connected, then choose it again.',
};

/** A file that `crux open` served is not there. */
export const GONE: Problem = {
  severity: 'error',
  code: 'file-gone',
  message: 'The file is gone, or crux open has ended: write it again, or start crux open again.',
};

/** Whether it is a link's map that this browser doesn't hold: its file would help. */
export function isNotHere(refusal: Refusal | null): boolean {
  return refusal?.problems.some(({ code }) => code === NOT_HERE_CODE) === true;
}
const NOT_HERE_CODE = 'map-not-here';

/** What is said where the browser's store of maps cannot be used. */
export function storeRefusal(fault: StoreFault): Refusal {
  return {
    name: 'The maps in this browser',
    problems: [{ severity: 'error', code: `store-${fault}`, message: STORE_FAULTS[fault] }],
  };
}

/** What a link says that leads to a map which is not in this browser. */
export const NOT_HERE: Refusal = {
  name: 'The map in this link',
  problems: [
    {
      severity: 'error',
      code: NOT_HERE_CODE,
      message:
        'This browser does not hold it. If you have its file, choose it here, and it is shown as the link says; if not, ask for it, or look on the computer where it was opened.',
    },
  ],
};
