/** `crux open`: the explorer with some files, reloaded in place when they change. */
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command.ts';
import { createFailure, createMisuse, describeFileError, messageOf } from '../failure.ts';
import { findFiles } from '../find-files.ts';
import { printFailure, printLine, printMessage } from '../print.ts';
import { readMapFile } from '../read-file.ts';
import { tellPassed, tellUnread } from '../read-maps.ts';
import { serveMaps, type ServedMaps, type ServeOptions } from '../serve/serve-maps.ts';
import { findHindrance } from '../serve/write-back.ts';
import { readSettings } from '../settings.ts';

/** Beside the built command line. */
const SITE = fileURLToPath(new URL('../app', import.meta.url));

export const open: Command = {
  usage: 'open FILE... [--write] [--port N]',
  about:
    'Serves the explorer with these files, on this machine only, and prints its address. A file that is written again is\nread again in place: what is selected, folded and in sight stays. With --write, the page saves into the files: what was not changed stays as it\nstands there, and what others changed meanwhile is kept. Ctrl+C ends it.',
  operands: { least: 1, most: Infinity },
  options: [
    { name: 'write', about: 'let the page write these files, and no others' },
    { name: 'port', value: 'N', about: 'the port; any free one unless told otherwise' },
  ],
  async run({ operands, switches, values }) {
    const { files: found, passed } = await findFiles(operands);
    const files = found.map(({ file }) => file);
    tellPassed(passed);
    if (files.length === 0) return 1;
    for (const file of files) {
      try {
        await stat(file);
      } catch (error) {
        throw createFailure(`${file}: ${describeFileError(error)}`);
      }
    }
    if (!(await stat(SITE).catch(() => undefined))?.isDirectory())
      throw createFailure('The explorer is not built yet: run "npm run build" first.');
    const writable = switches.has('write') ? await findWritable(files) : new Set<string>();
    const options = { writable, from: readSettings().from };
    const served = await start(files, toPort(values.get('port') ?? '0'), options);
    printLine(served.address);
    printMessage(`Open this address in a browser. Ctrl+C ends it.`);
    let isEnded = false;
    void tellUnreadable(files, () => isEnded);
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    isEnded = true;
    await served.close();
    return 0;
  },
};

/** Bytes: a larger file is read by the page alone, which says what is wrong with it. */
const MOST_READ = 500_000;

/** Before each of these, in ms. */
const BETWEEN_MS = 50;

/** Says which files give no map as they are now. They are served all the same: they may be written again. */
async function tellUnreadable(files: readonly string[], isEnded: () => boolean): Promise<void> {
  for (const file of files) {
    // The page is answered first, and nothing holds up the end.
    await new Promise((next) => setTimeout(next, BETWEEN_MS));
    if (isEnded()) return;
    const size = (await stat(file).catch(() => undefined))?.size ?? 0;
    if (size <= MOST_READ) tellUnread(file, await readMapFile(file));
  }
}

/** The files that can be written; of the others it is said that they are only shown. Throws where there is none. */
async function findWritable(files: readonly string[]): Promise<ReadonlySet<string>> {
  const writable = new Set<string>();
  for (const file of files) {
    const hindrance = await findHindrance(file);
    if (hindrance === null) writable.add(file);
    else if (files.length > 1) printFailure(`${file} ${hindrance}. It is only shown.`);
    else throw createFailure(`${file} ${hindrance}; or leave --write out.`);
  }
  if (writable.size === 0) throw createFailure('None of these files can be written: leave --write out.');
  return writable;
}

function toPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw createMisuse(`--port ${text} is no port: take a number from 1 to 65535, or leave --port out.`);
}

async function start(files: readonly string[], port: number, options: ServeOptions): Promise<ServedMaps> {
  try {
    return await serveMaps(SITE, files, port, options);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const why = isTaken ? 'is taken by another program' : `cannot be used (${messageOf(error)})`;
    throw createFailure(`Port ${port} ${why}: leave --port out, or choose another.`);
  }
}
