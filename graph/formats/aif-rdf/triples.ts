/** Triples of a Turtle, N-Triples or JSON-LD text. Nothing is fetched: a context elsewhere is a problem. */
import { Parser } from 'n3';
import type { Problem } from '../../model/problems.ts';
import type { Input } from '../input.ts';

export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly isLiteral: boolean;
}

/** `triples` is null where the text is no RDF. Loads the JSON-LD library only for JSON. O(length). */
export async function readTriples({
  text,
  json,
}: Input): Promise<{ triples: readonly Triple[] | null; problems: readonly Problem[] }> {
  const document = json();
  try {
    const source = document === undefined ? text : await toTriples(document);
    const quads = new Parser({ blankNodePrefix: '_:' }).parse(source);
    const triples = quads.map(({ subject, predicate, object }) => ({
      subject: subject.value,
      predicate: predicate.value,
      object: object.value,
      isLiteral: object.termType === 'Literal',
    }));
    return { triples, problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const line = Number(/on line (\d+)/.exec(reason)?.[1] ?? NaN);
    const message = `This is no sound RDF: ${reason
      .replace(/ on line.*$/s, '')
      .slice(0, 160)
      .replace(/[.:]+$/, '')}; correct it or export the file again.`;
    const place = Number.isNaN(line) ? {} : { line };
    return { triples: null, problems: [{ severity: 'error', code: 'bad-rdf', message, ...place }] };
  }
}

/** The library keeps nodes by name in plain objects: a node of such a name would change every object there is. */
const UNSAFE = Object.getOwnPropertyNames(Object.prototype);

async function toTriples(document: unknown): Promise<string> {
  const names = JSON.stringify(document);
  const unsafe = UNSAFE.find((name) => names.includes(`"${name}"`));
  if (unsafe !== undefined) throw new Error(`it holds the name ${unsafe}, which cannot be read as JSON-LD`);
  const { default: jsonld } = await import('jsonld');
  const documentLoader = (url: string) =>
    Promise.reject(new Error(`its context ${url.slice(0, 80)} lies elsewhere and is not fetched`));
  return String(await jsonld.toRDF(document as object, { format: 'application/n-quads', documentLoader }));
}
