/** Where one is in a map, as the part of the address behind the "#": a link leads there, and Back leads back. */
import type { Id, Lens } from '../../../graph/index.ts';

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
}

/** The middle of what is seen, in the map's px, and how large it is drawn. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** An address longer than this is cut by some programs; folds beyond it are not kept. */
const MAX_UNFOLDED = 150;

export function writeAddress(address: Address): string {
  const fields = new URLSearchParams();
  fields.set('map', address.map);
  if (address.dialogue) fields.set('show', 'dialogue');
  if (address.selected !== null) fields.set('at', address.selected);
  if (address.other !== null) fields.set('to', address.other);
  if (address.lens.kind === 'camps') fields.set('camps', address.lens.axis);
  else if (address.lens.kind !== 'roles') fields.set('lens', address.lens.kind);
  if (address.disputed) fields.set('lit', 'disputed');
  if (address.unfolded === 'all') fields.set('unfolded', 'all');
  else {
    for (const id of address.unfolded?.slice(0, MAX_UNFOLDED) ?? []) fields.append('open', id);
    if (address.unfolded?.length === 0) fields.set('open', '');
  }
  if (address.camera) {
    const { x, y, zoom } = address.camera;
    fields.set('eye', `${Math.round(x)},${Math.round(y)},${Math.round(zoom * 1000) / 1000}`);
  }
  return `#${fields.toString()}`;
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
          : unfolded.filter((id) => id !== ''),
    lens: readLens(fields),
    disputed: fields.get('lit') === 'disputed',
    camera: readCamera(fields.get('eye')),
  };
}

function readLens(fields: URLSearchParams): Lens {
  const axis = fields.get('camps');
  if (axis !== null) return { kind: 'camps', axis };
  const kind = fields.get('lens');
  return { kind: kind === 'status' || kind === 'strength' ? kind : 'roles' };
}

function readCamera(text: string | null): Camera | null {
  const [x, y, zoom] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || zoom === undefined) return null;
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : null;
}
