/** JSON of no format in particular: lists of nodes and edges (vis.js and many others), claims with
 * lists of pros and cons, or records that name what they bear on. */
import type { Format } from '../format.ts';
import { findLists } from './lists.ts';
import { areTied, findRecords } from './records.ts';
import { isTree } from './tree.ts';

export const json: Format = {
  id: 'json',
  label: 'JSON of claims and relations (vis.js and others)',
  extensions: ['vis.json', 'jsonl', 'ndjson'],
  mediaType: 'application/json',
  detect(input) {
    const document = input.json();
    if (findLists(document)) return 0.5;
    if (isTree(document)) return 0.45;
    const records = findRecords(input);
    return records && areTied(records) ? 0.42 : 0;
  },
  read: true,
};
