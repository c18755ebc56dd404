/** `crux render`: the pictures of maps, without a browser. */
import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { FORMATS, THEMES, type ThemeName } from '../../../graph/index.ts';
import { type Command, type Option, type Request } from '../command.ts';
import { createMisuse, messageOf, type ExitCode } from '../failure.ts';
import { findFiles } from '../find-files.ts';
import { openMap } from '../open-map.ts';
import {
  CARRIERS,
  drawPicture,
  PICTURE_TYPES,
  type DrawRequest,
  type PictureType,
} from '../pictures/draw-picture.ts';
import { SHEET_NAMES, type SheetName } from '../pictures/sheet.ts';
import { printMessage } from '../print.ts';
import { isSameFile, writeOutput } from '../write-file.ts';

const OUT: Option = {
  name: 'out',
  letter: 'o',
  value: 'OUT',
  about: 'the file to write, or the folder for several; "-" is standard output',
};
const TO: Option = {
  name: 'to',
  value: 'TYPE',
  choices: PICTURE_TYPES,
  about: 'the kind of picture, where the name of OUT does not tell',
};

export const render: Command = {
  usage:
    'render FILE... -o OUT [--to TYPE] [--theme T] [--scale N | --width N] [--dpi N] [--sheet S] [--embed]',
  about:
    'Draws each map whole, up to 5,000 statements. The picture is the one that the page saves. A PDF takes the smallest sheet\nfrom A4 to A0 on which its text has 7 points, unless a sheet is named.',
  operands: { least: 1, most: Infinity },
  options: [
    OUT,
    TO,
    {
      name: 'from',
      value: 'FORMAT',
      choices: FORMATS.filter(({ read }) => read).map(({ id }) => id),
      about: 'the format of the maps, where it is not recognised',
    },
    {
      name: 'theme',
      value: 'T',
      choices: Object.keys(THEMES),
      about: 'the colours; light unless told otherwise',
    },
    { name: 'title', value: 'TEXT', about: "the words over the map, in place of the map's own title" },
    { name: 'no-title', about: 'nothing over the map' },
    { name: 'no-legend', about: 'no key under the map' },
    { name: 'scale', value: 'N', about: 'how much larger than on screen: 2 for twice the size' },
    { name: 'width', value: 'N', about: 'the width in pixels, in place of a scale' },
    {
      name: 'dpi',
      value: 'N',
      about: 'pixels an inch, as the file says them: 96 times the scale unless told otherwise',
    },
    { name: 'embed', about: 'put the map into the picture (SVG, PNG, PDF), so that Crux opens it again' },
    { name: 'sheet', value: 'S', choices: SHEET_NAMES, about: 'the sheet of a PDF' },
  ],
  async run(request) {
    const { operands, values } = request;
    const out = values.get('out');
    if (out === undefined)
      throw createMisuse('No file to write is named: add -o OUT, or -o - for standard output.');
    const { files } = await findFiles(operands);
    const isFolder = out !== '-' && (await stat(out).catch(() => undefined))?.isDirectory() === true;
    if (files.length > 1 && !isFolder)
      throw createMisuse(`${files.length} maps need a folder: name one that exists with -o.`);
    const type = typeOf(out, values.get('to'), isFolder);
    const drawing = drawingOf(request, type);
    const taken = new Set<string>();
    let exit: ExitCode = 0;
    for (const file of files) {
      try {
        const target = isFolder ? join(out, freeName(file, type, taken)) : out;
        await drawFile(file, target, drawing, values.get('from'));
      } catch (error) {
        if (files.length === 1) throw error;
        // One bad file among many is named, and the rest is drawn.
        printMessage(`crux: ${messageOf(error)}`);
        exit = 1;
      }
    }
    return exit;
  },
};

async function drawFile(
  file: string,
  target: string,
  drawing: DrawRequest,
  from: string | undefined,
): Promise<void> {
  if (await isSameFile(file, target))
    throw createMisuse(`${target} is the file that is read: write to another one, so that nothing is lost.`);
  const { graph } = await openMap(file, from === undefined ? {} : { format: from });
  const { bytes, leftOut } = await drawPicture(graph, stemOf(file), drawing);
  await writeOutput(target, bytes);
  if (leftOut > 0)
    printMessage(
      `${target}: ${leftOut.toLocaleString('en')} statements are not in the picture, but counted on its cards.`,
    );
}

function typeOf(out: string, to: string | undefined, isFolder: boolean): PictureType {
  const ending = extname(out).slice(1).toLowerCase().replace('jpeg', 'jpg');
  const told = to ?? (isFolder ? 'svg' : ending);
  const type = PICTURE_TYPES.find((name) => name === told);
  if (type === undefined)
    throw createMisuse(
      `The name "${out}" does not tell the kind of picture: end it in .${PICTURE_TYPES.join(', .')}, or add --to.`,
    );
  return type;
}

function drawingOf({ values, switches }: Request, type: PictureType): DrawRequest {
  if (values.has('scale') && values.has('width')) throw createMisuse('Give --scale or --width, not both.');
  if (switches.has('embed') && !CARRIERS.includes(type))
    throw createMisuse(`A picture as ${type} cannot carry its map: choose one of ${CARRIERS.join(', ')}.`);
  const scale = numberOf(values, 'scale', 0.05, 20) ?? (type === 'svg' || type === 'pdf' ? 1 : 2);
  return {
    type,
    scale,
    width: numberOf(values, 'width', 16, 32_767),
    dpi: numberOf(values, 'dpi', 1, 10_000) ?? 96 * scale,
    sheet: values.get('sheet') as SheetName | undefined,
    theme: (values.get('theme') ?? 'light') as ThemeName,
    legend: !switches.has('no-legend'),
    embed: switches.has('embed'),
    ...(switches.has('no-title') ? { title: '' } : {}),
    ...(values.has('title') ? { title: values.get('title') ?? '' } : {}),
  };
}

function numberOf(
  values: ReadonlyMap<string, string>,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const text = values.get(name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() === '' || !(number >= least && number <= most))
    throw createMisuse(
      `--${name} is a number from ${least} to ${most.toLocaleString('en')}, and not "${text}".`,
    );
  return number;
}

function stemOf(file: string): string {
  return file === '-' ? 'map' : basename(file).replace(/(\.crux)?\.[^.]+$/, '');
}

/** Two maps of one name get two pictures. */
function freeName(file: string, type: PictureType, taken: Set<string>): string {
  const stem = stemOf(file);
  let name = `${stem}.${type}`;
  for (let number = 2; taken.has(name); number++) name = `${stem}-${number}.${type}`;
  taken.add(name);
  return name;
}
