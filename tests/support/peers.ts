/** The programs and schemas of others that must take what Crux writes, each behind one function. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { Ajv } from 'ajv';
import DOMPurify from 'dompurify';
import { validateXML } from 'xmllint-wasm';

const SCHEMAS = join(import.meta.dirname, '../fixtures/schemas');
const GRAPHML = readFileSync(join(SCHEMAS, 'graphml.xsd'), 'utf8');
const JGF = JSON.parse(readFileSync(join(SCHEMAS, 'json-graph-v2.schema.json'), 'utf8')) as object;

/** What another program made of a diagram: the words of its nodes by their names, and its lines as `from to`. */
export interface PeerDiagram {
  readonly labels: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
}

/** Mermaid's own reading of a flowchart. Throws where it finds a fault. */
export async function readWithMermaid(text: string): Promise<PeerDiagram> {
  const { default: mermaid } = await loadMermaid;
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { getVertices, getEdges } = db as unknown as FlowDb;
  return {
    labels: new Map([...getVertices.call(db).values()].map(({ id, text = '' }) => [id, decode(text)])),
    lines: getEdges.call(db).map(({ start, end }) => `${start} ${end}`),
  };
}

interface FlowDb {
  getVertices(): ReadonlyMap<string, { readonly id: string; readonly text?: string }>;
  getEdges(): readonly { readonly start: string; readonly end: string }[];
}

const loadMermaid = (async () => {
  // Mermaid cleans every text of HTML before it is drawn, for which it wants a browser; reading needs none of that.
  Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });
  const module = await import('mermaid');
  module.default.initialize({ maxEdges: 1e6, maxTextSize: 1e9 });
  return module;
})();

/** Mermaid hides entities from its parser behind signs of its own until it draws. */
function decode(text: string): string {
  return text
    .replaceAll(/<br\s*\/?>/g, '\n')
    .replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** Graphviz's own reading of a graph. Throws where it finds a fault. */
export async function readWithGraphviz(text: string): Promise<PeerDiagram> {
  const graphviz = await loadGraphviz();
  const read = JSON.parse(graphviz.layout(text, 'dot_json', 'dot')) as GraphvizJson;
  const objects = read.objects ?? [];
  const nodes = objects.slice(read._subgraph_cnt);
  const names = new Map(objects.map(({ _gvid, name }) => [_gvid, name]));
  return {
    labels: new Map(nodes.map(({ name, label = '' }) => [name, decodeEscapes(label)])),
    lines: (read.edges ?? []).map(({ tail, head }) => `${names.get(tail) ?? ''} ${names.get(head) ?? ''}`),
  };
}

/** Labels come as they were written: Graphviz decodes them when it draws. */
function decodeEscapes(label: string): string {
  return label.replace(/\\(.)|&amp;/g, (_, sign?: string) => (sign === 'n' ? '\n' : (sign ?? '&')));
}

interface GraphvizJson {
  /** So many of the objects, the first ones, are frames. */
  readonly _subgraph_cnt: number;
  readonly objects?: readonly { readonly _gvid: number; readonly name: string; readonly label?: string }[];
  readonly edges?: readonly { readonly tail: number; readonly head: number }[];
}

/** A fresh one each time: what its WebAssembly keeps of earlier graphs makes it fail on later ones. */
async function loadGraphviz(): Promise<Graphviz> {
  await Graphviz.unload();
  return Graphviz.load();
}

/** Draws a graph; gives the SVG. */
export async function drawWithGraphviz(text: string): Promise<string> {
  return (await loadGraphviz()).dot(text);
}

/** What is wrong with XML files: their syntax or, with a schema, what they say. */
export async function findXmlFaults(texts: readonly string[], schema?: string): Promise<readonly string[]> {
  const xml = texts.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML(
    schema === undefined ? { xml, normalization: 'format' } : { xml, schema: [schema] },
  );
  return errors.map(({ rawMessage }) => rawMessage);
}

/** What breaks the rules of GraphML. */
export const findGraphmlFaults = (texts: readonly string[]) => findXmlFaults(texts, GRAPHML);

const isJgf = new Ajv({ strict: false }).compile(JGF);

/** What breaks the rules of JSON Graph Format 2. */
export function findJgfFaults(text: string): readonly string[] {
  if (isJgf(JSON.parse(text))) return [];
  return (isJgf.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
