/** Reads an Argunet map: theses, arguments with their premises and conclusions, and the edges between them. */
import { assembleGraph } from '../../model/assemble.ts';
import { quote, toPath, type Problem } from '../../model/problems.ts';
import type { Id, Meta, Relation, RelationKind } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { findChild, readXml, type XmlElement } from '../xml.ts';
import { readClaims, type Claims, type Place } from './claims.ts';
import { ARGUNET_NAMESPACE } from './namespace.ts';
import { createReport, findRecord, listEntries, textOf, type Report } from './entries.ts';

/** Loads the XML parser. Never throws for what is in the input. O(elements). */
export async function readArgunet(input: Input): Promise<Reading> {
  const { root, problems } = await readXml(input.text);
  if (!root) return { graph: null, problems };
  // Early versions of Argdown write the name of the attribute into its value too.
  const prefix = [...root.attributes].find(
    ([name, value]) => name.startsWith('xmlns:') && value.endsWith(ARGUNET_NAMESPACE),
  )?.[0];
  if (root.name === 'graphml' && prefix !== undefined) {
    return readMap(root, `${prefix.slice('xmlns:'.length)}:`);
  }
  const message = `The document is no GraphML with Argunet's name space ${ARGUNET_NAMESPACE}: choose another format.`;
  return { graph: null, problems: [{ severity: 'error', code: 'not-argunet', message, line: root.line }] };
}

function readMap(root: XmlElement, prefix: string): Reading {
  const problems: Problem[] = [];
  const report = createReport(problems);
  const { entries, groups, edges } = listEntries(root, prefix, report);
  if (entries.size === 0) {
    report('info', 'empty-map', root, 'The map is empty: choose another file if there should be claims.');
  }
  const claims = readClaims(entries, prefix, report);
  const links = readEdges(edges, prefix, claims, report);
  const relations = [...claims.relations, ...links.relations];
  const elements = new Map([...claims.elements, ...links.elements]);
  const { statements } = claims;
  const assembled = assembleGraph(
    { meta: metaOf(root, prefix), statements, relations, groups },
    {
      placeOf: (steps) => {
        const [list, index] = steps;
        const records = list === 'statements' ? statements : list === 'relations' ? relations : [];
        const id = typeof index === 'number' ? records[index]?.id : undefined;
        const element = id === undefined ? undefined : elements.get(id);
        return element ? { line: element.line } : { path: toPath(steps) };
      },
    },
  );
  return { graph: assembled.graph, problems: [...problems, ...assembled.problems] };
}

const KINDS: ReadonlyMap<string, RelationKind> = new Map([
  ['support', 'supports'],
  ['sketchedSupport', 'supports'],
  ['attack', 'attacks'],
  ['sketchedAttack', 'attacks'],
]);

/**
 * Edges as relations between the propositions they name. Argunet draws an edge too where an argument concludes a thesis or
 * uses one as a premise; as both are one statement, that edge says nothing new.
 */
function readEdges(edges: readonly XmlElement[], prefix: string, claims: Claims, report: Report) {
  const relations: Relation[] = [];
  const elements = new Map<Id, XmlElement>();
  const seen = new Set<string>();
  const told: XmlElement[] = [];
  for (const edge of edges) {
    const name = quote(edge.attributes.get('id') ?? '');
    const record = findRecord(edge, prefix);
    const type = record?.attributes.get('type') ?? '';
    const kind = KINDS.get(type);
    const source = claims.places.get(edge.attributes.get('source') ?? '');
    const target = claims.places.get(edge.attributes.get('target') ?? '');
    if (!record || !kind) {
      const message = `Edge ${name} has the unknown type ${quote(type)} and was passed over: use support, attack, sketchedSupport or sketchedAttack.`;
      report('error', 'unknown-type', edge, message);
    } else if (!source || !target) {
      const message = `Edge ${name} leads from or to a node that is no argument and no thesis, and was passed over: correct its ends.`;
      report('error', 'dangling-end', edge, message);
    } else {
      const from = findEnd(source, record.attributes.get('sourcePropositionId'), source.voice);
      const to = findEnd(target, record.attributes.get('targetPropositionId'), target.target);
      const key = JSON.stringify([kind, from, to]);
      if (from === to || seen.has(key)) told.push(edge);
      else {
        seen.add(key);
        const id = claims.takeId(edge.attributes.get('id') ?? 'edge');
        relations.push({ id, kind, from: [from], to });
        elements.set(id, edge);
      }
    }
  }
  if (told[0]) {
    const message = `${told.length} edges say what the premises and conclusions of their arguments or another edge say already, and make no relation of their own. They need no change.`;
    report('info', 'implied-edge', told[0], message);
  }
  return { relations, elements };
}

/** The proposition an edge names, if the entry has it. */
function findEnd(place: Place, proposition: Id | undefined, otherwise: Id): Id {
  return proposition !== undefined && place.propositions.has(proposition) ? proposition : otherwise;
}

function metaOf(root: XmlElement, prefix: string): Meta {
  const map = root.children
    .filter(({ name }) => name === 'data')
    .flatMap(({ children }) => children)
    .find(({ name }) => name === `${prefix}map`);
  const debate = map ? findChild(map, `${prefix}debate`) : undefined;
  const title =
    (map && textOf(map, `${prefix}mapTitle`)) || (debate && textOf(debate, `${prefix}title`)) || '';
  const description = map ? textOf(map, `${prefix}mapDescription`) : '';
  // "de - German"
  const language = /^[a-z]{2,3}\b/i.exec(debate ? textOf(debate, `${prefix}language`) : '')?.[0];
  return {
    title,
    ...(description === '' ? {} : { description }),
    ...(language === undefined ? {} : { language }),
  };
}
