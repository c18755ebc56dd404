/** `crux convert`: one format into another, and what is lost by that. */
import {
  findFormat,
  findFormatByName,
  FORMATS,
  saveMapText,
  writeMap,
  type ArgumentGraph,
  type Loss,
} from '../../../graph/index.ts';
import { JSON_SWITCH, type Command, type Option, type Request } from '../command.ts';
import { createMisuse, type ExitCode } from '../failure.ts';
import { findInputs } from '../inputs.ts';
import { openMap, tellProblems } from '../open-map.ts';
import { createOutFolder, isFolderName } from '../out-folder.ts';
import { createPlaces } from '../places.ts';
import { printFailure, printFiles, printJson, printMessage } from '../print.ts';
import { MERGE_SWITCH, surveyMaps, tellUnread, type Survey } from '../read-maps.ts';
import type { ConvertOutput } from '../schemas/outputs.ts';
import { readSettings } from '../settings.ts';
import { isSameFile, OUT_OPTION, writeOutput } from '../write-file.ts';

const TO: Option = {
  name: 'to',
  value: 'FORMAT',
  choices: FORMATS.filter(({ write }) => write).map(({ id }) => id),
  about: 'the format of OUT, where its ending does not tell',
};

export const convert: Command = {
  usage: 'convert INPUT... -o OUT [--to FORMAT] [--merge] [--strict] [--json]',
  about:
    'Writes maps as another format and lists what that cannot carry. A folder or zip stands for the maps in it. Several maps go into a folder, one file each; where OUT names a file, or with --merge, they become one map that is joined where ids are shared.',
  operands: { least: 1, most: Infinity },
  options: [
    OUT_OPTION,
    TO,
    MERGE_SWITCH,
    { name: 'strict', about: 'write nothing and exit with 3 if anything would be lost' },
    { ...JSON_SWITCH, about: 'print the losses as JSON, with all ids' },
  ],
  async run(request) {
    const { operands, switches, values } = request;
    const out = values.get('out');
    if (out === undefined)
      throw createMisuse('No file to write is named: add -o OUT, or -o - for standard output.');
    if (out === '-' && switches.has('json'))
      throw createMisuse('The map and --json cannot both go to standard output: name a file with -o.');
    const { isMany } = await findInputs(operands);
    const isUntold = isMany && !switches.has('merge') && !findFormatByName(out);
    const isFolder = out !== '-' && (isUntold || (await isFolderName(out)));
    const to = values.get('to');
    if (to === undefined && (isFolder || !findFormatByName(out)))
      throw createMisuse(
        `The name "${out}" does not tell the format: add --to with one of ${(TO.choices ?? []).join(', ')}.`,
      );
    if (isFolder && switches.has('merge'))
      throw createMisuse('--merge makes one map, and -o names a folder: name a file.');
    if (isFolder && to !== undefined) return convertEach(request, out, to);
    return isMany ? convertMerged(request, out, to) : convertOne(request, out, to);
  },
};

async function convertOne(request: Request, out: string, to: string | undefined): Promise<ExitCode> {
  const [input = '-'] = request.operands;
  await refuseSame(input, out);
  const { graph, format } = await openMap(input);
  return writeOne(request, graph, out, to, format);
}

async function convertMerged(request: Request, out: string, to: string | undefined): Promise<ExitCode> {
  for (const input of request.operands) await refuseSame(input, out);
  let exit: ExitCode = 0;
  const merged = { operands: request.operands, switches: new Set([...request.switches, 'merge']) };
  const { isWhole } = await surveyMaps(merged, async (file, reading) => {
    tellUnread(file, reading);
    if (!reading.graph) return;
    tellProblems(file, reading);
    exit = await writeOne(request, reading.graph, out, to, reading.format);
  });
  return isWhole ? exit : 1;
}

async function writeOne(
  { switches }: Request,
  graph: ArgumentGraph,
  out: string,
  to: string | undefined,
  format: string | null,
): Promise<ExitCode> {
  // Where an ending is shared, as ".json" is, the map stays in the format it came in.
  const written = to ?? findFormatByName(out, 'write', format)?.id ?? '';
  // What somebody wrote beside the map is its Argdown, with their comments and in their order.
  const { text, losses } = saveMapText(graph, written) ?? (await writeMap(graph, written));
  const isRefused = switches.has('strict') && losses.length > 0;
  if (!isRefused) await writeOutput(out, text);
  if (switches.has('json')) printJson({ losses } satisfies ConvertOutput);
  else tellLosses('', losses);
  if (!isRefused) return 0;
  printFailure(
    `${out} was not written, since that would lose something: leave --strict out, or choose a richer format.`,
  );
  return 3;
}

/** A file of its own for each map, in a folder that is there whole or not at all. */
async function convertEach(request: Request, out: string, to: string): Promise<ExitCode> {
  const { switches } = request;
  const folder = await createOutFolder(out);
  const placeOf = createPlaces(findFormat(to)?.extensions[0] ?? to);
  const list = switches.has('json') ? printFiles() : undefined;
  const lost = new Map<string, { readonly file: string; readonly loss: Loss; times: number }>();
  const tally = (file: string, losses: readonly Loss[]) => {
    if (readSettings().volume === 'verbose') return tellLosses(`${file}: `, losses);
    for (const loss of losses) {
      const before = lost.get(loss.feature);
      if (before) before.times++;
      else lost.set(loss.feature, { file, loss, times: 1 });
    }
  };
  let [written, hasLosses] = [0, false];
  let survey: Survey;
  try {
    survey = await surveyMaps(request, async (file, reading, loaded) => {
      if (!reading.graph || !loaded) return tellUnread(file, reading);
      const place = placeOf(loaded.place);
      await refuseSame(loaded.origin, folder.pathOf(place));
      const { text, losses } = await writeMap(reading.graph, to);
      if (list) list.add({ file, out: folder.pathOf(place), losses });
      else tally(file, losses);
      hasLosses ||= losses.length > 0;
      await folder.write(place, text);
      written++;
    });
  } catch (error) {
    await folder.abandon();
    throw error;
  }
  list?.end();
  for (const { file, loss, times } of lost.values())
    tellLosses(times === 1 ? `${file}: ` : `${times.toLocaleString('en')} maps, as ${file}: `, [loss]);
  const isRefused = switches.has('strict') && hasLosses;
  if (isRefused || written === 0) await folder.abandon();
  else await folder.finish();
  if (isRefused)
    printFailure(
      `${out} was not written, since that would lose something: leave --strict out, or choose a richer format.`,
    );
  else printMessage(`${written.toLocaleString('en')} ${written === 1 ? 'file' : 'files'} written to ${out}.`);
  return !survey.isWhole ? 1 : isRefused ? 3 : 0;
}

async function refuseSame(input: string, out: string): Promise<void> {
  if (await isSameFile(input, out))
    throw createMisuse(`${out} is the file that is read: write to another one, so that nothing is lost.`);
}

/** One line a feature; the ids where everything was asked for. */
function tellLosses(file: string, losses: readonly Loss[]): void {
  const isVerbose = readSettings().volume === 'verbose';
  for (const { feature, ids, message } of losses)
    printMessage(
      `${file}lost: ${feature}: ${message}${isVerbose && ids.length > 0 ? ` [${ids.join(', ')}]` : ''}`,
    );
}
