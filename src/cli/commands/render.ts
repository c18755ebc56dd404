/** `crux render`: the pictures of maps, without a browser. */
import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import {
  SHEET_NAMES,
  THEMES,
  type ArgumentGraph,
  type Detail,
  type Orientation,
  type SheetName,
  type ThemeName,
} from '../../../graph/index.ts';
import { type Command, type Option, type Request } from '../command.ts';
import { createMisuse, messageOf, type ExitCode } from '../failure.ts';
import { findInputs, type Inputs } from '../inputs.ts';
import { openMap, tellProblems } from '../open-map.ts';
import { createOutFolder, isFolderName } from '../out-folder.ts';
import {
  CARRIERS,
  drawPicture,
  PICTURE_TYPES,
  type DrawRequest,
  type PictureType,
} from '../pictures/draw-picture.ts';
import { colour, LENSES, type LensName } from '../pictures/marking.ts';
import { redrawEach } from '../pictures/redraw-each.ts';
import { readScope, SCOPES } from '../pictures/scope.ts';
import { createPlaces, withoutEnding } from '../places.ts';
import { printFailure, printMessage } from '../print.ts';
import { MERGE_SWITCH, surveyMaps, tellPassed, tellUnread } from '../read-maps.ts';
import { isSameFile, OUT_OPTION, writeOutput } from '../write-file.ts';

const TO: Option = {
  name: 'to',
  value: 'TYPE',
  choices: PICTURE_TYPES,
  about: 'the kind of picture, where the name of OUT does not tell',
};

export const render: Command = {
  usage:
    'render INPUT... -o OUT [--merge] [--scope S] [--focus ID] [--cards C] [--lens L] [--theme T] [--scale N | --width N] [--sheet S | --pages S] [--embed] [--watch]',
  about:
    'Draws each map whole, up to 5,000 statements, or one thing of it: --focus ID for a statement and what stands around\nit, or a --scope. The picture is the one that the page saves. A PDF takes the smallest sheet\nfrom A4 to A0 on which its text has 7 points, unless a sheet is named. An HTML file is a page of its own, with the map and an\nexplorer to read it.',
  operands: { least: 1, most: Infinity },
  options: [
    OUT_OPTION,
    TO,
    MERGE_SWITCH,
    {
      name: 'theme',
      value: 'T',
      choices: Object.keys(THEMES),
      about: 'the colours; light unless told otherwise',
    },
    {
      name: 'scope',
      value: 'S',
      choices: SCOPES,
      about: 'what is drawn; "focus" is a statement with what stands around it',
    },
    {
      name: 'focus',
      value: 'ID',
      about: 'the statement, dispute, camp or group that is drawn, or where a chain begins',
    },
    { name: 'end', value: 'ID', about: 'where a chain leads' },
    { name: 'chain', value: 'N', about: 'which of the chains between the two, from 1' },
    { name: 'hops', value: 'N', about: 'how many steps around a statement; 1 unless told otherwise' },
    { name: 'cards', value: 'C', choices: ['full', 'titles'], about: 'whole cards, or titles alone' },
    {
      name: 'lens',
      value: 'L',
      choices: LENSES,
      about: 'what the cards are coloured by; roles unless told otherwise',
    },
    { name: 'title', value: 'TEXT', about: "the words over the map, in place of the map's own title" },
    { name: 'no-title', about: 'nothing over the map' },
    { name: 'legend', about: 'a key under the map, which there is unless told otherwise' },
    { name: 'no-legend', about: 'no key under the map' },
    { name: 'sections', about: 'draw the sections of the map under their cards' },
    { name: 'scale', value: 'N', about: 'how much larger than on screen: 2 for twice the size' },
    { name: 'width', value: 'N', about: 'the width in pixels, in place of a scale' },
    {
      name: 'dpi',
      value: 'N',
      about: 'pixels an inch, as the file says them: 96 times the scale unless told otherwise',
    },
    { name: 'transparent', about: 'no paper behind the map' },
    {
      name: 'fonts',
      about: 'put the used part of the fonts into an SVG, so that it looks the same everywhere',
    },
    { name: 'watch', about: 'draw again whenever a file is written, until Ctrl+C' },
    { name: 'embed', about: 'put the map into the picture (SVG, PNG, PDF), so that Crux opens it again' },
    { name: 'sheet', value: 'S', choices: SHEET_NAMES, about: 'the sheet of a PDF' },
    {
      name: 'pages',
      value: 'S',
      choices: ['A4', 'A3', 'Letter'],
      about: 'cut a PDF into such sheets: the theses first, then a page for each branch',
    },
    { name: 'portrait', about: 'hold the sheets upright; they lie unless told otherwise' },
  ],
  async run(request) {
    const { operands, switches, values } = request;
    const out = values.get('out');
    if (out === undefined)
      throw createMisuse('No file to write is named: add -o OUT, or -o - for standard output.');
    const { isMany, found, passed } = await findInputs(operands);
    if (found.length === 0) {
      tellPassed(passed);
      return 1;
    }
    const isOne = !isMany || switches.has('merge');
    const isFolder = out !== '-' && ((!isOne && extname(out) === '') || (await isFolderName(out)));
    if (!isOne && !isFolder)
      throw createMisuse(
        `${found.length === 1 ? 'The maps in a folder or zip' : `${found.length} maps`} need a folder: name one with -o, or add --merge for one picture.`,
      );
    const type = typeOf(out, values.get('to'), isFolder);
    const drawing = drawingOf(request, type);
    if (switches.has('watch')) {
      if (operands.includes('-') || out === '-')
        throw createMisuse('--watch needs files: standard input and output cannot be watched.');
      const files = found.map(({ file }) => file);
      return switches.has('merge')
        ? redrawEach(files, () => drawOne(request, out, drawing), [''])
        : redrawEach(files, await drawsOf(found, out, drawing, isFolder));
    }
    return isFolder ? drawEach(request, out, drawing) : drawOne(request, out, drawing);
  },
};

async function drawOne(request: Request, out: string, drawing: Drawing): Promise<ExitCode> {
  const [first = '-'] = request.operands;
  for (const input of request.operands) await refuseSame(input, out);
  if (!request.switches.has('merge')) {
    await writeOutput(out, await draw((await openMap(first)).graph, first, out, drawing));
    return 0;
  }
  const { isWhole } = await surveyMaps(request, async (file, reading) => {
    tellUnread(file, reading);
    if (!reading.graph) return;
    tellProblems(file, reading);
    await writeOutput(out, await draw(reading.graph, file, out, drawing));
  });
  return isWhole ? 0 : 1;
}

/** A picture for each map, in a folder that is there whole or not at all. */
async function drawEach(request: Request, out: string, drawing: Drawing): Promise<ExitCode> {
  const folder = await createOutFolder(out);
  const placeOf = createPlaces(drawing.type);
  let exit: ExitCode = 0;
  try {
    const { isWhole } = await surveyMaps(request, async (file, reading, loaded) => {
      if (!reading.graph || !loaded) return tellUnread(file, reading);
      const place = placeOf(loaded.place);
      await refuseSame(loaded.origin, folder.pathOf(place));
      try {
        await folder.write(place, await draw(reading.graph, file, folder.pathOf(place), drawing));
      } catch (error) {
        // One that can't be drawn among many is named, and the rest is drawn.
        printFailure(`crux: ${file}: ${messageOf(error)}`);
        exit = 1;
      }
    });
    if (!isWhole) exit = 1;
    await folder.finish();
    return exit;
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}

/** What draws each of the files that are watched, into a folder that is there from then on. */
async function drawsOf(
  found: Inputs['found'],
  out: string,
  drawing: Drawing,
  isFolder: boolean,
): Promise<(file: string) => Promise<void>> {
  if (isFolder) await (await createOutFolder(out)).finish();
  const placeOf = createPlaces(drawing.type);
  const targets = new Map(
    found.map(({ file, folder }) => {
      const place = folder === null ? basename(file) : relative(folder, file);
      return [file, isFolder ? join(out, placeOf(place)) : out];
    }),
  );
  return async (file) => {
    const target = targets.get(file) ?? out;
    await refuseSame(file, target);
    if (isFolder) await mkdir(dirname(target), { recursive: true });
    await writeOutput(target, await draw((await openMap(file)).graph, file, target, drawing));
  };
}

async function draw(
  graph: ArgumentGraph,
  file: string,
  target: string,
  drawing: Drawing,
): Promise<Uint8Array> {
  const name = file === '-' ? 'map' : withoutEnding(basename(file));
  const { lens, marking } = colour(graph, drawing.lensName);
  const { bytes, leftOut } = await drawPicture(graph, name, { ...drawing, lens, marking });
  if (leftOut > 0)
    printMessage(
      `${target}: ${leftOut.toLocaleString('en')} ${leftOut === 1 ? 'statement is' : 'statements are'} not in the picture, but counted on its cards.`,
    );
  return bytes;
}

async function refuseSame(input: string, out: string): Promise<void> {
  if (await isSameFile(input, out))
    throw createMisuse(`${out} is the file that is read: write to another one, so that nothing is lost.`);
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

interface Drawing extends DrawRequest {
  readonly lensName: LensName;
}

function drawingOf({ values, switches }: Request, type: PictureType): Drawing {
  if (values.has('scale') && values.has('width')) throw createMisuse('Give --scale or --width, not both.');
  if (switches.has('embed') && !CARRIERS.includes(type))
    throw createMisuse(`A picture as ${type} cannot carry its map: choose one of ${CARRIERS.join(', ')}.`);
  if (switches.has('transparent') && type === 'jpg')
    throw createMisuse('A JPEG is never transparent: choose another kind of picture.');
  if ((values.has('pages') || switches.has('portrait')) && type !== 'pdf')
    throw createMisuse('--pages and --portrait go with PDF.');
  if (values.has('pages') && values.has('sheet')) throw createMisuse('Give --pages or --sheet, not both.');
  if (switches.has('fonts') && type !== 'svg')
    throw createMisuse('--fonts goes with SVG: the other pictures carry what they need.');
  if (switches.has('legend') && switches.has('no-legend'))
    throw createMisuse('Give --legend or --no-legend, not both.');
  const scope = readScope(values);
  const scale = numberOf(values, 'scale', 0.05, 20) ?? (type === 'svg' || type === 'pdf' ? 1 : 2);
  return {
    type,
    scale,
    width: numberOf(values, 'width', 16, 32_767),
    dpi: numberOf(values, 'dpi', 1, 10_000) ?? 96 * scale,
    sheet: values.get('sheet') as SheetName | undefined,
    lensName: (values.get('lens') ?? 'roles') as LensName,
    cards: (values.get('cards') ?? 'full') as Detail,
    fonts: switches.has('fonts'),
    transparent: switches.has('transparent'),
    ...(scope ? { scope } : {}),
    pages: values.get('pages') as SheetName | undefined,
    orientation: (switches.has('portrait') ? 'portrait' : 'landscape') satisfies Orientation,
    theme: (values.get('theme') ?? 'light') as ThemeName,
    legend: !switches.has('no-legend'),
    sections: switches.has('sections'),
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
