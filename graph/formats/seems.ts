/** What a file seems to be that no reader takes, and the way out: better words for a refusal than a list of formats. */
import { isRecord } from './json-record.ts';
import type { Input } from './input.ts';
import { looksLikeYaml, topKeys } from './yaml-detect.ts';

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
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive: unpack it, and open the files in it'],
  [[0x42, 0x5a, 0x68], 'a bzip2 file: unpack it, and open what is in it'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an xz file: unpack it, and open what is in it'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard file: unpack it, and open what is in it'],
  [[0x50, 0x41, 0x52, 0x31], 'a table in Parquet: export it as CSV'],
  [[0x4d, 0x5a], 'a program: choose a file that holds a map'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program: choose a file that holds a map'],
  [[0x49, 0x44, 0x33], 'a sound: choose a file that holds a map'],
];

/** By bytes further in. */
const INNER: readonly (readonly [at: number, word: string, what: string])[] = [
  [4, 'ftyp', 'a film or a picture: choose a file that holds a map'],
  [8, 'WEBP', 'a picture (WebP): open the file it was made from'],
  [8, 'WAVE', 'a sound: choose a file that holds a map'],
  [257, 'ustar', 'a tar archive: unpack it, and open the files in it'],
];

/** What the bytes say, for messages: "a zip: unpack it ...", or undefined. */
export function nameBytes(bytes: Uint8Array): string | undefined {
  const isAt = (at: number, word: string) =>
    [...word].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  return (
    SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))?.[1] ??
    INNER.find(([at, word]) => isAt(at, word))?.[2]
  );
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
  [/^\{\\rtf/, 'a document in RTF: save it as text or Markdown'],
  [/^\s*(?:%[^\n]*\n\s*)*\\(?:documentclass|begin|usepackage|section)\b/, 'LaTeX: save its outline as text'],
  [
    /^\s*@(?:article|book|misc|inproceedings|online|comment|string)\s*\{/im,
    'a list of references (BibTeX): the claims are in the texts',
  ],
  [/^TY {2}- /m, 'a list of references (RIS): the claims are in the texts'],
  [/^\s*@start(?:mindmap|wbs|uml)/m, 'a PlantUML diagram: write its points as an indented list, one a line'],
  [
    /^(?:#\+\w+:|\*+ \S[^\n]*\n(?:[^*\n][^\n]*\n|\n)*\*\*+ \S)/m,
    'an Org outline: export it as Markdown or OPML',
  ],
  [/^WEBVTT\b|^\d+\n\d\d:\d\d:\d\d[,.]\d+ --> /m, 'subtitles: read them as a text beside a map'],
  [
    /^(?:(?:From|To|Subject|Date|Received|Return-Path|MIME-Version): [^\n]*\n){3}/m,
    'an e-mail: paste what it argues as text',
  ],
  [/^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d[^\n]*\n){3}/, 'a log: choose a file that holds a map'],
  [
    /^\s*(?:[#;][^\n]*\n\s*)*\[[\w .:-]+\][ \t]*\n\s*[\w.-]+[ \t]*=/,
    'settings of a program: choose a file that holds a map',
  ],
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
  [['tldrawFileFormatVersion'], 'a tldraw board: export the arguments as a list'],
  [['document', 'schema'], 'a tldraw board: export the arguments as a list'],
  [['cells', 'nbformat'], 'a notebook: choose a file that holds a map'],
  [['$schema', 'properties'], 'a JSON Schema: choose a file that it describes'],
  [
    ['name', 'children'],
    'a tree without signs: say which points speak for and which against, in lists "pros" and "cons"',
  ],
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
  return TEXTS.find(([pattern]) => pattern.test(input.head))?.[1] ?? nameYaml(input) ?? nameProse(input);
}

const YAML: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['on', 'jobs'], 'a workflow of a build service'],
  [['services'], 'a Docker Compose file'],
  [['apiVersion', 'kind'], 'a Kubernetes file'],
  [['openapi'], 'a description of a web service'],
  [['swagger'], 'a description of a web service'],
];

function nameYaml({ text }: Input): string | undefined {
  if (!looksLikeYaml(text)) return undefined;
  const keys = topKeys(text);
  const known = YAML.find(([wanted]) => wanted.every((key) => keys.has(key)))?.[1];
  if (known !== undefined) return `${known}: choose a file that holds a map`;
  const names = [...keys].slice(0, 4).map((key) => `"${key.slice(0, 30)}"`);
  const holds = names.length === 0 ? '' : ` that holds ${names.join(', ')}`;
  return `YAML of a kind that Crux does not know${holds}: write the claims as an outline, one a line, with + and - before what speaks for and against`;
}

/** Whether nearly all is paragraphs of sentences. */
function nameProse({ text }: Input): string | undefined {
  const lines = text
    .slice(0, 100_000)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^#{1,6} /.test(line));
  const sentences = lines.filter(
    (line) => /^\p{L}|^["'“‘(]/u.test(line.trim()) && /[.!?:,;]["'”’)]?\s*$|^.{80,}$/u.test(line),
  );
  if (lines.length < 2 || sentences.length < 0.7 * lines.length) return undefined;
  return 'a text in sentences, and no outline: read it beside a map, or write its claims one a line, with + and - before what speaks for and against';
}
