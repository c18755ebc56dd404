/** JSON of no format in particular: lists of nodes and edges (vis.js and many others), or claims with lists of pros and cons. */
import type { Format } from '../format.ts';
import { findLists } from './lists.ts';
import { isTree } from './tree.ts';

export const json: Format = {
  id: 'json',
  label: 'JSON of claims and relations (vis.js and others)',
  extensions: ['vis.json'],
  mediaType: 'application/json',
  detect(input) {
    const document = input.json();
    if (findLists(document)) return 0.5;
    return isTree(document) ? 0.45 : 0;
  },
  read: true,
};
