/** The parts of an argument graph by id, and the place to report what is wrong with one. */
import { quote, type Problem, type Severity } from '../../model/problems.ts';
import type { Id } from '../../model/types.ts';
import type { XmlElement } from '../xml.ts';

/** Takes a problem about an element; its line is that of the element. */
export type Report = (severity: Severity, code: string, element: XmlElement, message: string) => void;

export function createReport(problems: Problem[]): Report {
  return (severity, code, { line }, message) => problems.push({ severity, code, message, line });
}

export function idOf(element: XmlElement): Id {
  return element.attributes.get('id') ?? '';
}

const NAMES = new Set(['edu', 'joint', 'adu', 'edge']);

/** Segments, joints, units and edges in the order of the document; of two with one id, the first. */
export function indexElements(root: XmlElement, report: Report): ReadonlyMap<Id, XmlElement> {
  const elements = new Map<Id, XmlElement>();
  for (const element of root.children) {
    const id = idOf(element);
    if (!NAMES.has(element.name)) {
      const message = `<${element.name}> is no part of an argument graph and was passed over: remove it.`;
      report('warning', 'unknown-element', element, message);
    } else if (id === '') {
      report('error', 'no-id', element, `This <${element.name}> has no id and was passed over: give it one.`);
    } else if (elements.has(id)) {
      const message = `The id ${quote(id)} is used twice; the second was passed over: give it an id of its own.`;
      report('error', 'duplicate-id', element, message);
    } else elements.set(id, element);
  }
  return elements;
}
