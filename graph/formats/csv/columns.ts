/** The columns of our own table, and what the columns of other tables are called. */

import { readRelationWord } from '../network/words.ts';

/** The first column of our own table: what a row describes. */
export const RECORD = 'record';

/**
 * What a column holds depends on the record: `from` and `to` are the ends of a relation; of a citation, the element and the
 * source; `to` of a position is its thesis. `group` is what something lies in: a section; of a position, its axis.
 */
export const COLUMNS = [
  RECORD,
  'id',
  'kind',
  'text',
  'title',
  'from',
  'to',
  'scheme',
  'symmetric',
  'tags',
  'heldBy',
  'weight',
  'date',
  'note',
  'group',
  'implicit',
  'author',
  'publisher',
  'url',
  'language',
  'licence',
  'locator',
  'marker',
  'voice',
  'span',
] as const;

export type Column = (typeof COLUMNS)[number];

/** Columns that are always written, so that a table without relations can be filled in. */
export const CORE: ReadonlySet<Column> = new Set([RECORD, 'id', 'kind', 'text', 'from', 'to']);

/** What foreign tables call the columns we look for. */
const FOREIGN = {
  id: ['id', 'nr', 'key', 'statement_id', 'node_id', 'claim_id', 'argument_id', 'arg_id'],
  text: [
    ...['text', 'statement', 'perspective', 'claim_corrected_text', 'claim_text', 'argument_text', 'claim'],
    ...['argument', 'sentence', 'content', 'label', 'title', 'name'],
  ],
  parent: [
    ...['parent', 'parent_id', 'parentid', 'parent_claim_id', 'parent_argument_id', 'parent_node_id'],
    ...['reply_to', 'in_reply_to', 'parent_claim', 'parent_argument', 'parent_text'],
  ],
  /** What all rows with the same words in it speak for or against; it needs no row of its own. */
  topic: ['topic', 'topic_text', 'motion', 'thesis', 'issue', 'question', 'claim', 'key_point'],
  /** What several rows say in short, between them and their topic; `match` tells whether a row says it. */
  point: ['key_point', 'keypoint'],
  match: ['label', 'match'],
  source: ['source', 'from', 'source_id', 'sourceid', 'premise', 'arg1', 'argument1', 'argument_1', 'ac1'],
  target: ['target', 'to', 'target_id', 'targetid', 'conclusion', 'arg2', 'argument2', 'argument_2', 'ac2'],
} as const;

export type ForeignColumn = keyof typeof FOREIGN;

/** Where each known column stands. */
export function findColumns(header: readonly string[]): ReadonlyMap<ForeignColumn, number> {
  const names = toNames(header);
  const found = new Map<ForeignColumn, number>();
  for (const [column, aliases] of Object.entries(FOREIGN) as [ForeignColumn, readonly string[]][]) {
    const index = aliases.map((alias) => names.indexOf(alias)).find((at) => at >= 0);
    if (index !== undefined) found.set(column, index);
  }
  if (found.get('topic') === found.get('text')) found.delete('topic');
  return found;
}

/** Whether there is one column for and one against, and at most one more: what they are about. */
export function isWideHeader(header: readonly string[]): boolean {
  const kinds = header.map((name) => readRelationWord(name)?.kind);
  return header.length <= 3 && kinds.includes('supports') && kinds.includes('attacks');
}

/** "claims.claimCorrectedText" is "claim_corrected_text". */
function toNames(header: readonly string[]): readonly string[] {
  return header.map((name) =>
    name
      .slice(name.lastIndexOf('.') + 1)
      .trim()
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
      .toLowerCase()
      .replaceAll(' ', '_'),
  );
}
