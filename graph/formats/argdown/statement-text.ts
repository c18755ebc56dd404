/** What stands where a title is defined: its text, tags and data. */
import type { ArgumentGraph, Citation, Relation, Statement } from '../../model/types.ts';
import type { LossList } from '../loss-list.ts';
import { toFlowRecord } from './flow.ts';
import { escapeText, plainTextOf } from './markup.ts';
import { extraOf, type ArgdownExtra } from './plan.ts';
import { UNTITLED } from './titles.ts';

/** `text #tag {data}`; the title before it is the caller's. */
export function writeStatementText(
  graph: ArgumentGraph,
  statement: Statement,
  title: string,
  losses: LossList,
): string {
  const { id, kind, text, tags, cites, heldBy, weight, date, note, implicit } = statement;
  const extra = extraOf(statement);
  const isKept = typeof extra.markup === 'string' && plainTextOf(extra.markup) === text;
  const markup = isKept ? String(extra.markup) : escapeText(text);
  if (/[\r\n]/.test(text)) losses.lose('text', id);
  const fields = {
    id: title === id ? undefined : id,
    title: statement.title === title && !UNTITLED.test(title) ? undefined : statement.title,
    kind: kind === 'claim' ? undefined : kind,
    implicit: implicit || undefined,
    weight,
    date,
    note,
    heldBy,
    cites: listCites(graph, cites, isKept ? markup : ''),
  };
  // A definition needs a text; an escaped blank is one that reads as none.
  return joinParts(markup.trim() || '\\ ', writeTags(tags, id, losses), writeData(fields, extra.data));
}

/** The data of an inference that stands for a relation, or is a step. */
export function writeStepData(
  graph: ArgumentGraph,
  relation: Relation,
  fields: Readonly<Record<string, unknown>>,
): string {
  const { weight, heldBy, cites } = relation;
  return writeData({ ...fields, weight, heldBy, cites: listCites(graph, cites, '') }, extraOf(relation).data);
}

/** `#tag #(tag of words)`; a tag cannot hold a closing bracket, nor what begins a comment or ends the title of a definition. */
export function writeTags(tags: readonly string[] | undefined, id: string, losses: LossList): string {
  const words: string[] = [];
  for (const tag of tags ?? []) {
    if (/^[A-Za-z\d-]+$/.test(tag)) words.push(`#${tag}`);
    else if (tag.trim() !== '' && !/[)\r\n]|\/[/*]|<!--|[>\]]:/.test(tag)) words.push(`#(${tag})`);
    else losses.lose('tags', id);
  }
  return words.join(' ');
}

/** What was in the file's data before comes first, and never in the place of a field of ours. */
export function writeData(fields: Readonly<Record<string, unknown>>, others: ArgdownExtra['data']): string {
  const own = Object.entries(fields).filter(([, value]) => value !== undefined);
  const names = new Set(own.map(([name]) => name));
  const kept = typeof others === 'object' && others !== null ? Object.entries(others) : [];
  const all = [...kept.filter(([name]) => !names.has(name)), ...own];
  return all.length > 0 ? toFlowRecord(Object.fromEntries(all)) : '';
}

export function joinParts(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** A link in the text is a citation already. */
function listCites(graph: ArgumentGraph, cites: readonly Citation[] | undefined, markup: string) {
  const listed = cites?.filter(({ source, ...place }) => {
    const isLink = graph.sources.get(source)?.url === source && Object.keys(place).length === 0;
    return !(isLink && markup.includes(`](${source})`));
  });
  return listed && listed.length > 0 ? listed : undefined;
}
