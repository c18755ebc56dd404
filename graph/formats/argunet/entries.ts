/** The nodes and edges of an Argunet map as a flat list, with the sections that yFiles draws around them. */
import { quote, type Problem, type Severity } from '../../model/problems.ts';
import type { Group, Id } from '../../model/types.ts';
import { findChild, type XmlElement } from '../xml.ts';

/** A node that says something. */
export interface Entry {
  readonly kind: 'argument' | 'thesis';
  /** Argunet's own id, or the node's where there is none. */
  readonly id: Id;
  /** Empty for what Argunet calls "Untitled". */
  readonly title: string;
  /** The claim of a thesis, the summary of an argument. */
  readonly text: string;
  readonly group: Id | undefined;
  readonly node: XmlElement;
  /** Argunet's record of it. */
  readonly record: XmlElement;
}

export interface Entries {
  /** By the id of the node. */
  readonly entries: ReadonlyMap<Id, Entry>;
  readonly groups: readonly Group[];
  readonly edges: readonly XmlElement[];
}

/** Takes a problem about an element; its line is that of the element. */
export type Report = (severity: Severity, code: string, element: XmlElement, message: string) => void;

export function createReport(problems: Problem[]): Report {
  return (severity, code, { line }, message) => problems.push({ severity, code, message, line });
}

/** In the order of the document. `prefix` is that of Argunet's name space. O(elements). */
export function listEntries(root: XmlElement, prefix: string, report: Report): Entries {
  const entries = new Map<Id, Entry>();
  const groups: Group[] = [];
  const edges: XmlElement[] = [];
  const waiting: { readonly element: XmlElement; readonly group: Id | undefined }[] = [
    { element: root, group: undefined },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element } = next;
    let { group } = next;
    if (element.name === 'edge') edges.push(element);
    if (element.name === 'node') {
      const id = element.attributes.get('id') ?? '';
      const record = findRecord(element, prefix);
      const kind = record?.name.slice(prefix.length);
      if (!record) {
        const message = `Node ${quote(id)} holds nothing of Argunet and was passed over: open the file as plain GraphML to see it.`;
        report('warning', 'foreign-node', element, message);
      } else if (entries.has(id) || groups.some((one) => one.id === id)) {
        const message = `The id ${quote(id)} is used twice; the second was passed over: give it an id of its own.`;
        report('error', 'duplicate-id', element, message);
      } else if (kind === 'group') {
        groups.push({
          id,
          title: textOf(record, `${prefix}title`),
          ...(group === undefined ? {} : { parent: group }),
        });
        group = id;
      } else
        entries.set(id, toEntry(element, record, kind === 'thesis' ? 'thesis' : 'argument', group, prefix));
    }
    const inside = element.children.filter(
      ({ name }) => name === 'graph' || name === 'node' || name === 'edge',
    );
    for (const child of inside.reverse()) waiting.push({ element: child, group });
  }
  return { entries, groups, edges };
}

/** The text of the first child of that name, '' where there is none. */
export function textOf(element: XmlElement, name: string): string {
  return findChild(element, name)?.text ?? '';
}

/** Argunet's record inside the data of a node or edge. */
export function findRecord(element: XmlElement, prefix: string): XmlElement | undefined {
  return element.children
    .filter(({ name }) => name === 'data')
    .flatMap(({ children }) => children)
    .find(({ name }) => name.startsWith(prefix));
}

function toEntry(
  node: XmlElement,
  record: XmlElement,
  kind: Entry['kind'],
  group: Id | undefined,
  prefix: string,
): Entry {
  const title = textOf(record, `${prefix}title`);
  return {
    kind,
    id: record.attributes.get('id') ?? node.attributes.get('id') ?? '',
    title: /^untitled$/i.test(title) ? '' : title,
    text: textOf(record, `${prefix}${kind === 'thesis' ? 'content' : 'description'}`),
    group,
    node,
    record,
  };
}
