/** Where new paragraphs stand in a text: in their section, with an empty line between. */
import type { Id } from '../model/types.ts';
import type { Rewriting } from './rewriting.ts';
import type { Paragraph, TextNode } from './tree.ts';
import { splitHead } from './wording.ts';

/** The section in which each paragraph stands; undefined before the first heading. */
export function sectionsOf({ tree }: Rewriting): ReadonlyMap<Paragraph, Id | undefined> {
  const sections = new Map<Paragraph, Id | undefined>();
  let section: Id | undefined;
  for (const paragraph of tree.paragraphs) {
    section = paragraph.roots.find(({ heading }) => heading !== undefined)?.heading ?? section;
    sections.set(paragraph, section);
  }
  return sections;
}

/** Puts a paragraph at the end of its section; what belongs to none stands before all headings. */
export function addToSection(work: Rewriting, roots: TextNode[], section: Id | undefined): void {
  const { tree } = work;
  const sections = sectionsOf(work);
  const hasHeading = section !== undefined && [...sections.values()].includes(section);
  const wanted = hasHeading ? section : undefined;
  let last = -1;
  tree.paragraphs.forEach((paragraph, index) => {
    if (sections.get(paragraph) === wanted) last = index;
  });
  insertParagraph(work, last + 1, roots);
}

/** Behind another paragraph, in its section. */
export function addBehind(work: Rewriting, roots: TextNode[], other: Paragraph | null): void {
  const { paragraphs } = work.tree;
  let at = other ? paragraphs.indexOf(other) : -1;
  // What is said of an argument and its premises are two paragraphs that belong together.
  const isPart = (paragraph: Paragraph | undefined) =>
    paragraph?.roots.some(({ argument }) => argument !== undefined);
  while (at >= 0 && isPart(paragraphs[at]) && isPart(paragraphs[at + 1])) at += 1;
  if (at < 0) addToSection(work, roots, undefined);
  else insertParagraph(work, at + 1, roots);
}

export function insertParagraph({ tree }: Rewriting, at: number, roots: TextNode[]): void {
  const next = tree.paragraphs[at];
  if (at > 0) tree.paragraphs.splice(at, 0, { before: [''], lead: [], roots });
  else {
    tree.paragraphs.splice(0, 0, { before: next?.before ?? [], lead: [], roots });
    if (next) next.before = [''];
  }
  if (tree.end.length === 0 && at === tree.paragraphs.length - 1) tree.end = [''];
}

/** Sets a branch under another indentation and sign. */
export function moveBranch({ form }: Rewriting, node: TextNode, pad: string, sign: string): void {
  const head = splitHead(form, node.lines[0] ?? '');
  const waiting = [node];
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    const shift = (line: string) => (line.startsWith(head.pad) ? pad + line.slice(head.pad.length) : line);
    each.lines = each.lines.map(shift);
    each.tail = each.tail.map((line) => (line.trim() === '' ? line : shift(line)));
    waiting.push(...each.children);
  }
  node.lines[0] = `${pad}${sign === '' ? '' : `${sign} `}${head.rest}`;
}

export function createNode(line: string, statement: Id | undefined, defines: boolean): TextNode {
  return {
    ...{ lines: line.split('\n'), tail: [], rank: 0, defines, relations: [], children: [], parent: null },
    ...(statement === undefined ? {} : { statement }),
  };
}
