/**
 * Reads AIF in RDF as the records of AIF: nodes by their classes, edges by the properties of scheme nodes. Names are compared without
 * case and without their name space, as tools spell them in several ways.
 */
import type { Problem } from '../../model/problems.ts';
import type { AifRecords } from '../aif/document.ts';
import { readRecords } from '../aif/read.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { readTriples, type Triple } from './triples.ts';

/** Loads the RDF library. Never throws for what is in the input. O(triples). */
export async function readAifRdf(input: Input, { dialogue = false }: ReadOptions = {}): Promise<Reading> {
  const { triples, problems } = await readTriples(input);
  if (!triples) return { graph: null, problems };
  const records = toRecords(triples);
  if (records.nodes.length === 0) return { graph: null, problems: [NO_NODES] };
  const title = triples.find(
    ({ predicate, isLiteral }) => isLiteral && /[#/]title$/i.test(predicate),
  )?.object;
  const parts = title === undefined ? {} : { meta: { title } };
  const { graph, problems: found } = readRecords(records, { dialogue, parts });
  return { graph, problems: found };
}

const NO_NODES: Problem = {
  severity: 'error',
  code: 'not-aif',
  message: 'This RDF holds no AIF: it needs nodes such as aif:I-node and aif:RA-node; choose another format.',
};

const localName = (iri: string) => iri.replace(/^.*[#/:]/, '');

/** Properties whose value stands before the node, and those whose value comes after it. */
const INTO =
  /^(?:premise|has_?premise|conflictingelement|preferredelement|startlocution|illocutionarysource|locution|rephrasing\w*|source)$/i;
const OUT_OF =
  /^(?:conclusion|has_?conclusion|conflictedelement|dispreferredelement|endlocution|illocutionarytarget|rephrased\w*|target)$/i;
const TEXT = /^(?:claimtext|text|content|nodetext|formdescription|label|value)$/i;
const SCHEME = /^(?:scheme|schemename|fulfils?|usesscheme|scheme_?label)$/i;

interface Node {
  type?: string;
  text?: string;
  scheme?: string;
}

function toRecords(triples: readonly Triple[]): AifRecords {
  const nodes = new Map<string, Node>();
  const edges: { readonly edgeID: number; readonly fromID: string; readonly toID: string }[] = [];
  const nodeOf = (iri: string) => {
    const node = nodes.get(iri) ?? {};
    nodes.set(iri, node);
    return node;
  };
  const link = (fromID: string, toID: string) => edges.push({ edgeID: edges.length + 1, fromID, toID });
  for (const { subject, predicate, object, isLiteral } of triples) {
    const name = localName(predicate);
    if (name === 'type' && !isLiteral) {
      const type = /^(I|L|RA|CA|MA|YA|TA|PA|EN)-node$/i.exec(localName(object))?.[1];
      if (type !== undefined) nodeOf(subject).type = type.toUpperCase();
      else if (!/^(?:NamedIndividual|Thing|Class|S-node|Node)$/i.test(localName(object)))
        nodeOf(subject).scheme ??= toWords(object);
    } else if (isLiteral && TEXT.test(name)) nodeOf(subject).text ??= object;
    else if (SCHEME.test(name)) nodeOf(subject).scheme = isLiteral ? object : toWords(object);
    else if (!isLiteral && INTO.test(name)) link(object, subject);
    else if (!isLiteral && OUT_OF.test(name)) link(subject, object);
  }
  const shortOf = shortIds([...nodes.keys()]);
  const typed = [...nodes].filter(([, { type }]) => type !== undefined);
  return {
    shape: 'aif',
    nodes: typed.map(([iri, { type, text, scheme }]) => ({
      nodeID: shortOf.get(iri),
      type,
      text: text ?? scheme ?? (type === 'I' ? shortOf.get(iri) : ''),
      ...(scheme !== undefined && { scheme }),
    })),
    edges: edges.map((edge) => ({
      ...edge,
      fromID: shortOf.get(edge.fromID) ?? edge.fromID,
      toID: shortOf.get(edge.toID) ?? edge.toID,
    })),
    ...{ locutions: [], participants: [], schemefulfillments: [], problems: [] },
    knownTypes: 'I, RA, CA, MA, L, TA, YA or PA',
    prefix: '',
  };
}

/** The last part of each name, where no two share it; else the whole. */
function shortIds(iris: readonly string[]): ReadonlyMap<string, string> {
  const short = iris.map((iri) => decode(localName(iri)));
  const isUnique = new Set(short).size === short.length && !short.includes('');
  return new Map(iris.map((iri, index) => [iri, isUnique ? (short[index] ?? iri) : iri]));
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** "PracticalReasoning_Inference" as words. */
function toWords(iri: string): string {
  return decode(localName(iri))
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
}
