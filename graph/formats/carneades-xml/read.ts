/**
 * Reads the argument graphs of LKIF and CAF: statements, arguments pro and con with linked premises, and exceptions, which undercut
 * (Gordon 2008, "Constructing Legal Arguments with Rules in the Legal Knowledge Interchange Format"; schemas of Carneades 2 and 3).
 */
import { quote } from '../../model/problems.ts';
import type { Id, Relation } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { createMapDraft, type MapDraft } from '../map-draft.ts';
import { localName, readXml, wordsIn, type XmlElement } from '../xml.ts';

/** Loads the XML parser. Never throws for what is in the input. O(elements). */
export async function readCarneadesXml(input: Input): Promise<Reading> {
  const { root, problems } = await readXml(input.text);
  if (!root) return { graph: null, problems };
  const draft = createMapDraft();
  const graphs = findAll(root, 'argument-graph');
  for (const graph of graphs)
    for (const one of findAll(graph, 'statement')) if (one.attributes.has('id')) addStatement(one, draft);
  for (const graph of graphs) for (const one of findAll(graph, 'argument')) addArgument(one, draft);
  const titles = graphs.map((graph) => graph.attributes.get('title') ?? '').filter((title) => title !== '');
  return draft.finish(
    { meta: { title: titles.join(', ') } },
    'It holds no argument graph with statements: export the file again, or choose another.',
  );
}

/** All elements of a name, in file order. The parser bounds the depth. */
function findAll(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (localName(next) === name) found.push(next);
    for (const child of next.children.toReversed()) waiting.push(child);
  }
  return found;
}

const flatten = (words: string) => words.replace(/\s+/g, ' ').trim();

function addStatement(element: XmlElement, draft: MapDraft): void {
  const id = draft.ids.claim(element.attributes.get('id') ?? '');
  const described = findAll(element, 'description')[0] ?? findAll(element, 's')[0] ?? element;
  const isAssumed =
    element.attributes.get('assumption') === 'true' && element.attributes.get('value') !== 'unknown';
  draft.addStatement(
    {
      id,
      kind: 'claim',
      text: flatten(wordsIn(described)) || flatten(wordsIn(element)) || id,
      ...(isAssumed && { tags: ['assumed'] }),
    },
    { line: element.line },
  );
}

function addArgument(element: XmlElement, draft: MapDraft): void {
  const { attributes, line } = element;
  const name = attributes.get('id') ?? 'argument';
  const to = findAll(element, 'conclusion')[0]?.attributes.get('statement');
  const premises = findAll(element, 'premise');
  const isException = (one: XmlElement) =>
    (one.attributes.get('type') ?? one.attributes.get('role')) === 'exception';
  const endOf = (one: XmlElement) => one.attributes.get('statement') ?? [];
  const from = premises.filter((one) => !isException(one)).flatMap(endOf);
  if (to === undefined || from.length === 0) {
    const lack = to === undefined ? 'conclusion' : 'premise';
    draft.report(
      'warning',
      'unfinished-argument',
      { line },
      `Argument ${quote(name)} has no ${lack} and was left out: add one.`,
    );
    return;
  }
  const isCon = attributes.get('direction') === 'con' || attributes.get('pro') === 'false';
  const weight = Number(attributes.get('weight'));
  const scheme = attributes.get('scheme') ?? '';
  const title = attributes.get('title') ?? '';
  const id = draft.ids.claim(name);
  const relation: Relation = {
    id,
    kind: isCon ? 'attacks' : 'supports',
    from,
    to,
    ...(scheme !== '' && { scheme }),
    ...(title !== '' && { title }),
    ...(attributes.has('weight') && weight >= 0 && weight <= 1 && { weight }),
  };
  draft.addRelation(relation, { line });
  for (const exception of [...premises.filter(isException), ...findAll(element, 'exception')]) {
    for (const premise of [endOf(exception)].flat()) addUndercut(premise, id, exception.line, draft);
  }
  const negative = premises.filter((one) => one.attributes.get('polarity') === 'negative');
  if (negative.length > 0) {
    const message = `Argument ${quote(name)} uses the denial of ${negative.length === 1 ? 'a premise' : `${negative.length} premises`}, which was taken as the premise itself: write the denial as a statement of its own.`;
    draft.report('warning', 'negative-premise', { line: negative[0]?.line ?? line }, message);
  }
}

function addUndercut(premise: Id, argument: Id, line: number, draft: MapDraft): void {
  const id = draft.ids.claim(`${premise} undercuts ${argument}`);
  draft.addRelation({ id, kind: 'attacks', from: [premise], to: argument, scheme: 'exception' }, { line });
}
