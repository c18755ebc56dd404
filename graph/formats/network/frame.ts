/** What a network says of itself as a whole: title and other details, sources, camps, sections, views. */
import * as v from 'valibot';
import { toPath, type Problem } from '../../model/problems.ts';
import type { LeftOut } from '../../model/report.ts';
import type { Axis, Extra, Group, MapText, Meta, SavedView, Source } from '../../model/types.ts';
import * as schema from '../crux/schema.ts';
import { isRecord } from '../json-record.ts';
import { takeFirst, toText } from './element-fields.ts';
import { MAP_TEXT, OWN_MARK, RELATION_ORDER, type Fields } from './network.ts';

export interface Frame {
  readonly meta: Meta;
  readonly sources: readonly Source[];
  readonly axes: readonly Axis[];
  readonly groups: readonly Group[];
  readonly views?: readonly SavedView[];
  readonly text?: MapText;
  readonly extra?: Extra;
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly Problem[];
}

/** Fields that fit none of these go to `extra` under the id of the format. */
export function readFrame(fields: Fields, format: string): Frame {
  const rest = new Map(fields);
  const leftOut: LeftOut[] = [];
  const isOwn = fields.has(OWN_MARK);
  rest.delete(OWN_MARK);
  if (isOwn) rest.delete(RELATION_ORDER);
  const title = takeFirst(rest, ['title', 'name', 'label'], isOwn ? toOwnText : toText) ?? '';

  const list = <T>(name: string, item: v.GenericSchema): readonly T[] | undefined => {
    const value = rest.get(name);
    if (!isOwn || !Array.isArray(value)) return undefined;
    rest.delete(name);
    return value.filter((record, index): record is T => {
      const fits = v.is(item, record);
      if (!fits) leftOut.push({ path: toPath([name, index]), record: record as unknown });
      return fits;
    });
  };
  const about = rest.get('meta');
  const meta: unknown = isRecord(about) ? { ...about, title } : undefined;
  const hasMeta = v.is(schema.meta, meta);
  if (hasMeta) rest.delete('meta');
  const views = list<SavedView>('views', schema.view);
  const written = isOwn ? rest.get(MAP_TEXT) : undefined;
  const hasText = v.is(schema.mapText, written);
  if (hasText) rest.delete(MAP_TEXT);
  const lists = {
    sources: list<Source>('sources', schema.source) ?? [],
    axes: list<Axis>('axes', schema.axis) ?? [],
    groups: list<Group>('groups', schema.section) ?? [],
  };
  const extra = takeExtra(rest, isOwn, format);
  return {
    meta: hasMeta ? meta : { title },
    ...lists,
    ...(views && { views }),
    ...(hasText && { text: written }),
    ...(extra && { extra }),
    leftOut,
    problems: leftOut.map(({ path }) => explainMisfit(path)),
  };
}

function takeExtra(rest: Map<string, unknown>, isOwn: boolean, format: string): Extra | undefined {
  const value = rest.get('extra');
  const own = isOwn && isRecord(value) ? value : undefined;
  if (own) rest.delete('extra');
  if (rest.size === 0) return own;
  const before = own?.[format];
  return { ...own, [format]: { ...(isRecord(before) ? before : {}), ...Object.fromEntries(rest) } };
}

function toOwnText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function explainMisfit(path: string): Problem {
  const message = `The record ${path} is not as Crux writes it and was left out: correct it, or write the map again.`;
  return { severity: 'error', code: 'misfit-record', message, path };
}
