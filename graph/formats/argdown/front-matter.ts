/** What stands between the `===` lines at the top of an Argdown document: title, authors, sources, camps, settings. */
import type { ArgumentGraph, Axis, Meta, Source } from '../../model/types.ts';
import type { Data } from './data.ts';
import { liftMap } from './fields.ts';
import { toFlow } from './flow.ts';
import { linksOf, plainTextOf } from './markup.ts';
import { extraOf } from './plan.ts';

export interface FrontMatter {
  readonly meta: Meta;
  readonly sources: readonly Source[];
  readonly axes: readonly Axis[];
}

/** ISO 8601, a year at least. */
const DATE = /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** Fields that are not the model's, settings of Argdown among them, stay in `meta.extra`. */
export function readFrontMatter(data: Data): FrontMatter {
  const { fields, rest = {} } = liftMap(data);
  const { title, author, date, description, language, licence, ...others } = rest;
  const kept: Record<string, unknown> = { ...others };
  const meta: Record<string, unknown> = { title: toText(title) ?? '' };
  const authors = Array.isArray(author) ? author.map(toText) : [toText(author)];
  if (authors.every((name) => name !== undefined)) meta['authors'] = authors;
  else if (author !== undefined) kept['author'] = author;
  const dateText = toText(date);
  if (dateText !== undefined && DATE.test(dateText)) meta['date'] = dateText;
  else if (date !== undefined) kept['date'] = date;
  for (const [name, value] of Object.entries({ description, language, licence })) {
    if (typeof value === 'string') meta[name] = value;
    else if (value !== undefined) kept[name] = value;
  }
  if (Object.keys(kept).length > 0) meta['extra'] = { argdown: { frontMatter: kept } };
  return { meta: meta as unknown as Meta, sources: fields.sources ?? [], axes: fields.axes ?? [] };
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Between its lines, or '' if there is nothing to say. */
export function writeFrontMatter(graph: ArgumentGraph): string {
  const { title, authors = [], date, description, language, licence } = graph.meta;
  const { frontMatter } = extraOf(graph.meta);
  const fields = {
    title: title === '' ? undefined : title,
    author: authors.length === 1 ? authors[0] : authors.length > 1 ? authors : undefined,
    date,
    description,
    language,
    licence,
    ...(typeof frontMatter === 'object' ? frontMatter : {}),
    sources: listSources(graph),
    axes: graph.axes.length > 0 ? graph.axes : undefined,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${toFlow(name)}: ${toFlow(value)}`],
  );
  return lines.length > 0 ? ['===', ...lines, '==='].join('\n') : '';
}

/** Those that are links in a text need no entry. */
function listSources(graph: ArgumentGraph): readonly Source[] | undefined {
  const linked = new Set<string>();
  for (const statement of graph.statements.values()) {
    const { markup } = extraOf(statement);
    if (typeof markup !== 'string' || plainTextOf(markup) !== statement.text) continue;
    for (const { title, url } of linksOf(markup)) linked.add(JSON.stringify([url, title, url]));
  }
  const listed = [...graph.sources.values()].filter(({ id, title, url, ...others }) => {
    const isPlain = Object.keys(others).length === 0;
    return !(isPlain && linked.has(JSON.stringify([id, title, url])));
  });
  return listed.length > 0 ? listed : undefined;
}
