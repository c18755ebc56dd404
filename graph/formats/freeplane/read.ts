/** Reads Freeplane: a node a point; icons for yes and no, signs and words like "Pro:" say what it does to the node above. */
import type { Problem } from '../../model/problems.ts';
import type { RelationKind } from '../../model/types.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { splitSign } from '../outline/labels.ts';
import { readPointTree, type TreePoint } from '../outline-tree.ts';
import { readXml, wordsIn, type XmlElement } from '../xml.ts';

/** Loads the XML parser. Never throws for what is in the input. O(elements). */
export async function readFreeplane(input: Input, options: ReadOptions = {}): Promise<Reading> {
  const { root, problems } = await readXml(input.text);
  if (!root) return { graph: null, problems };
  if (root.name !== 'map') return { graph: null, problems: [NO_MAP] };
  const points: TreePoint[] = [];
  const waiting: { readonly element: XmlElement; readonly parent: number }[] = [];
  const queue = (element: XmlElement, parent: number) => {
    const below = element.children.filter(({ name }) => name === 'node');
    for (const element of below.reverse()) waiting.push({ element, parent });
  };
  queue(root, -1);
  let links = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, parent } = next;
    points.push(toPoint(element, parent));
    links += element.children.filter(({ name }) => name === 'arrowlink').length;
    queue(element, points.length - 1);
  }
  const reading = readPointTree(points, points[0]?.text ?? '', options);
  return links === 0 ? reading : { ...reading, problems: [...reading.problems, explainLinks(links)] };
}

const NO_MAP: Problem = {
  severity: 'error',
  code: 'not-freeplane',
  message: 'This XML is no mind map of Freeplane: choose another format.',
};

function explainLinks(count: number): Problem {
  const what =
    count === 1 ? 'A link between nodes far apart was' : `${count} links between nodes far apart were`;
  const message = `${what} left out, for nothing tells whether they speak for or against: put the node below the one it speaks for or against.`;
  return { severity: 'info', code: 'free-links', message };
}

/** Icons that come with the program and mean yes or no. */
const ICONS: ReadonlyMap<string, RelationKind> = new Map([
  ...['button_ok', 'yes', 'checked', 'addition', 'emoji-2705', 'emoji-2795', 'emoji-1F44D'].map(
    (name) => [name, 'supports'] as const,
  ),
  ...[
    'button_cancel',
    'no',
    'closed',
    'stop',
    'stop-sign',
    'subtraction',
    'emoji-274C',
    'emoji-2796',
    'emoji-1F44E',
  ].map((name) => [name, 'attacks'] as const),
]);

function toPoint(element: XmlElement, parent: number): TreePoint {
  const { attributes, children, line } = element;
  const rich = (type: string) =>
    children.find(({ name, attributes: own }) => name === 'richcontent' && own.get('TYPE') === type);
  const content = rich('NODE');
  const written =
    attributes.get('TEXT') ?? attributes.get('LOCALIZED_TEXT') ?? (content ? linesOf(content) : '');
  const { kind, rest } = splitSign(written);
  const icons = children
    .filter(({ name }) => name === 'icon')
    .map((icon) => icon.attributes.get('BUILTIN') ?? '');
  const sign = kind ?? icons.map((icon) => ICONS.get(icon)).find((one) => one !== undefined);
  const notes = [rich('DETAILS'), rich('NOTE')].flatMap((one) => (one ? [linesOf(one)] : []));
  const others = icons.filter((icon) => !ICONS.has(icon) && icon !== 'help');
  const id = attributes.get('ID');
  const link = attributes.get('LINK');
  const extra = { ...(others.length > 0 && { icons: others }), ...(link !== undefined && { link }) };
  return {
    text: rest.trim(),
    parent,
    ...(sign && parent >= 0 && { sign }),
    ...(id !== undefined && { id }),
    ...(notes.length > 0 && { note: notes.join('\n\n') }),
    ...(icons.includes('help') && { isQuestion: true }),
    ...(Object.keys(extra).length > 0 && { extra: { freeplane: extra } }),
    place: { line },
  };
}

/** A paragraph a line. */
const linesOf = (element: XmlElement) =>
  wordsIn(element)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
