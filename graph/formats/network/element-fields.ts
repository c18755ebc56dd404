/**
 * Turns the named fields of a node or edge into those of a statement or relation. Fields by our own names are taken if they
 * fit the schema; then what is still missing is looked for under the names other tools use; the rest stays in `extra`.
 */
import * as v from 'valibot';
import { quote, type Place } from '../../model/problems.ts';
import type { Extra } from '../../model/types.ts';
import { isRecord } from '../json-record.ts';
import type { Fields } from './network.ts';
import type { Tally } from './tally.ts';
import { isDenied, readSign, type SignNames } from './sign-names.ts';
import { readRelationWord, readStatementWord, saysUnrelated, type RelationWord } from './words.ts';

export type Entries = Readonly<Record<string, v.GenericSchema>>;

/** What was taken, and under which names the rest stands. */
export interface Taken {
  readonly known: Map<string, unknown>;
  readonly rest: Map<string, unknown>;
}

const TEXT_NAMES = [
  'text',
  'statement',
  'claim',
  'content',
  'sentence',
  'label',
  'name',
  'title',
  'shared_name',
  'description',
];
const TITLE_NAMES = ['title', 'label', 'name', 'shared_name', 'shared name'];
const STATEMENT_KIND_NAMES = ['kind', 'type', 'category'];
/** Takes the fields that bear our names and fit `entries`. `null` counts as absent. */
export function takeOwnFields(fields: Fields, entries: Entries, place: Place, tally: Tally): Taken {
  const known = new Map<string, unknown>();
  const rest = new Map<string, unknown>();
  for (const [name, value] of fields) {
    const schema = Object.hasOwn(entries, name) ? entries[name] : undefined;
    const fitting = schema && name === 'tags' && typeof value === 'string' ? splitTags(value) : value;
    if (schema && v.is(schema, fitting)) known.set(name, fitting);
    else if (value !== null) {
      rest.set(name, value);
      if (schema && !isMapped(name)) reportMisfit(name, value, place, tally);
    }
  }
  return { known, rest };
}

/** Fills in the text, title, section and kind of a statement. */
export function completeStatement({ known, rest }: Taken, id: string): void {
  if (!known.has('text')) known.set('text', takeFirst(rest, TEXT_NAMES, toText) ?? takeTitle(known) ?? id);
  completeTitle(known, rest, id);
  const group = known.has('group') ? undefined : takeFirst(rest, ['group', 'section'], toText);
  if (group !== undefined) known.set('group', group);
  if (!known.has('kind'))
    known.set('kind', takeFirst(rest, STATEMENT_KIND_NAMES, readStatementWord) ?? 'claim');
}

/** Fills in the title of a relation, and returns what its words say of its kind. */
export function completeRelation({ known, rest }: Taken, signs: SignNames): RelationWord | undefined {
  const word = readRelationWord(known.get('kind')) ?? takeSign(rest, signs);
  const names = ['relation', 'interaction', ...TITLE_NAMES];
  if (!known.has('title')) {
    const title = takeFirst(rest, names, (value) => (readRelationWord(value) ? undefined : toText(value)));
    if (title !== undefined) known.set('title', title);
  }
  return word;
}

function takeSign(rest: Map<string, unknown>, { told }: SignNames): RelationWord | undefined {
  const said = told.filter((name) => rest.has(name));
  // Alone a flag that says no says the opposite; beside others it adds nothing.
  const names = said.length > 1 ? said.filter((name) => !isDenied(name, rest.get(name))) : said;
  for (const name of names) {
    const word = readSign(name, rest.get(name));
    if (word) rest.delete(name);
    if (word) return word;
  }
  return undefined;
}

/**
 * What an edge says of its kind that readers can't tell, as the file spells it: the first short word under a name that stands for
 * kinds or may do so, '' where there is none.
 */
export function findUnknownSign(fields: Fields, { told, perhaps }: SignNames): string {
  for (const name of [...told, ...perhaps]) {
    const value = /^(?:drawn as|content)$/i.test(name) ? undefined : fields.get(name);
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 60) return value;
  }
  return '';
}

/** The word by which an edge says that its ends have nothing to do with each other, if there is one. */
export function findUnrelated(fields: Fields, { told }: SignNames): string | undefined {
  const name = told.find((each) => saysUnrelated(fields.get(each)));
  return name === undefined ? undefined : String(fields.get(name));
}

/** The rest, beside what the file itself calls extra, under the name of the format. */
export function toExtra({ known, rest }: Taken, format: string): { extra?: Extra } {
  const own = known.get('extra');
  const extra = isRecord(own) ? own : undefined;
  if (rest.size === 0) return extra ? { extra } : {};
  const before = isRecord(extra?.[format]) ? extra[format] : {};
  return { extra: { ...extra, [format]: { ...before, ...Object.fromEntries(rest) } } };
}

/** The first value that `take` can use, by name in any case; it leaves the rest. */
export function takeFirst<T>(
  rest: Map<string, unknown>,
  names: readonly string[],
  take: (value: unknown) => T | undefined,
): T | undefined {
  for (const wanted of names) {
    for (const [name, value] of rest) {
      if (name.toLowerCase() !== wanted) continue;
      const taken = take(value);
      if (taken === undefined) continue;
      rest.delete(name);
      return taken;
    }
  }
  return undefined;
}

/** Text that says something, or a number. */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A title that would stand in for the text is the text. */
function takeTitle(known: Map<string, unknown>): string | undefined {
  const title = toText(known.get('title'));
  if (title !== undefined) known.delete('title');
  return title;
}

/** Other names for the same words are dropped; a name of its own becomes the title. */
function completeTitle(known: Map<string, unknown>, rest: Map<string, unknown>, id: string): void {
  for (const [name, value] of rest) {
    if (!TITLE_NAMES.includes(name.toLowerCase())) continue;
    const title = toText(value);
    if (title === undefined) continue;
    if (title === known.get('text') || title === id || title === known.get('title')) rest.delete(name);
    else if (!known.has('title')) {
      known.set('title', title);
      rest.delete(name);
    }
  }
}

/** These are looked at again, by words or as names of sections. */
function isMapped(name: string): boolean {
  return name === 'kind' || name === 'text' || name === 'title' || name === 'group';
}

function reportMisfit(name: string, value: unknown, place: Place, tally: Tally): void {
  const shown = quote(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), 40);
  tally.count(
    'warning',
    `misfit-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    place,
    (times) => {
      const often = times === 1 ? '' : ` (${times} times in all)`;
      return `The field "${name}" holds ${shown}, which is no ${name} of ours, and was kept aside${often}: ${CURES.get(name) ?? 'correct or rename it'}.`;
    },
  );
}

const CURES: ReadonlyMap<string, string> = new Map([
  ['weight', 'give a number from 0 to 1'],
  ['implicit', 'give true or false'],
  ['symmetric', 'give true or false'],
  ['tags', 'give a list of words'],
]);

function splitTags(value: string): readonly string[] {
  return value
    .split(/[;,|]/)
    .map((tag) => tag.trim())
    .filter(Boolean);
}
