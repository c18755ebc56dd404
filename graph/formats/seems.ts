/** What a file seems to be that no reader takes, and the way out: better words for a refusal than a list of formats. */
import { isRecord } from './json-record.ts';
import type { Input } from './input.ts';

/** By the first bytes: files that are no text. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a zip: unpack it, and open the files in it'],
  [[0x1f, 0x8b], 'a gzip file: unpack it, and open what is in it'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG) that holds no map: open the file it was made from'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG): open the file it was made from'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF): open the file it was made from'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF that holds no map: open the file it was made from'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a document of an old office program: save it as text or as a table'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive: unpack it, and open the files in it'],
  [[0x53, 0x51, 0x4c, 0x69], 'a database (SQLite): export its tables as CSV'],
];

/** What the bytes say, for messages: "a zip: unpack it ...", or undefined. */
export function nameBytes(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))?.[1];
}

/** By names that other programs write. Looks at the beginning, and at the top of JSON. */
const TEXTS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /^\s*<!doctype html|^\s*<html[\s>]/i,
    'a web page: save what you want from it as text, or export the map from the site',
  ],
  [/<svg[\s>]/i, 'a picture (SVG) that holds no map: open the file it was made from'],
  [/<mxfile[\s>]|<mxGraphModel[\s>]/, 'a draw.io diagram: export it as GraphML or CSV'],
  [/^#Rationale Version|^from Rationale/, 'a Rationale map: export it as text or as a Word outline'],
  [/<rdf:RDF[\s>]/, 'RDF in XML: save it as Turtle or JSON-LD'],
  [/<xmap-content[\s>]/, 'an XMind map: export it as OPML or Markdown'],
  [/^\s*<\?xml[^>]*>\s*<(?:xs:|xsd:)?schema/, 'an XML schema: choose a file that holds a map'],
  [/^\s*(?:strict\s+)?(?:di)?graph\b[^{]*\{/i, 'a Graphviz drawing: open the map it was drawn from'],
  [
    /^\s*<\?xml|^\s*<[a-z][\w:-]*[\s>]/i,
    'XML of a kind that Crux does not know: export the map as GraphML or JSON',
  ],
  [/^\s*%PDF/, 'a PDF: open the file it was made from'],
  [
    /^[ \t]*(?:import|from)[ \t]+\S+|^[ \t]*(?:def|class|function|const|let|var)\s+\w+/m,
    'a program: choose a file that holds a map',
  ],
];

const RECORDS: readonly (readonly [fields: readonly string[], what: string])[] = [
  [
    ['nodeRevisions', 'nodeLinks'],
    'a Debate Map export: Crux does not read it yet; export it as JSON of nodes and edges',
  ],
  [['type', 'version', 'elements'], 'an Excalidraw board: export the arguments as a list, or as JSON Canvas'],
  [['document', 'schema'], 'a tldraw board: export the arguments as a list'],
  [['cells', 'nbformat'], 'a notebook: choose a file that holds a map'],
  [['features', 'type'], 'GeoJSON: choose a file that holds a map'],
  [['openapi'], 'a description of a web service: choose a file that holds a map'],
  [['dependencies', 'name'], 'a package file: choose a file that holds a map'],
  [
    ['nodes'],
    'a list of nodes without edges that Crux can follow: give it a list "edges" with "from" and "to"',
  ],
  [['messages'], 'a conversation: paste the answer that holds the arguments'],
];

/** What a text seems to be, for messages, or undefined. */
export function nameText(input: Input): string | undefined {
  const document = input.json();
  if (document !== undefined) {
    const known = isRecord(document)
      ? RECORDS.find(([fields]) => fields.every((field) => field in document))
      : undefined;
    const fields = isRecord(document) ? Object.keys(document).slice(0, 4) : [];
    const names = fields.map((field) => `"${field.slice(0, 30)}"`).join(', ');
    const holds = names === '' ? '' : ` that holds ${names}`;
    return (
      known?.[1] ?? `JSON of a kind that Crux does not know${holds}: give it lists of claims and relations`
    );
  }
  return TEXTS.find(([pattern]) => pattern.test(input.head))?.[1];
}
