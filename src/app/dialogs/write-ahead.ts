/** Writes the map in a format before it is asked for, so that what the format loses is known before. */
import type { Session } from '../state/session.svelte.ts';

export type WrittenMap = Awaited<ReturnType<Session['write']>>;

/** Tells the writing, or why there is none, unless it is stopped before; returns what stops it. */
export function writeAhead(
  session: Session,
  format: string,
  onwritten: (writing: WrittenMap) => void,
  onfailure: (message: string) => void,
): () => void {
  let isWanted = true;
  session.write(format).then(
    (writing) => {
      if (isWanted) onwritten(writing);
    },
    (error: unknown) => {
      if (isWanted) onfailure(error instanceof Error ? error.message : String(error));
    },
  );
  return () => {
    isWanted = false;
    session.giveUpWriting();
  };
}
