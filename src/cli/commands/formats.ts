/** `crux formats`: what can be read and written. */
import { FORMATS } from '../../../graph/index.ts';
import { JSON_SWITCH, type Command } from '../command.ts';
import { printJson, printLine } from '../print.ts';
import type { FormatsOutput } from '../schemas/outputs.ts';

export const formats: Command = {
  usage: 'formats [--json]',
  about: 'Lists the formats with their names for --from and --to, and their file endings.',
  operands: { least: 0, most: 0 },
  options: [JSON_SWITCH],
  async run({ switches }) {
    if (switches.has('json')) printJson(listFormats());
    else for (const line of toLines(listFormats())) printLine(line);
    return 0;
  },
};

function listFormats(): FormatsOutput {
  return {
    formats: FORMATS.map(({ id, label, extensions, mediaType, read, write }) => ({
      id,
      label,
      extensions,
      mediaType,
      read: read !== undefined,
      write: write !== undefined,
    })),
  };
}

function toLines({ formats }: FormatsOutput): readonly string[] {
  const width = Math.max(...formats.map(({ id }) => id.length));
  return formats.map(({ id, label, extensions, read, write }) => {
    const can = [read && 'read', write && 'write'].filter(Boolean).join(', ').padEnd('read, write'.length);
    return `${id.padEnd(width)}  ${can}  ${label} (${extensions.map((ending) => `.${ending}`).join(' ')})`;
  });
}
