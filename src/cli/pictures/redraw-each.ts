/** Pictures that are drawn again whenever their files are written. */
import { messageOf, type ExitCode } from '../failure.ts';
import { printFailure, printMessage } from '../print.ts';
import { watchFile } from '../serve/watch-file.ts';

/**
 * Draws what comes first, and for each file that is written again; what is wrong with it is told, and the last good picture
 * stays. Ends with the command.
 */
export async function redrawEach(
  files: readonly string[],
  drawFor: (file: string) => Promise<unknown>,
  first: readonly string[] = files,
): Promise<ExitCode> {
  let turn = Promise.resolve();
  const drawInTurn = (file: string): void => {
    turn = turn
      .then(() => drawFor(file))
      .then(
        () => printMessage(file === '' ? 'The picture is drawn.' : `${file} is drawn.`),
        (error: unknown) => printFailure(`crux: ${messageOf(error)}`),
      );
  };
  first.forEach(drawInTurn);
  const ends = files.map((file) => watchFile(file, () => drawInTurn(file)));
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  for (const end of ends) end();
  await turn;
  return 0;
}
