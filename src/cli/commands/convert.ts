/** `crux convert`: one format into another, and what is lost by that. */
import { findFormatByName, FORMATS, writeMap, type Loss } from '../../../graph/index.ts';
import { JSON_SWITCH, type Command, type Option } from '../command.ts';
import { createMisuse } from '../failure.ts';
import { openMap } from '../open-map.ts';
import { printJson, printMessage } from '../print.ts';
import type { ConvertOutput } from '../schemas/outputs.ts';
import { isSameFile, writeOutput } from '../write-file.ts';

const MOST_IDS = 20;

const OUT: Option = {
  name: 'out',
  letter: 'o',
  value: 'OUT',
  about: 'the file to write; "-" is standard output',
};
const FROM: Option = {
  name: 'from',
  value: 'FORMAT',
  choices: idsOf('read'),
  about: 'the format of IN, where it is not recognised',
};
const TO: Option = {
  name: 'to',
  value: 'FORMAT',
  choices: idsOf('write'),
  about: 'the format of OUT, where its ending does not tell',
};

export const convert: Command = {
  usage: 'convert IN -o OUT [--from FORMAT] [--to FORMAT] [--strict] [--json]',
  about:
    'Writes the map in IN as another format and lists what that cannot carry, with the ids it is lost from.',
  operands: { least: 1, most: 1 },
  options: [
    OUT,
    FROM,
    TO,
    { name: 'strict', about: 'write nothing and exit with 3 if anything would be lost' },
    { ...JSON_SWITCH, about: 'print the losses as JSON' },
  ],
  async run({ operands, switches, values }) {
    const [input = '-'] = operands;
    const out = values.get('out');
    if (out === undefined)
      throw createMisuse('No file to write is named: add -o OUT, or -o - for standard output.');
    if (out === '-' && switches.has('json'))
      throw createMisuse('The map and --json cannot both go to standard output: name a file with -o.');
    const to = values.get('to');
    if (to === undefined && !findFormatByName(out))
      throw createMisuse(
        `The name "${out}" does not tell the format: add --to with one of ${idsOf('write').join(', ')}.`,
      );
    if (await isSameFile(input, out))
      throw createMisuse(`${out} is the file that is read: write to another one, so that nothing is lost.`);

    const from = values.get('from');
    const { graph, format } = await openMap(input, from === undefined ? {} : { format: from });
    // Where an ending is shared, as ".json" is, the map stays in the format it came in.
    const { text, losses } = await writeMap(graph, to ?? findFormatByName(out, 'write', format)?.id ?? '');
    const isRefused = switches.has('strict') && losses.length > 0;
    if (!isRefused) await writeOutput(out, text);
    if (switches.has('json')) printJson({ losses } satisfies ConvertOutput);
    else for (const loss of losses) printMessage(toLine(loss, isRefused ? Infinity : MOST_IDS));
    if (!isRefused) return 0;
    printMessage(
      `${out} was not written, since that would lose something: leave --strict out, or choose a richer format.`,
    );
    return 3;
  },
};

function idsOf(can: 'read' | 'write'): readonly string[] {
  return FORMATS.filter((format) => format[can]).map(({ id }) => id);
}

function toLine({ feature, ids, message }: Loss, most: number): string {
  const more = ids.length > most ? ` and ${ids.length - most} more` : '';
  return `lost: ${feature}: ${message}${ids.length === 0 ? '' : ` [${ids.slice(0, most).join(', ')}${more}]`}`;
}
