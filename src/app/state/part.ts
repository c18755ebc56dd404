/** A part of a map that is looked at by itself, one thing or what passes a filter, and how a link says it. */
import { isEmptyFilter, type Filter, type Focus, type Id } from '../../../graph/index.ts';
import { isSameValue } from '../is-same.ts';

export interface Part {
  readonly focus: Focus | null;
  readonly filter: Filter;
  /** How many reasons and objections are listed below statements with many, for those that were asked for more. */
  readonly listed: ReadonlyMap<Id, number>;
}

/** The whole map. */
export const WHOLE: Part = { focus: null, filter: {}, listed: new Map() };

/** Whether anything but the whole map is looked at. */
export function isPart({ focus, filter }: Part): boolean {
  return focus !== null || !isEmptyFilter(filter);
}

/** Whether two looks are at the same thing alone. */
export function isSameFocus(one: Focus | null, other: Focus | null): boolean {
  return isSameRecord(one ?? {}, other ?? {});
}

/** Whether two looks show the same part of the map, however much is listed of each statement. */
export function isSameShare(one: Part, other: Part): boolean {
  return isSameFocus(one.focus, other.focus) && isSameRecord(one.filter, other.filter);
}

export function isSamePart(one: Part, other: Part): boolean {
  return (
    isSameShare(one, other) && isSameRecord(Object.fromEntries(one.listed), Object.fromEntries(other.listed))
  );
}

/** Of records whose fields are plain values or lists of such; an absent field is one that is undefined. */
function isSameRecord(one: object, other: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(other));
  const keys = new Set([...Object.keys(one), ...fields.keys()]);
  const known = new Map<string, unknown>(Object.entries(one));
  return [...keys].every((key) => isSameValue(known.get(key), fields.get(key)));
}

/** Lists of a filter by their names in a link. */
const LISTS = {
  kind: 'kinds',
  by: 'speakers',
  source: 'sources',
  camp: 'camps',
  tag: 'tags',
  section: 'groups',
  status: 'statuses',
} as const satisfies Readonly<Record<string, keyof Filter>>;
const KINDS: Readonly<Record<string, readonly string[]>> = {
  kinds: ['claim', 'evidence', 'question'],
  statuses: ['in', 'undecided', 'out'],
};
const MOST_STEPS = 9;

export function writePart(fields: URLSearchParams, { focus, filter, listed }: Part): void {
  if (focus) {
    fields.set('alone', focus.kind);
    for (const each of wordsOf(focus)) fields.append('of', each);
  }
  for (const [name, field] of Object.entries(LISTS)) {
    for (const value of filter[field] ?? []) fields.append(name, value);
  }
  if (filter.disputed) fields.set('only', 'disputed');
  if (filter.text) fields.set('words', filter.text);
  for (const [id, count] of listed) fields.append('list', `${count},${id}`);
}

function wordsOf(focus: Focus): readonly string[] {
  switch (focus.kind) {
    case 'chain':
      return [focus.from, focus.to, String(focus.at)];
    case 'dispute':
      return [focus.id];
    case 'around':
      return [focus.id, String(focus.steps)];
    case 'camp':
      return [focus.position];
    case 'group':
      return [focus.group];
    case 'disputed':
      return [];
  }
}

/** What it does not understand it leaves out. */
export function readPart(fields: URLSearchParams): Part {
  const filter: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(LISTS)) {
    const known = KINDS[field];
    const values = [...new Set(fields.getAll(name))].filter((value) => !known || known.includes(value));
    if (values.length > 0) filter[field] = values;
  }
  if (fields.get('only') === 'disputed') filter['disputed'] = true;
  const text = fields.get('words');
  if (text) filter['text'] = text;
  const listed = fields.getAll('list').flatMap((field) => {
    const [count = '', ...id] = field.split(',');
    return /^\d{1,6}$/.test(count) ? [[id.join(','), Number(count)] as const] : [];
  });
  return { focus: readFocus(fields), filter, listed: new Map(listed) };
}

function readFocus(fields: URLSearchParams): Focus | null {
  const [one, two, three] = fields.getAll('of');
  const number = (text: string | undefined) =>
    text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : null;
  switch (fields.get('alone')) {
    case 'chain':
      // Without a number it is the first of the chains between the two.
      return one === undefined || two === undefined
        ? null
        : { kind: 'chain', from: one, to: two, at: number(three) ?? 0 };
    case 'dispute':
      return one === undefined ? null : { kind: 'dispute', id: one };
    case 'around':
      return one === undefined
        ? null
        : { kind: 'around', id: one, steps: Math.min(number(two) ?? 1, MOST_STEPS) };
    case 'camp':
      return one === undefined ? null : { kind: 'camp', position: one };
    case 'group':
      return one === undefined ? null : { kind: 'group', group: one };
    case 'disputed':
      return { kind: 'disputed' };
    default:
      return null;
  }
}
