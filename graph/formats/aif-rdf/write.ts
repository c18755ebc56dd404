/** Writes AIF in Turtle, by the ontology of the Argument Web: claims as I-nodes, relations as RA-, CA- and MA-nodes. */
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import { readAifRdf } from './read.ts';
import { createTextInput } from '../input.ts';
import type { Writing } from '../format.ts';
import { findLosses } from '../losses.ts';

const HEAD = `@prefix aif: <http://www.arg.dundee.ac.uk/aif#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
`;

/** What it loses is found by reading it back. O(size of the map). */
export async function writeAifRdf(graph: ArgumentGraph): Promise<Writing> {
  const lines = [HEAD];
  const title = graph.meta.title;
  if (title !== '') lines.push(`<urn:crux:> dcterms:title ${literal(title)} .`);
  for (const { id, text } of graph.statements.values())
    lines.push(`${iri(id)} a aif:I-node ; aif:claimText ${literal(text)} .`);
  for (const relation of graph.relations.values()) lines.push(toStep(relation));
  const text = `${lines.join('\n')}\n`;
  const { graph: after } = await readAifRdf(createTextInput(text));
  return { text, losses: after ? findLosses(graph, after) : [] };
}

/** By the kind of a relation: its class, and the properties for what it starts from and leads to. */
const STEPS = {
  supports: ['RA-node', 'Premise', 'Conclusion'],
  attacks: ['CA-node', 'ConflictingElement', 'ConflictedElement'],
  rephrases: ['MA-node', 'RephrasingElement', 'RephrasedElement'],
  answers: ['RA-node', 'Premise', 'Conclusion'],
} as const;

function toStep({ id, kind, from, to, scheme }: Relation): string {
  const [type, into, outOf] = STEPS[kind];
  const premises = from.map((premise) => `aif:${into} ${iri(premise)}`);
  const name = scheme === undefined || scheme === '' ? [] : [`aif:schemeName ${literal(scheme)}`];
  return `${iri(id)} a aif:${type} ; ${[...premises, `aif:${outOf} ${iri(to)}`, ...name].join(' ; ')} .`;
}

const iri = (id: Id) =>
  `<urn:crux:${encodeURIComponent(id.toWellFormed()).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}>`;

/** Turtle's escapes are those of JSON, and every other control character as its number; it has none for half a character. */
function literal(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
