/**
 * The case layout: a map is read like an outline whose lines are real, in the form of the sheet it is shown on; what would
 * need a long line is told where it belongs, by number.
 *
 * 1. `case-tree/` gives every card a home (`homes.ts`: under which of the things it bears on), and every relation its cards or references at its target.
 * 2. `sizes/` (`find-sizes.ts`) finds, bottom up, the few best sizes of every case: in a row, in columns, round a corner.
 * 3. `sheet/` (`pack-sheet.ts`) packs the cases into the wanted form, and gives everything its place.
 * 4. `rails/` draws the lines of the tree, all of a kind into one head.
 * 5. `across/` draws the few lines that leave the tree and have a short way; for each the tree is placed anew without telling it.
 * 6. `stability/` keeps everything where it was when a view follows another.
 */
import type { GraphView, Id } from '../view/view.ts';
import type { Stage } from './across/route-across.ts';
import { ROUNDS, settleAcross } from './across/settle-across.ts';
import { createCaseTree } from './case-tree/case-tree.ts';
import { findHomes } from './case-tree/homes.ts';
import { findOpposites, type Opposites } from './case-tree/opposites.ts';
import { tearOff } from './case-tree/panels.ts';
import { indexView, type ViewIndex } from './case-tree/view-index.ts';
import {
  EMPTY_PLACEMENT,
  type Placement,
  type PlacementMemory,
  type PreviousPlacement,
} from './placement.ts';
import { drawRails } from './rails/draw-rails.ts';
import { choosePanels } from './sheet/choose-panels.ts';
import { scaleIn, type Form, type Sheet } from './sheet/pack-sheet.ts';
import {
  COMFORT,
  isCalm,
  PLAIN,
  searchAgain,
  searchSheet,
  shapeSheet,
  startsFor,
  WORTH_A_ROW,
  type Found,
} from './sheet/search.ts';
import { countCrossings } from './rails/count-crossings.ts';
import { standBlocks } from './sheet/stand.ts';
import { createArranger } from './sizes/arrange.ts';
import { findSizes, type Search } from './sizes/find-sizes.ts';
import type { Fronts } from './sizes/fronts.ts';
import { keepPlaces } from './stability/keep-places.ts';
import { keepShapes } from './stability/keep-shapes.ts';
import { rememberPlacement } from './stability/memory.ts';
import { toPlacement } from './to-placement.ts';

/** How a view is to be placed. */
export interface PlaceOptions {
  /** The window or page to fill, in px: what fits it at scale 1 is not squeezed. */
  readonly form?: Form;
  /** Branches of so many cards become panels of their own; by itself only where the map cannot come near the form otherwise. */
  readonly panels?: 'auto' | number | false;
  /** The placement of the view before: everything stays where it was as far as it can. Leave it out to arrange anew. */
  readonly previous?: PreviousPlacement | undefined;
  /** The same cards in another depth of detail: every case stands as it does there, on a sheet that is packed afresh. */
  readonly like?: Placement | undefined;
  /** The card that was acted on, such as unfolded: it does not move, and its case may stand in another way. */
  readonly acted?: Id | undefined;
}

/** A window of a common size. */
const USUAL_FORM: Form = { width: 1440, height: 900 };
/** Up to so many blocks everything is searched again when it is known which lines are told. */
const FEW = 250;
/** With more trees than these keeping places would take longer than arranging anew. */
const MANY_TREES = 2_000;

/** Cards, references and lines never lie on each other. The same view and options give the same placement. */
export function placeView(view: GraphView, options: PlaceOptions = {}): Placement {
  if (view.cards.size === 0) return EMPTY_PLACEMENT;
  const index = indexView(view);
  const opposites = findOpposites(index);
  const home = findHomes(index, opposites);
  const { previous, like } = options;
  if (like?.memory) return placeLike(index, opposites, home, options, like.memory);
  const memory = previous?.memory;
  if (previous && memory && memory.trees.size < MANY_TREES)
    return placeAsBefore(index, opposites, home, options, previous, memory);
  return placeAnew(index, opposites, home, options);
}

interface Placed extends Stage {
  readonly fronts: Fronts;
  readonly sheet: Sheet;
  readonly useRoom: boolean;
}

function placeAnew(
  index: ViewIndex,
  opposites: Opposites,
  home: Int32Array,
  { form = USUAL_FORM, panels = 'auto' }: PlaceOptions,
): Placement {
  const first = linesBetweenOpposites(index, opposites);
  const treeWithout = (torn: readonly number[], drawn: Uint8Array) =>
    createCaseTree(index, opposites, tearOff(home, torn), drawn);
  const torn = choosePanels(treeWithout([], first), form, panels, (off) => treeWithout(off, first));
  const tree = treeWithout(torn, first);
  const starts = startsFor(tree.blocks);
  const free = bestOf(starts);
  const isOpposed = tree.opposites.isOpposed.includes(1);
  const paired = isOpposed ? bestOf(starts.map((start) => ({ ...start, inOneRow: true }))) : free;
  const best = paired.scale >= WORTH_A_ROW * free.scale ? paired : free;
  return finish(best.stage, best.drawn, torn);

  function bestOf([start = PLAIN, ...others]: readonly Search[]): Finished {
    let found = placeFrom(start);
    let worth: number | undefined;
    for (const other of others) {
      if (found.isCalm) break;
      const next = placeFrom(other);
      worth ??= worthOf(found);
      const another = worthOf(next);
      if (another > worth) [found, worth] = [next, another];
    }
    return found;
  }

  function placeFrom(start: Search): Finished {
    let found: Found | null = null;
    const place = (drawn: Uint8Array): Placed => {
      const tree = treeWithout(torn, drawn);
      const arranger = createArranger(tree);
      found = found ? searchAgain(tree, arranger, form, found) : searchSheet(tree, arranger, form, start);
      const { fronts, sheet, search } = found;
      const standing = standBlocks(tree, arranger, fronts, sheet, search.useRoom);
      return { tree, standing, drawing: drawRails(tree, standing), fronts, sheet, useRoom: search.useRoom };
    };
    const refine = (stage: Placed, drawn: Uint8Array): Placed | null => {
      const before = found?.scale ?? 0;
      if (stage.tree.blocks > FEW || !drawn.includes(1)) return null;
      found = null;
      const anew = place(drawn);
      return scaleIn(form, anew.sheet.width, anew.sheet.height) > before * 1.01 ? anew : null;
    };
    const settled = settleAcross(index.lines.length, place, first, ROUNDS, refine);
    const { width, height } = settled.stage.sheet;
    const scale = Math.min(COMFORT, scaleIn(form, width, height));
    return {
      ...settled,
      scale,
      isCalm: found !== null && isCalm(found),
    };
  }
}

interface Finished {
  readonly stage: Placed;
  readonly drawn: readonly number[];
  /** How large the sheet is shown, at most as large as is read with ease. */
  readonly scale: number;
  readonly isCalm: boolean;
}

/** What a crossing, or a line that is told, is worth of the size of type. */
const TROUBLE = 0.003;

/** Takes long for a large map, which has no other to be measured against. */
function worthOf({ stage, scale }: Finished): number {
  return scale * (1 - TROUBLE * troubleOf(stage));
}

/** Crossings, and lines that are told. */
function troubleOf({ tree, drawing }: Stage): number {
  let told = 0;
  for (const lines of tree.away.values()) told += lines.length;
  return told + countCrossings(drawing.ways, tree.index.lines);
}

/** Lines drawn across stay those that were; of new ones only those between opposites are. */
function placeAsBefore(
  index: ViewIndex,
  opposites: Opposites,
  home: Int32Array,
  { form = USUAL_FORM, acted }: PlaceOptions,
  previous: PreviousPlacement,
  memory: PlacementMemory,
): Placement {
  const torn = memory.torn.flatMap((id) => index.cardOf.get(id) ?? []);
  const rest = tearOff(home, torn);
  const kept = new Set(memory.drawn);
  const between = linesBetweenOpposites(index, opposites);
  const first = Uint8Array.from(index.lines, ({ key, part }, line) => {
    const isNew = !previous.routes.has(key);
    return part === 'whole' && (kept.has(key) || (isNew && between[line])) ? 1 : 0;
  });
  const place = (drawn: Uint8Array): Placed => {
    const tree = createCaseTree(index, opposites, rest, drawn);
    const arranger = createArranger(tree);
    const search = { ...PLAIN, useRoom: memory.useRoom };
    const fronts = findSizes(arranger, search, keepShapes(tree, memory, acted));
    const { sheet, standing } = keepPlaces(tree, arranger, fronts, previous, memory, acted, form);
    return { tree, standing, drawing: drawRails(tree, standing), fronts, sheet, useRoom: memory.useRoom };
  };
  const { stage, drawn } = settleAcross(index.lines.length, place, first, 0);
  return finish(stage, drawn, torn);
}

/** Ways and columns are those of the other placement, so that neighbours keep their sides; only sizes and the sheet differ. */
function placeLike(
  index: ViewIndex,
  opposites: Opposites,
  home: Int32Array,
  { form = USUAL_FORM }: PlaceOptions,
  memory: PlacementMemory,
): Placement {
  const torn = memory.torn.flatMap((id) => index.cardOf.get(id) ?? []);
  const rest = tearOff(home, torn);
  const kept = new Set(memory.drawn);
  const first = Uint8Array.from(index.lines, ({ key }) => (kept.has(key) ? 1 : 0));
  const search = { ...PLAIN, useRoom: memory.useRoom };
  const place = (drawn: Uint8Array): Placed => {
    const tree = createCaseTree(index, opposites, rest, drawn);
    const arranger = createArranger(tree);
    const { fronts, sheet } = shapeSheet(tree, arranger, form, search, keepShapes(tree, memory, undefined));
    const standing = standBlocks(tree, arranger, fronts, sheet, memory.useRoom);
    return { tree, standing, drawing: drawRails(tree, standing), fronts, sheet, useRoom: memory.useRoom };
  };
  const { stage, drawn } = settleAcross(index.lines.length, place, first, 0);
  return finish(stage, drawn, torn);
}

function finish(stage: Placed, drawn: readonly number[], torn: readonly number[]): Placement {
  const { tree, standing, drawing, fronts, sheet, useRoom } = stage;
  const memory = rememberPlacement(tree, standing, fronts, sheet, drawn, torn, useRoom);
  return { ...toPlacement(tree, standing, drawing), memory };
}

/** They are drawn if they can be, and told only where they cannot. */
function linesBetweenOpposites(
  { lines, hasDot, lineRelation, level }: ViewIndex,
  { isBetween }: Opposites,
): Uint8Array {
  return Uint8Array.from(lines, ({ mutual, part }, line) => {
    const isPlain = part === 'whole' && level[lineRelation[line]!] === 0 && !hasDot[lineRelation[line]!];
    return isPlain && (mutual || isBetween[line]) ? 1 : 0;
  });
}
