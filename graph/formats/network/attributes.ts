/**
 * The fields of a written network as typed attributes, for formats that declare theirs: our own fields, and those that a file of the
 * same format had before, so that other programs see them again.
 */
import { elementFields, MAP_PARTS } from '../../model/fields.ts';
import { isRecord } from '../json-record.ts';
import { EXACT, isPlain, toPlainJson } from './exact.ts';
import { MAP_TEXT, OWN_MARK, RELATION_ORDER, type Fields } from './network.ts';

export type Domain = 'graph' | 'node' | 'edge';
export type AttributeType = 'string' | 'double' | 'boolean' | 'int';

export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
}

const TYPES: ReadonlyMap<string, AttributeType> = new Map<string, AttributeType>([
  ...elementFields('number').map((name) => [name, 'double'] as const),
  ...elementFields('flag').map((name) => [name, 'boolean'] as const),
  [OWN_MARK, 'int'],
]);

/** Ends are edges, and no attributes. */
const OWN: ReadonlySet<string> = new Set([
  ...elementFields('id', 'kind', 'text', 'texts', 'number', 'flag', 'records', 'extra'),
  ...['group', OWN_MARK, RELATION_ORDER, MAP_TEXT, 'role', 'label', 'name', EXACT],
  ...Object.keys(MAP_PARTS).filter((part) => part !== 'statements' && part !== 'relations'),
]);

/** The fields of a record with those that a file of this format had, and the names of all there are. */
export interface Spelling {
  /** As they are written: lists and records as JSON, exact texts once more. */
  spell(domain: Domain, fields: Fields): ReadonlyMap<string, string>;
  /** By the domain, in the order in which they first came. */
  list(domain: Domain): readonly Attribute[];
}

/** `format`: the key in `extra` whose plain values are attributes. `records`: all fields there are, to learn their types. */
export function createSpelling(
  format: string,
  records: Readonly<Record<Domain, readonly Fields[]>>,
): Spelling {
  const foreign = {
    graph: new Map(),
    node: findForeign(format, records.node),
    edge: findForeign(format, records.edge),
  };
  const seen: Record<Domain, Map<string, Attribute>> = { graph: new Map(), node: new Map(), edge: new Map() };
  const note = (domain: Domain, name: string) => {
    const type: AttributeType =
      (foreign[domain].get(name) as AttributeType | undefined) ?? TYPES.get(name) ?? 'string';
    if (!seen[domain].has(name)) seen[domain].set(name, { name, type });
  };
  return {
    list: (domain) => [...seen[domain].values()],
    spell(domain, fields) {
      const spelled = new Map<string, string>();
      const exact = new Map<string, string>();
      const put = (name: string, value: unknown) => {
        if (typeof value === 'string' && !isPlain(value)) exact.set(name, value);
        spelled.set(name, typeof value === 'string' ? value : toPlainJson(value));
        note(domain, name);
      };
      for (const [name, value] of fields) {
        if (name !== 'extra' || domain === 'graph') put(name, value);
        else {
          const { plain, rest } = splitExtra(value, format, foreign[domain]);
          for (const [own, one] of plain) put(own, one);
          if (rest) put('extra', rest);
        }
      }
      if (exact.size > 0) put(EXACT, Object.fromEntries(exact));
      return spelled;
    },
  };
}

/** The plain values that all records keep under one name, if all are of one type; other kinds stay in `extra`. */
function findForeign(format: string, records: readonly Fields[]): ReadonlyMap<string, AttributeType> {
  const types = new Map<string, AttributeType | null>();
  for (const fields of records) {
    const extra = fields.get('extra');
    const kept = isRecord(extra) ? extra[format] : undefined;
    for (const [name, value] of Object.entries(isRecord(kept) ? kept : {})) {
      const type = typeOf(value);
      const before = types.get(name);
      const isOwn = OWN.has(name.toLowerCase()) && !isForeignWeight(name, value, fields);
      const isFree = !isOwn && isPlain(name) && name !== '';
      types.set(name, isFree && type && (before === undefined || before === type) ? type : null);
    }
  }
  return new Map([...types].flatMap(([name, type]) => (type ? [[name, type] as const] : [])));
}

/** Weights of other programs are no weights of ours where they lie beyond 0 to 1, and are told apart again by that. */
function isForeignWeight(name: string, value: unknown, fields: Fields): boolean {
  return name === 'weight' && !fields.has(name) && typeof value === 'number' && !(value >= 0 && value <= 1);
}

function typeOf(value: unknown): AttributeType | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? 'double' : undefined;
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' && isPlain(value) && value !== '' ? 'string' : undefined;
}

function splitExtra(extra: unknown, format: string, foreign: ReadonlyMap<string, unknown>) {
  const kept = isRecord(extra) ? extra[format] : undefined;
  if (!isRecord(extra) || !isRecord(kept)) return { plain: [], rest: extra };
  const entries = Object.entries(kept);
  const plain = entries.filter(([name]) => foreign.has(name));
  const left = entries.filter(([name]) => !foreign.has(name));
  const { [format]: _kept, ...others } = extra;
  if (left.length > 0) return { plain, rest: { ...others, [format]: Object.fromEntries(left) } };
  const hasOthers = Object.keys(others).length > 0 || entries.length === 0;
  return {
    plain,
    rest: hasOthers ? { ...others, ...(entries.length === 0 && { [format]: {} }) } : undefined,
  };
}
