/** Where one is in a map, as the part of the address behind the "#": a link leads there, and Back leads back. */
import type { Addition, Id, Lens, PieceOrder } from '../../../graph/index.ts';
import type { Look } from '../worker/look.ts';
import { readPart, writePart, type Part } from './part.ts';
import type { Supposed } from './what-if-words.ts';

export interface Address {
  /** Name of a built-in map, or of an opened one. */
  readonly map: string;
  /** Whether the dialogue behind the claims is shown as statements. */
  readonly dialogue: boolean;
  readonly selected: Id | null;
  /** The other end of the chains that are looked at. */
  readonly other: Id | null;
  /** Unfolded statements; null for the way a map opens. */
  readonly unfolded: readonly Id[] | 'all' | null;
  readonly lens: Lens;
  readonly disputed: boolean;
  readonly camera: Camera | null;
  /** What is taken as rejected, accepted or weighing something else, for the sake of argument. */
  readonly supposed: Supposed;
  /** One thing alone, or what passes a filter. */
  readonly part: Part;
  /** Whether cards stand in rows by depth. */
  readonly layers: boolean;
  /** Whether the sections of the map are seen. */
  readonly sections: boolean;
  /** The list of theses, where it stands in place of a map of many pieces. */
  readonly theses: ThesesList | null;
}

/** How the theses of a map of many pieces are listed. */
export interface ThesesList {
  readonly order: PieceOrder;
  /** What they are searched for; '' for all of them. */
  readonly words: string;
}

const ORDERS: readonly PieceOrder[] = ['size', 'disputed', 'speaker', 'map'];

/** The middle of what is seen, in the map's px, and how large it is drawn. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** An address longer than this is cut by some programs; folds beyond it are not kept. */
const MAX_UNFOLDED = 150;
const MAX_SUPPOSED = 50;

export function writeAddress(address: Address): string {
  const fields = new URLSearchParams();
  fields.set('map', address.map);
  if (address.dialogue) fields.set('show', 'dialogue');
  if (address.selected !== null) fields.set('at', address.selected);
  if (address.other !== null) fields.set('to', address.other);
  if (address.lens.kind === 'camps') fields.set('camps', address.lens.axis);
  else if (address.lens.kind !== 'roles') fields.set('lens', address.lens.kind);
  if (address.disputed) fields.set('lit', 'disputed');
  if (address.layers) fields.set('layout', 'layers');
  if (address.sections) fields.set('sections', 'shown');
  if (address.theses) fields.set('theses', address.theses.order);
  if (address.theses?.words) fields.set('seek', address.theses.words);
  if (address.unfolded === 'all') fields.set('unfolded', 'all');
  else {
    for (const id of address.unfolded?.slice(0, MAX_UNFOLDED) ?? []) fields.append('open', id);
    if (address.unfolded?.length === 0) fields.set('open', '');
  }
  const { rejected, accepted, weights, added } = address.supposed;
  for (const id of [...rejected].slice(0, MAX_SUPPOSED)) fields.append('no', id);
  for (const id of [...accepted].slice(0, MAX_SUPPOSED)) fields.append('yes', id);
  for (const [id, weight] of [...weights].slice(0, MAX_SUPPOSED))
    fields.append('weight', `${Math.round(weight * 100) / 100},${id}`);
  writePart(fields, address.part);
  for (const { kind, to } of added.slice(0, MAX_SUPPOSED))
    fields.append('add', `${kind === 'attacks' ? '-' : '+'}${to}`);
  if (address.camera) {
    const { x, y, zoom } = address.camera;
    fields.set('eye', `${Math.round(x)},${Math.round(y)},${Math.round(zoom * 1000) / 1000}`);
  }
  return `#${fields.toString()}`;
}

/** The map that travels in a link, packed; null where the link only names one. */
export function readInside(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('inside');
}

/** Reads what it understands and leaves the rest at its default. */
export function readAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const unfolded = fields.getAll('open');
  return {
    map: fields.get('map') ?? '',
    dialogue: fields.get('show') === 'dialogue',
    selected: fields.get('at'),
    other: fields.get('to'),
    unfolded:
      fields.get('unfolded') === 'all'
        ? 'all'
        : unfolded.length === 0
          ? null
          : [...new Set(unfolded)].filter((id) => id !== ''),
    lens: readLens(fields),
    disputed: fields.get('lit') === 'disputed',
    camera: readCamera(fields.get('eye')),
    supposed: readSupposed(fields),
    part: readPart(fields),
    layers: fields.get('layout') === 'layers',
    sections: fields.get('sections') === 'shown',
    theses: readTheses(fields),
  };
}

/** What an address says of folds, and of what is to be seen whatever is folded, as the worker is asked for it. */
export function lookOf({ unfolded, selected, part }: Address): Look {
  return {
    unfolded: unfolded === null || unfolded === 'all' ? unfolded : new Set(unfolded),
    kept: [],
    wanted: selected === null ? [] : [selected],
    part,
  };
}

function readSupposed(fields: URLSearchParams): Supposed {
  const rejected = new Set(fields.getAll('no'));
  const weights = fields.getAll('weight').flatMap((field) => {
    const [weight = '', ...id] = field.split(',');
    const number = Number(weight);
    return weight !== '' && number >= 0 && number <= 1 ? [[id.join(','), number] as const] : [];
  });
  return {
    rejected,
    // Nothing is both.
    accepted: new Set(fields.getAll('yes').filter((id) => !rejected.has(id))),
    weights: new Map(weights),
    // The same said twice is one addition.
    added: [...new Set(fields.getAll('add'))].flatMap((field): readonly Addition[] => {
      const to = field.slice(1);
      if (field.startsWith('-')) return [{ kind: 'attacks', to }];
      return field.startsWith('+') ? [{ kind: 'supports', to }] : [];
    }),
  };
}

function readLens(fields: URLSearchParams): Lens {
  const axis = fields.get('camps');
  if (axis !== null) return { kind: 'camps', axis };
  const kind = fields.get('lens');
  return { kind: kind === 'status' || kind === 'strength' ? kind : 'roles' };
}

function readTheses(fields: URLSearchParams): ThesesList | null {
  const order = ORDERS.find((each) => each === fields.get('theses'));
  return order === undefined ? null : { order, words: fields.get('seek') ?? '' };
}

/** In px of a map; the longest chains there are reach a tenth of it. */
const FURTHEST = 1e9;

function readCamera(text: string | null): Camera | null {
  const numbers = (text ?? '').split(',');
  const [x, y, zoom] = numbers.map(Number);
  // What is left out is no nought.
  if (numbers.some((each) => each.trim() === '')) return null;
  if (x === undefined || y === undefined || zoom === undefined) return null;
  // From further off nothing can be seen, and numbers run out of digits.
  const isNear = Math.abs(x) <= FURTHEST && Math.abs(y) <= FURTHEST;
  return isNear && zoom >= 1 / FURTHEST && zoom <= FURTHEST ? { x, y, zoom } : null;
}
