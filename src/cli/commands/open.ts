/** `crux open`: the explorer with some files, reloaded in place when they change. */
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command.ts';
import { createFailure, describeFileError, messageOf } from '../failure.ts';
import { findFiles } from '../find-files.ts';
import { printLine, printMessage } from '../print.ts';
import { serveMaps, type ServedMaps } from '../serve/serve-maps.ts';

/** Beside the built command line. */
const SITE = fileURLToPath(new URL('../app', import.meta.url));

export const open: Command = {
  usage: 'open FILE... [--port N]',
  about:
    'Serves the explorer with these files, on this machine only, and prints its address. A file that is written again is\nread again in place: what is selected, folded and in sight stays. Ctrl+C ends it.',
  operands: { least: 1, most: Infinity },
  options: [{ name: 'port', value: 'N', about: 'the port; any free one unless told otherwise' }],
  async run({ operands, values }) {
    const files = (await findFiles(operands)).files.map(({ file }) => file);
    for (const file of files) {
      try {
        await stat(file);
      } catch (error) {
        throw createFailure(`${file}: ${describeFileError(error)}`);
      }
    }
    if (!(await stat(SITE).catch(() => undefined))?.isDirectory())
      throw createFailure('The explorer is not built yet: run "npm run build" first.');
    const served = await start(files, values.get('port') ?? '0');
    printLine(served.address);
    printMessage(`Open this address in a browser. Ctrl+C ends it.`);
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    await served.close();
    return 0;
  },
};

async function start(files: readonly string[], port: string): Promise<ServedMaps> {
  try {
    return await serveMaps(SITE, files, Number(port));
  } catch (error) {
    throw createFailure(
      `Port ${port} cannot be used (${messageOf(error)}): leave --port out, or choose another.`,
    );
  }
}
