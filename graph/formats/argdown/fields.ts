/**
 * The fields of the model that Argdown has no sign for, as they stand in its metadata: `{kind: evidence, weight: 0.7}`.
 * What is not one of ours, or is something else under the same name, stays where it is.
 */
import * as v from 'valibot';
import type { Axis, Citation, Extra, Holding, Id, Source } from '../../model/types.ts';
import type { Data } from './data.ts';

const text = v.string();
/** Whatever another format had; a record of the library's would drop what stands under names such as `__proto__`. */
const extra = v.custom<Extra>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const source = v.strictObject({
  id: text,
  title: text,
  author: v.optional(text),
  publisher: v.optional(text),
  date: v.optional(text),
  url: v.optional(text),
  note: v.optional(text),
  text: v.optional(text),
  extra: v.optional(extra),
});

const citation = v.strictObject({
  source: text,
  locator: v.optional(text),
  marker: v.optional(text),
  voice: v.optional(text),
  quote: v.optional(text),
  span: v.optional(v.tuple([v.number(), v.number()])),
  extra: v.optional(extra),
});

const holding = v.strictObject({
  position: text,
  inferred: v.optional(v.boolean()),
  extra: v.optional(extra),
});

const position = v.strictObject({
  id: text,
  label: text,
  thesis: v.optional(text),
  extra: v.optional(extra),
});

const axis = v.strictObject({
  id: text,
  label: text,
  positions: v.array(position),
  extra: v.optional(extra),
});

/** What statements and relations may have in common. */
const SHARED = {
  id: v.pipe(text, v.nonEmpty()),
  title: text,
  weight: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  note: text,
  cites: v.pipe(v.array(citation), v.minLength(1)),
  heldBy: v.pipe(v.array(holding), v.minLength(1)),
} as const;

const STATEMENT = {
  ...SHARED,
  kind: v.picklist(['claim', 'evidence', 'question']),
  implicit: v.literal(true),
  date: text,
} as const;

/** `relation` says that an argument stands for one relation of ours; `conclusion`, that it has no conclusion of its own. */
const STEP = {
  ...SHARED,
  relation: v.picklist(['supports', 'attacks', 'answers']),
  conclusion: v.literal('implied'),
  symmetric: v.literal(true),
} as const;

const FRONT_MATTER = {
  sources: v.pipe(v.array(source), v.minLength(1)),
  axes: v.pipe(v.array(axis), v.minLength(1)),
} as const;

interface ElementFields {
  readonly id?: Id;
  readonly title?: string;
  readonly weight?: number;
  readonly note?: string;
  readonly cites?: readonly Citation[];
  readonly heldBy?: readonly Holding[];
}

export interface StatementFields extends ElementFields {
  readonly kind?: 'claim' | 'evidence' | 'question';
  readonly implicit?: true;
  readonly date?: string;
}

export interface StepFields extends ElementFields {
  readonly relation?: 'supports' | 'attacks' | 'answers';
  readonly conclusion?: 'implied';
  readonly symmetric?: true;
}

export interface MapFields {
  readonly sources?: readonly Source[];
  readonly axes?: readonly Axis[];
}

/** Fields of ours, and the rest of the data if there is any. */
export interface Lifted<Fields> {
  readonly fields: Fields;
  readonly rest?: Data;
}

export const liftStatement = (data: Data | undefined): Lifted<StatementFields> => lift(data, STATEMENT);
export const liftStep = (data: Data | undefined): Lifted<StepFields> => lift(data, STEP);
export const liftMap = (data: Data | undefined): Lifted<MapFields> => lift(data, FRONT_MATTER);

const NOTHING = { fields: {} };

function lift<Fields>(
  data: Data | undefined,
  schemas: Readonly<Record<string, v.GenericSchema>>,
): Lifted<Fields> {
  if (!data) return NOTHING as Lifted<Fields>;
  const ours: [string, unknown][] = [];
  const others: [string, unknown][] = [];
  for (const entry of Object.entries(data)) {
    const schema = Object.hasOwn(schemas, entry[0]) ? schemas[entry[0]] : undefined;
    (schema && v.is(schema, entry[1]) ? ours : others).push(entry);
  }
  // Each field was checked against the schema that the interface is the type of.
  const fields = Object.fromEntries(ours) as Fields;
  return others.length > 0 ? { fields, rest: Object.fromEntries(others) } : { fields };
}
