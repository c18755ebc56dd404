/** From what was chosen to the bytes of a picture: composed and printed by the worker, pixels by the browser's own drawing. */
import {
  attachMap,
  embedInPage,
  embedInPng,
  embedInSvg,
  onSheet,
  onSmallestSheet,
  refuseSize,
  renderSvg,
  sizeAtScale,
  THEMES,
  withJpegDensity,
  withPngDensity,
  type Box,
  type Id,
  type Pages,
  type PagesRequest,
  type Picture,
  type PictureRequest,
  type PictureScope,
  type Scene,
  type SheetName,
} from '../../../graph/index.ts';
import type { Drawn } from '../state/drawing.svelte.ts';
import { markingOf } from '../state/mark-map.ts';
import type { Session } from '../state/session.svelte.ts';
import { drawPixels } from './draw-pixels.ts';
import type { Choices } from './export-choices.ts';

/** What a person wants to see: a part of the map, or what is in sight. */
export type Wanted = PictureScope | { readonly kind: 'view' };

/** The kind of what is asked of the worker for pictures: what is newer takes the place of what is older. */
export const PICTURE = 'picture';
const LABEL = { label: 'Drawing the picture', kind: PICTURE, aside: true } as const;

/** What stands for the map where it has no title: the name of its file, as in the shell, or what it says first. */
export function nameOfMap({ file: { title, fileName } }: Session): string {
  return title === fileName ? fileName.replace(/(\.crux)?\.[^.]+$/, '') : title;
}

type PictureMarking = NonNullable<PictureRequest['marking']>;

/** What is chosen by what is selected, and shows it. */
const IN_HAND: ReadonlySet<PictureScope['kind']> = new Set(['chain', 'dispute', 'around']);
/** Any other picture is of the map as it is, not of where somebody is on it: nothing fades beside what happens to be selected. */
const NOTHING_IN_HAND = { selected: undefined, other: undefined } as const;

function requestFor(session: Session, choices: Choices, scope: PictureScope | undefined): PictureRequest {
  return {
    ...(scope ? { scope } : {}),
    cards: choices.cards,
    theme: choices.theme,
    lens: session.lens,
    ...(choices.title ? {} : { title: '' }),
    legend: choices.legend,
    sources: choices.sources,
    sections: choices.sections,
    transparent: choices.transparent && choices.kind !== 'jpg',
    marking: {
      ...(session.added.length > 0 ? { added: session.added } : {}),
      ...markingOf(session),
      ...(scope && IN_HAND.has(scope.kind) ? {} : NOTHING_IN_HAND),
      ...coloursOf(session),
    },
  };
}

/** What cards are coloured by, as maps that can be sent. */
function coloursOf({ lens, analyses }: Session): Pick<PictureMarking, 'statuses' | 'strengths'> {
  const { statuses, strengths } = analyses.marking;
  return {
    statuses: lens.kind === 'status' && statuses ? new Map(statuses) : undefined,
    strengths: lens.kind === 'strength' && strengths ? new Map(strengths) : undefined,
  };
}

/** The map that is open, with what is supposed besides. */
function mapFor(session: Session) {
  return { map: session.file.key, name: nameOfMap(session), added: session.analyses.supposed.added };
}

/** The scene of what is wanted. Rejects with `Cancelled` where it is given up. */
export function composeWanted(
  session: Session,
  choices: Choices,
  wanted: Exclude<Wanted, { kind: 'view' }>,
): Promise<Picture> {
  const request = requestFor(session, choices, wanted.kind === 'whole' ? undefined : wanted);
  return session.work.ask('compose', { ...mapFor(session), request }, LABEL);
}

/** The pages of a document of what is wanted. */
export function cutWanted(
  session: Session,
  choices: Choices,
  wanted: Exclude<Wanted, { kind: 'view' }>,
): Promise<Pages> {
  return session.work.ask(
    'cut',
    { ...mapFor(session), request: cutRequest(session, choices, wanted) },
    LABEL,
  );
}

/** How such pages are asked for. */
export function cutRequest(
  session: Session,
  choices: Choices,
  wanted: Exclude<Wanted, { kind: 'view' }>,
): PagesRequest {
  return {
    ...requestFor(session, choices, wanted.kind === 'whole' ? undefined : wanted),
    sheet: sheetOf(choices) ?? 'A4',
    orientation: choices.landscape ? 'landscape' : 'portrait',
  };
}

/** A scene as SVG with its fonts inside. For the preview a newer one takes the place of an older. */
export function dressScene(
  session: Session,
  scene: Scene,
  scale: number,
  use: 'preview' | 'file' = 'file',
): Promise<string> {
  const options = { ...LABEL, kind: `dress for ${use}` };
  return session.work.ask('dress', { map: session.file.key, scene, scale }, options);
}

/** Cards whose middle is in sight. */
export function cardsIn({ placement }: Drawn, sight: Box): ReadonlySet<Id> {
  const inSight = [...placement.boxes].filter(([, box]) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return x >= sight.x && x <= sight.x + sight.width && y >= sight.y && y <= sight.y + sight.height;
  });
  return new Set(inSight.map(([id]) => id));
}

function sheetOf({ sheet }: Choices): SheetName | undefined {
  return sheet === 'auto' ? undefined : (sheet as SheetName);
}

/** The bytes of the picture. Rejects in words where it cannot be made. */
export async function makePicture(
  session: Session,
  choices: Choices,
  scene: Scene,
  pages: Pages | null,
): Promise<Blob> {
  const map = choices.embed ? (await session.write('crux')).text : null;
  if (choices.kind === 'pdf') return makePdf(session, choices, scene, pages, map);
  if (choices.kind === 'svg') {
    const svg = choices.fonts ? await dressScene(session, scene, 1) : renderSvg(scene);
    return new Blob([map === null ? svg : embedInSvg(svg, map)], { type: 'image/svg+xml' });
  }
  const size = sizeAtScale(scene, choices.scale);
  const refusal = refuseSize(size);
  if (refusal !== null) throw new Error(refusal);
  const type = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' }[
    choices.kind as 'png' | 'jpg' | 'webp'
  ];
  const blob = await drawPixels(await dressScene(session, scene, choices.scale), size, type);
  if (blob.type !== type)
    throw new Error('This browser cannot write such pictures: choose PNG, or draw it with crux render.');
  if (choices.kind === 'webp') return blob;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const dpi = choices.dpi || 96 * choices.scale;
  if (choices.kind === 'jpg')
    return new Blob([withJpegDensity(bytes, dpi) as Uint8Array<ArrayBuffer>], { type });
  const dense = withPngDensity(bytes, dpi);
  return new Blob([(map === null ? dense : embedInPng(dense, map)) as Uint8Array<ArrayBuffer>], { type });
}

async function makePdf(
  session: Session,
  choices: Choices,
  scene: Scene,
  pages: Pages | null,
  map: string | null,
): Promise<Blob> {
  const { meta } = session.graph ?? {};
  const sheet = sheetOf(choices);
  const options = {
    paper: THEMES[choices.theme].paper,
    title: scene.title,
    author: meta?.authors?.join(', '),
    language: meta?.language,
    date: meta?.date,
    bookmarks: pages?.bookmarks ?? [{ title: scene.title, page: 0 }],
    attachment: map === null ? undefined : attachMap(map),
  };
  const bytes = await session.work.ask(
    'print',
    {
      map: session.file.key,
      pages: pages?.pages ?? [sheet ? onSheet(scene, sheet) : onSmallestSheet(scene)],
      options,
    },
    LABEL,
  );
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
}

/** The map in a file of its own, with a Crux to read it. Rejects in words where the reader cannot be had. */
export async function makeWebPage(session: Session): Promise<Blob> {
  const { text } = await session.write('crux');
  const answer = await fetch('reader.html').catch(() => undefined);
  const page = answer?.ok ? await answer.text() : '';
  const name = nameOfMap(session) || 'map';
  const title = session.graph?.meta.title || name;
  try {
    const whole = embedInPage(
      page,
      String(text),
      session.graph?.meta.title ? `${name}.crux.json` : name,
      title,
    );
    return new Blob([whole], { type: 'text/html' });
  } catch {
    throw new Error('The reader could not be loaded: see that you are connected, then try again.');
  }
}
