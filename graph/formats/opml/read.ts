/** Reads OPML: an outline a point, with a sign or a word like "Pro:" before its text. */
import type { Problem } from '../../model/problems.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { splitSign } from '../outline/labels.ts';
import { readPointTree, type TreePoint } from '../outline-tree.ts';
import { findChild, readXml, type XmlElement } from '../xml.ts';

/** Loads the XML parser. Never throws for what is in the input. O(elements). */
export async function readOpml(input: Input, options: ReadOptions = {}): Promise<Reading> {
  const { root, problems } = await readXml(input.text);
  if (!root) return { graph: null, problems };
  const body = findChild(root, 'body');
  if (!body) return { graph: null, problems: [NO_BODY] };
  const head = findChild(root, 'head');
  const title = (head && findChild(head, 'title')?.text) ?? '';
  const points: TreePoint[] = [];
  const waiting: { readonly element: XmlElement; readonly parent: number }[] = [];
  const queue = (element: XmlElement, parent: number) => {
    const below = element.children.filter(({ name }) => name === 'outline');
    for (const element of below.reverse()) waiting.push({ element, parent });
  };
  queue(body, -1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    points.push(toPoint(next.element, next.parent));
    queue(next.element, points.length - 1);
  }
  return readPointTree(points, title, options);
}

const NO_BODY: Problem = {
  severity: 'error',
  code: 'not-opml',
  message: 'This is no OPML, for it has no body: export the outline again, or choose another format.',
};

/** Attributes that our writer, or the format itself, has a place for. */
const TOLD = new Set(['text', '_note', 'note', 'cruxId']);

function toPoint({ attributes, line }: XmlElement, parent: number): TreePoint {
  const { kind, rest } = splitSign(attributes.get('text') ?? attributes.get('title') ?? '');
  const others = [...attributes].filter(([name]) => !TOLD.has(name));
  const note = attributes.get('_note') ?? attributes.get('note');
  const id = attributes.get('cruxId');
  return {
    text: rest,
    parent,
    ...(kind && parent >= 0 && { sign: kind }),
    ...(id !== undefined && { id }),
    ...(note !== undefined && { note }),
    ...(others.length > 0 && { extra: { opml: Object.fromEntries(others) } }),
    place: { line },
  };
}
