/** Text and JSON on standard output, messages on standard error, and what happens when nobody reads them. */
import { describeFileError } from './failure.ts';
import { readSettings } from './settings.ts';

/** A line for people. Control characters from files become spaces, so that no map can play tricks on a terminal. */
export function printLine(line = ''): void {
  process.stdout.write(`${withoutControls(line)}\n`);
}

/** What machines read: the object with the version of its shape in front. */
export function printJson(value: object): void {
  process.stdout.write(`${JSON.stringify({ crux: 1, ...value }, null, 2)}\n`);
}

/** `{"crux": 1, "files": [...]}`, item by item, so that no list of many files has to be kept. */
export function printFiles(): { add(file: object): void; end(): void } {
  let isFirst = true;
  process.stdout.write('{\n  "crux": 1,\n  "files": [');
  return {
    add(file) {
      const text = JSON.stringify(file, null, 2).replaceAll('\n', '\n    ');
      process.stdout.write(`${isFirst ? '' : ','}\n    ${text}`);
      isFirst = false;
    },
    end: () => void process.stdout.write(isFirst ? ']\n}\n' : '\n  ]\n}\n'),
  };
}

/** A line about the work rather than of its result; `--quiet` keeps it back. */
export function printMessage(message: string): void {
  if (readSettings().volume !== 'quiet') printFailure(message);
}

/** A line that is printed whatever was asked for: something went wrong. */
export function printFailure(message: string): void {
  process.stderr.write(`${withoutControls(message)}\n`);
}

/** Ends quietly when the reader of our output has gone, as in `crux stats . | head`, and in words when the disk is full. */
export function guardOutput(): void {
  process.stderr.on('error', () => process.exit());
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    printFailure(`crux: standard output: ${describeFileError(error)}`);
    process.exit(1);
  });
}

function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, ' ');
}
