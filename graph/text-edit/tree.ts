/** A text as a tree of its lines: which line stands for what, and which lines stand below it. Printed again it is the same text. */
import { columnsOf } from '../formats/outline/points.ts';
import type { Mark } from '../formats/marks.ts';
import type { Id, TextForm } from '../model/types.ts';
import { MADE_UP, marksByLine } from './match.ts';

/** A line that says something, with the lines it goes on with. */
export interface TextNode {
  /** The first line and those that go on with it. */
  lines: string[];
  /** Comments and empty lines that stand between it and what comes next. */
  tail: string[];
  /** What its level is told by: the greater, the deeper. */
  rank: number;
  statement?: Id;
  /** By which the line calls what it stands for. */
  title?: string;
  /** Whether the statement has its words here. */
  defines: boolean;
  relations: Id[];
  /** A step of an argument that the line is part of. */
  argument?: Id;
  heading?: Id;
  children: TextNode[];
  parent: TextNode | null;
}

export interface Paragraph {
  /** Empty lines before it. */
  before: string[];
  /** Lines that stand for nothing on the map: comments, front matter, the title. */
  lead: string[];
  roots: TextNode[];
}

export interface TextTree {
  readonly form: TextForm;
  paragraphs: Paragraph[];
  /** Empty lines at the end. */
  end: string[];
}

/** O(length). */
export function growTree(form: TextForm, text: string, marks: readonly Mark[]): TextTree {
  const byLine = marksByLine(marks);
  const tree: TextTree = { form, paragraphs: [], end: [] };
  let blanks: string[] = [];
  let open: Paragraph | null = null;
  let path: TextNode[] = [];
  let last: TextNode | null = null;
  let inComment = false;
  const begin = (): Paragraph => {
    const paragraph: Paragraph = { before: blanks, lead: [], roots: [] };
    blanks = [];
    path = [];
    last = null;
    tree.paragraphs.push(paragraph);
    return paragraph;
  };
  text.split('\n').forEach((line, index) => {
    const said = byLine.get(index + 1);
    if (!said) {
      const isComment: boolean = inComment || (form === 'argdown' && /^\s*(?:\/\/|\/\*|<!--)/.test(line));
      if (form === 'argdown') inComment = isInComment(line, inComment);
      if (line.trim() === '' && !inComment) {
        blanks.push(line);
        if (form === 'argdown') open = null;
        return;
      }
      if (form === 'outline' && blanks.length > 0 && last === null) open = null;
      open ??= begin();
      if (!last) open.lead.push(...blanks.splice(0), line);
      else if (isComment || last.tail.some((each) => each.trim() !== ''))
        last.tail.push(...blanks.splice(0), line);
      else last.lines.push(...blanks.splice(0), line);
      return;
    }
    const node = toNode(form, line, said);
    while ((path.at(-1)?.rank ?? -1) >= node.rank) path.pop();
    const parent = node.heading === undefined ? (path.at(-1) ?? null) : null;
    const isApart = node.heading !== undefined || (form === 'outline' && !parent);
    if (!open || (isApart && (open.roots.length > 0 || blanks.length > 0))) open = begin();
    else if (blanks.length > 0) (last?.tail ?? open.lead).push(...blanks.splice(0));
    node.parent = parent;
    (parent?.children ?? open.roots).push(node);
    if (parent === null) path = [];
    path.push(node);
    last = node;
    if (node.heading !== undefined) {
      path = [];
      if (form === 'outline') open = null;
    }
  });
  tree.end = blanks;
  return tree;
}

function toNode(form: TextForm, line: string, said: readonly Mark[]): TextNode {
  const node: TextNode = {
    ...{ lines: [line], tail: [], rank: rankOf(form, line), defines: false },
    ...{ relations: [], children: [], parent: null },
  };
  for (const { says, id, title } of said) {
    if (title !== undefined && !MADE_UP.test(title)) node.title = title;
    if (says === 'relation') node.relations.push(id);
    else if (says === 'heading') node.heading = id;
    else if (says === 'argument') node.argument = id;
    else {
      if (says === 'definition' || node.statement === undefined) node.statement = id;
      node.defines ||= says === 'definition';
    }
  }
  return node;
}

export function rankOf(form: TextForm, line: string): number {
  const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
  if (form === 'argdown') return blanks.length;
  const isSigned = /^[ \t]*[+\-\u2212\u2013*\u2022][ \t]+/.test(line);
  return 2 * columnsOf(blanks) + (isSigned ? 1 : 0);
}

function isInComment(line: string, inComment: boolean): boolean {
  let inside = inComment;
  for (const [sign] of line.matchAll(/\/\*|\*\/|<!--|-->/g)) inside = sign === '/*' || sign === '<!--';
  return inside;
}

/** All nodes of a tree or below some nodes, each before what stands below it. */
export function* walkNodes(roots: Iterable<TextNode>): Generator<TextNode> {
  const waiting = [...roots].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) waiting.push(child);
    }
  }
}

export function* nodesOf({ paragraphs }: TextTree): Generator<TextNode> {
  for (const { roots } of paragraphs) yield* walkNodes(roots);
}

/** The text, and where in it everything stands. */
export function printTree(tree: TextTree): { readonly text: string; readonly marks: readonly Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const { before, lead, roots } of tree.paragraphs) {
    lines.push(...before, ...lead);
    for (const node of walkNodes(roots)) {
      const line = lines.length + 1;
      const title = node.title === undefined ? {} : { title: node.title };
      if (node.heading !== undefined) marks.push({ says: 'heading', id: node.heading, line });
      if (node.argument !== undefined) marks.push({ says: 'argument', id: node.argument, line, ...title });
      if (node.statement !== undefined)
        marks.push({ says: node.defines ? 'definition' : 'reference', id: node.statement, line, ...title });
      for (const id of node.relations) marks.push({ says: 'relation', id, line });
      lines.push(...node.lines, ...node.tail);
    }
  }
  lines.push(...tree.end);
  return { text: lines.join('\n'), marks };
}
