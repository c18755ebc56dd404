/** Prints how far cards move when one of 300 is unfolded and stays where it is, here and by other engines. */
import {
  foldableStatements,
  placeView,
  projectView,
  type ArgumentGraph,
  type Box,
  type GraphView,
  type Id,
} from '../../../graph/index.ts';
import { generateDebate } from '../../support/generate-debate.ts';
import { RIVALS, toPlain } from './rivals.ts';

const FORM = { width: 1440, height: 900 };
const TRIALS = 100;
/** Generated debates that share the trials. */
const DEBATES = 10;
const STATEMENTS = 500;
const CARDS = 300;
/** Other engines, which start anew each time, are asked in one trial of so many. */
const EVERY = 5;

interface Trial {
  readonly before: GraphView;
  readonly after: GraphView;
  readonly acted: Id;
}

type Boxes = ReadonlyMap<Id, Box>;

interface Movement {
  /** Of the cards in both views but the one that is unfolded: the median way in px, and the share that moves. */
  readonly median: number;
  readonly share: number;
  /** New cards: how many, and how many fit a window of 1440 x 900 at scale 1 together with the card that is unfolded. */
  readonly added: number;
  readonly near: number;
}

export async function printUnfolding(): Promise<void> {
  const trials = Array.from({ length: DEBATES }, (_, seed) =>
    listTrials(generateDebate(STATEMENTS, seed + 1)),
  ).flat();
  console.log(
    `\nUnfolding one statement of a generated view of about ${CARDS} cards, which itself does not move. Movement and share: of the\n` +
      'other cards; near: new cards that fit a window of 1440 x 900 at full size together with it.\n',
  );
  const ours = trials.map(({ before, after, acted }) => {
    const previous = placeView(before, { form: FORM });
    return compare(previous.boxes, placeView(after, { form: FORM, previous, acted }).boxes, acted);
  });
  printMovements('case layout', ours);
  const few = trials.filter((_, at) => at % EVERY === 0);
  for (const { name, prepare } of RIVALS) {
    const place = await prepare();
    const draw = async (view: GraphView) => (await place(toPlain(view)))().boxes;
    const all: Movement[] = [];
    for (const { before, after, acted } of few)
      all.push(compare(await draw(before), await draw(after), acted));
    printMovements(name, all);
  }
}

/** Unfolds until so many cards are shown; then each of some statements spread over them. */
function listTrials(graph: ArgumentGraph): readonly Trial[] {
  const unfolded = new Set<Id>();
  const project = (ids: ReadonlySet<Id>) => projectView(graph, { unfolded: ids, limit: Infinity });
  let before = project(unfolded);
  for (const id of foldableStatements(graph)) {
    unfolded.add(id);
    before = project(unfolded);
    if (before.cards.size >= CARDS) break;
  }
  const folded = [...before.cards.values()].flatMap(({ id, fold }) =>
    fold && !unfolded.has(id) ? [id] : [],
  );
  const count = TRIALS / DEBATES;
  return Array.from({ length: count }, (_, at): Trial => {
    const acted = folded[Math.floor((at * folded.length) / count)] ?? '';
    return { before, after: project(new Set([...unfolded, acted])), acted };
  });
}

function compare(before: Boxes, after: Boxes, acted: Id): Movement {
  const was = before.get(acted);
  const is = after.get(acted);
  if (!was || !is) throw new Error(`${acted} has no place.`);
  const moves = [...before].flatMap(([id, { x, y }]) => {
    const now = after.get(id);
    return now && id !== acted ? [Math.hypot(now.x - x + was.x - is.x, now.y - y + was.y - is.y)] : [];
  });
  const added = [...after].filter(([id]) => !before.has(id)).map(([, box]) => box);
  const near = added.filter((box) => {
    const width = Math.max(is.x + is.width, box.x + box.width) - Math.min(is.x, box.x);
    const height = Math.max(is.y + is.height, box.y + box.height) - Math.min(is.y, box.y);
    return width <= FORM.width && height <= FORM.height;
  });
  return {
    median: median(moves),
    share: moves.filter((way) => way > 1).length / Math.max(1, moves.length),
    added: added.length,
    near: near.length,
  };
}

function printMovements(name: string, all: readonly Movement[]): void {
  const shares = all.map(({ share }) => share);
  const mean = sum(shares) / shares.length;
  console.log(
    `${name.padEnd(18)} ${all.length} trials: median movement ${median(all.map((each) => each.median)).toFixed(0)} px; ` +
      `share that moves: median ${percent(median(shares))}, mean ${percent(mean)}, at most 20% in ${shares.filter((share) => share <= 0.2).length}; ` +
      `near: ${sum(all.map(({ near }) => near))} of ${sum(all.map(({ added }) => added))} new cards`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)}%`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
