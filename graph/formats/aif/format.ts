/** AIF as AIFdb and OVA2 save it, and xAIF of OVA3 and the oAMF pipelines: JSON of claims, scheme nodes and dialogue. */
import type { Format } from '../format.ts';
import type { Input } from '../input.ts';
import { findShape } from './document.ts';

export const aif: Format = {
  id: 'aif',
  label: 'AIF (AIFdb, OVA2)',
  extensions: ['aif.json', 'aif', 'json'],
  mediaType: 'application/json',
  dialogue: true,
  detect(input) {
    const document = input.json();
    if (document === undefined) return looksLike(input, /"nodeID"\s*:/) && !looksLike(input, XAIF) ? 0.6 : 0;
    const shape = findShape(document);
    if (shape === 'ova2') return 0.9;
    // Other formats have empty lists of nodes and edges too.
    return shape !== 'aif' ? 0 : looksLike(input, /"(nodeID|locutions)"\s*:/) ? 1 : 0.4;
  },
  read: true,
  write: true,
};

export const xaif: Format = {
  id: 'xaif',
  label: 'xAIF (OVA3)',
  extensions: ['xaif.json', 'xaif', 'json'],
  mediaType: 'application/json',
  dialogue: true,
  detect(input) {
    const document = input.json();
    if (document === undefined) return looksLike(input, XAIF) ? 0.6 : 0;
    return findShape(document) === 'xaif' ? 1 : 0;
  },
  read: true,
  write: true,
};

const XAIF = /"AIF"\s*:\s*\{/;

/** Whether the beginning of a JSON text has it, for documents that cannot be parsed. */
function looksLike(input: Input, pattern: RegExp): boolean {
  return /^\s*\{/.test(input.head) && pattern.test(input.head);
}
