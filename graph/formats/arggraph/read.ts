/** Reads an argument graph: units as statements with the text of their segments, edges between units as relations. */
import { assembleGraph } from '../../model/assemble.ts';
import { quote, toPath, type Problem } from '../../model/problems.ts';
import type { Meta, Statement } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { createReport, idOf, indexElements, type Report } from './elements.ts';
import { findSegments } from './segments.ts';
import { readSteps } from './steps.ts';

/** Loads the XML parser. Never throws for what is in the input. O(elements). */
export async function readArggraph(input: Input): Promise<Reading> {
  const { root, problems } = await readXml(input.text);
  if (!root) return { graph: null, problems };
  if (root.name === 'arggraph') return readGraph(root);
  const message = `The document is a <${root.name}>, not an <arggraph>: choose another format.`;
  return { graph: null, problems: [{ severity: 'error', code: 'not-arggraph', message, line: root.line }] };
}

function readGraph(root: XmlElement): Reading {
  const problems: Problem[] = [];
  const report = createReport(problems);
  const elements = indexElements(root, report);
  const segmentsOf = findSegments(elements, report);
  const { relations, edges } = readSteps(elements, report);
  const units = [...elements.values()].filter((element) => element.name === 'adu');
  if (units.length === 0) {
    report('info', 'empty-map', root, 'The map is empty: choose another file if there should be claims.');
  }
  const statements = units.map((unit) => toStatement(unit, segmentsOf(idOf(unit)), report));
  const assembled = assembleGraph(
    { meta: metaOf(root), statements, relations },
    {
      placeOf: (steps) => {
        const [list, index] = steps;
        const element = (list === 'statements' ? units : edges)[typeof index === 'number' ? index : -1];
        return element ? { line: element.line } : { path: toPath(steps) };
      },
    },
  );
  return { graph: assembled.graph, problems: [...problems, ...assembled.problems] };
}

/** Proponent and opponent are roles in the text, not camps of a debate, and become tags. */
function toStatement(unit: XmlElement, segments: readonly XmlElement[], report: Report): Statement {
  const role = unit.attributes.get('type') ?? '';
  if (role !== 'pro' && role !== 'opp') {
    const message = `Unit ${quote(idOf(unit))} has the role ${quote(role)}: use "pro" or "opp".`;
    report('warning', 'unknown-role', unit, message);
  }
  const isImplicit =
    segments.length > 0 &&
    segments.every((segment) => /^(yes|true)$/.test(segment.attributes.get('implicit') ?? ''));
  return {
    id: idOf(unit),
    kind: 'claim',
    text: segments.map((segment) => segment.text).join(' '),
    ...(role === '' ? {} : { tags: [role] }),
    ...(isImplicit ? { implicit: true } : {}),
    extra: { arggraph: { segments: segments.map(idOf) } },
  };
}

/** The topic is the title; the author's stance towards it is no claim of the text. */
function metaOf(root: XmlElement): Meta {
  const topic = root.attributes.get('topic_id')?.replaceAll('_', ' ');
  const stance = root.attributes.get('stance');
  const kept = { id: idOf(root), ...(stance === undefined ? {} : { stance }) };
  return { title: topic ?? idOf(root), extra: { arggraph: kept } };
}
