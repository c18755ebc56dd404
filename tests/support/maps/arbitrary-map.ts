/**
 * The maps that properties are tried on: of every shape, with circles, steps that are aimed at, premises that work together
 * only and what attacks itself; where asked for, with awkward words, weights, camps and speakers, or every field there is.
 */
import fc from 'fast-check';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import {
  STATEMENT_KINDS,
  type ArgumentGraph,
  type Axis,
  type GraphParts,
  type Id,
  type Relation,
  type Statement,
  type StatementKind,
} from '../../../graph/model/types.ts';
import { everyDetail, everyFrame, type Frame } from './every-field.ts';
import { percent, record } from './fields.ts';
import { arbitraryShape, type Shape, type ShapeOptions } from './shape.ts';
import { awkward, date, longText, unwritable, type Words } from './words.ts';

type Fields = 'none' | 'weights' | 'voices' | 'every';

export interface MapOptions extends ShapeOptions {
  /** Of statements; all unless said. The first is drawn twice as often. */
  readonly sorts?: readonly StatementKind[];
  /**
   * `plain`: statements `s0`, `s1` ... say their id, relations are `r0`, `r1` ...; `long`: they say 1 to 60 words; `awkward`:
   * ids and words are what some language trips over, and texts may be empty; `unwritable`: also what most files have no place for. Plain unless said.
   */
  readonly words?: 'plain' | 'long' | 'awkward' | 'unwritable';
  /** None, weights, weights with camps and speakers, or any that a record may have. None unless said. */
  readonly fields?: Fields;
}

/** Sound maps: assembling leaves nothing of them out. */
export function arbitraryMap(options: MapOptions = {}): fc.Arbitrary<ArgumentGraph> {
  return arbitraryParts(options).map((parts) => assembleGraph(parts).graph);
}

/** Their records. */
export function arbitraryParts(options: MapOptions = {}): fc.Arbitrary<GraphParts> {
  const { statements = 7, relations = 9, words = 'plain', fields = 'none' } = options;
  const most = statements + relations;
  const said = words === 'unwritable' ? unwritable : awkward;
  const names =
    words === 'plain' || words === 'long'
      ? fc.constant<string[]>([])
      : fc.uniqueArray(said.name, { minLength: most, maxLength: most });
  return fc.tuple(arbitraryShape(options), names).chain(([shape, ids]) => {
    const idOf = (number: number) =>
      ids[number] ?? (number < shape.statements ? `s${number}` : `r${number - shape.statements}`);
    return frameOf(fields, said, idOf(0)).chain((frame) => {
      const elements = elementsOf(shape, idOf, options, detailsOf(fields, said, frame));
      return elements.map(([some, others]) => ({ ...frame, statements: some, relations: others }));
    });
  });
}

const EVERYTHING: MapOptions = { words: 'awkward', fields: 'every' };

/** Everything at once, for what carries maps from here to there. */
export const everyMap: fc.Arbitrary<ArgumentGraph> = arbitraryMap(EVERYTHING);

/** The same with what most files have no place for, for formats that spell everything. */
const BEYOND: MapOptions = { ...EVERYTHING, words: 'unwritable' };
export const anyMap: fc.Arbitrary<ArgumentGraph> = arbitraryMap(BEYOND);
export const anyMapParts: fc.Arbitrary<GraphParts> = arbitraryParts(BEYOND);

/** Of the size and wordiness of what is drawn. */
export const layoutMap: fc.Arbitrary<ArgumentGraph> = arbitraryMap({
  statements: 40,
  relations: 70,
  words: 'long',
});

/** Awkward words, and nothing but claims and steps between them. */
export const plainMap: fc.Arbitrary<ArgumentGraph> = arbitraryMap({
  words: 'awkward',
  sorts: ['claim'],
  kinds: ['supports', 'attacks', 'rephrases'],
});

type Details = fc.Arbitrary<Partial<Omit<Statement, 'id' | 'kind' | 'text'>>>;

function elementsOf(
  shape: Shape,
  idOf: (number: number) => Id,
  { words = 'plain', fields = 'none', sorts = STATEMENT_KINDS }: MapOptions,
  details: Details,
): fc.Arbitrary<[Statement[], Relation[]]> {
  const { text, label } = words === 'unwritable' ? unwritable : awkward;
  const saying = words === 'long' ? longText : text;
  const kind = fc.constantFrom(...sorts.slice(0, 1), ...sorts);
  const statements = Array.from({ length: shape.statements }, (_, number) => {
    const id = idOf(number);
    const own = fc.record({ id: fc.constant(id), kind, text: words === 'plain' ? fc.constant(id) : saying });
    const more =
      fields === 'every'
        ? record({ date, implicit: fc.boolean() })
        : words === 'long'
          ? record({ title: fc.constant(`Title ${number}`) })
          : fc.constant({});
    return fc
      .tuple(own, details, more)
      .map((records): Statement => Object.assign({}, ...records) as Statement);
  });
  const relations = shape.relations.map(({ from, to, symmetric, kind: does }, number) => {
    const own = {
      id: idOf(shape.statements + number),
      kind: does,
      from: from.map(idOf),
      to: idOf(to),
      ...(symmetric && { symmetric }),
    };
    const more = fields === 'every' ? record({ scheme: label }) : fc.constant({});
    return fc.tuple(details, more).map((records): Relation => Object.assign({}, own, ...records) as Relation);
  });
  return fc.tuple(fc.tuple(...statements), fc.tuple(...relations));
}

/** Two camps in the one matter, as most maps have them, and two who speak. */
const CAMPS: readonly Axis[] = [
  {
    id: 'axis',
    label: 'Axis',
    positions: [
      { id: 'hawks', label: 'hawks' },
      { id: 'doves', label: 'doves' },
    ],
  },
];

function frameOf(fields: Fields, words: Words, thesis: Id): fc.Arbitrary<Frame> {
  if (fields === 'every') return everyFrame(words, thesis);
  return fc.constant(fields === 'voices' ? { sources: [{ id: 'book', title: 'Book' }], axes: CAMPS } : {});
}

function detailsOf(fields: Fields, words: Words, frame: Frame): Details {
  if (fields === 'every') return everyDetail(frame, words);
  const weight = fields === 'none' ? fc.constant({}) : record({ weight: percent });
  if (fields !== 'voices') return weight;
  const camp = fc.constantFrom('hawks', 'doves');
  const voice = fc.oneof(
    fc.constant({}),
    camp.map((position) => ({ heldBy: [{ position }] })),
    camp.map((position) => ({ heldBy: [{ position, inferred: true }] })),
    fc.constantFrom('Ann', 'Bob').map((speaker) => ({ cites: [{ source: 'book', voice: speaker }] })),
  );
  return fc.tuple(voice, weight).map(([who, trust]) => ({ ...who, ...trust }));
}
