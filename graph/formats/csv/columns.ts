/** The columns of our own table, and what the columns of other tables are called. */

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
  id: ['id', 'nr', 'key', 'statement_id', 'node_id'],
  text: ['text', 'statement', 'claim', 'content', 'label', 'title', 'name'],
  parent: ['parent', 'parent_id', 'parentid', 'reply_to', 'in_reply_to'],
  source: ['source', 'from', 'source_id', 'sourceid', 'premise'],
  target: ['target', 'to', 'target_id', 'targetid', 'conclusion'],
  relation: ['type', 'relation', 'interaction', 'kind', 'stance', 'polarity', 'sign', 'label'],
} as const;

export type ForeignColumn = keyof typeof FOREIGN;

/** Where each known column stands. */
export function findColumns(header: readonly string[]): ReadonlyMap<ForeignColumn, number> {
  const names = header.map((name) => name.trim().toLowerCase().replaceAll(' ', '_'));
  const found = new Map<ForeignColumn, number>();
  for (const [column, aliases] of Object.entries(FOREIGN) as [ForeignColumn, readonly string[]][]) {
    const index = aliases.map((alias) => names.indexOf(alias)).find((at) => at >= 0);
    if (index !== undefined) found.set(column, index);
  }
  return found;
}
