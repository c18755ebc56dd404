/** AIF in RDF (the ontology http://www.arg.dundee.ac.uk/aif): Turtle, N-Triples and JSON-LD. */
import type { Format } from '../format.ts';
import type { Input } from '../input.ts';
import { isRecord } from '../json-record.ts';

export const aifRdf: Format = {
  id: 'aif-rdf',
  label: 'AIF in RDF (Turtle, N-Triples, JSON-LD)',
  extensions: ['aif.ttl', 'ttl', 'nt', 'nq', 'n3', 'jsonld'],
  mediaType: 'text/turtle',
  detect,
  read: true,
  write: true,
};

const NODE = /[#/:](?:I|RA|CA|MA|L|YA|TA)-node\b/;

function detect({ text, head, json }: Input): number {
  const document = json();
  if (document !== undefined) {
    const isLinked = /"@(?:context|graph|type|id)"/.test(head);
    return isLinked && (isRecord(document) || Array.isArray(document)) && NODE.test(text) ? 0.95 : 0;
  }
  if (/^\s*[[{]/.test(head) || !NODE.test(text)) return 0;
  return /^[ \t]*(?:@prefix|@base|prefix\s|base\s|<[^>\s]+>\s|#|_:)/im.test(head) ? 0.95 : 0;
}
