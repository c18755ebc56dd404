/** Lexing and parsing of an Argdown text, each paragraph by itself. Says nothing about what the paragraphs mean. */
import type { IAstNode, IRuleNode } from '@argdown/core';
import type * as core from './core.ts';
import type { Problem } from '../../model/problems.ts';
import { placeAt } from '../text-place.ts';
import { explainSyntaxError } from './syntax-problems.ts';

/** The library, loaded when an Argdown file is opened. */
export type Core = typeof core;

type Token = ReturnType<Core['tokenize']>['tokens'][number];

/** A backslash that escapes the end of its line; the lexer knows no such thing. */
const DANGLING_BACKSLASH = /(?<!\\)(?:\\\\)*\\(?=[\r\n\u2028\u2029]|$)/g;

/** The tree of the whole document. A paragraph that could not be read leaves an empty node in its place. */
export function readParagraphs(core: Core, text: string, problems: Problem[]): IRuleNode {
  const children: IAstNode[] = [];
  for (const tokens of splitAtEmptyLines(core, tokenizeText(core, text, problems))) {
    const [first] = tokens;
    const isFrontMatter = children.length === 0 && first?.tokenType === core.FrontMatter;
    if (first && isFrontMatter) children.push(first);
    const rest = isFrontMatter ? tokens.slice(1) : tokens;
    if (rest.some((token) => token.tokenType !== core.Newline)) {
      for (const child of readParagraph(core, rest, problems)) children.push(child);
    }
  }
  return toNode(core, core.RuleNames.ARGDOWN, children);
}

function tokenizeText(core: Core, text: string, problems: Problem[]): readonly Token[] {
  try {
    return core.tokenize(text).tokens;
  } catch {
    // The only thing the lexer refuses; doubled, the backslash stands for itself.
    const offset = text.search(DANGLING_BACKSLASH);
    if (offset >= 0) {
      const message =
        'A backslash at the end of a line escapes nothing; it was taken as it stands, here and further on: remove it, or write two.';
      problems.push({ severity: 'warning', code: 'dangling-backslash', message, ...placeAt(text, offset) });
    }
    return core.tokenize(text.replace(DANGLING_BACKSLASH, (run) => `${run}\\`)).tokens;
  }
}

function splitAtEmptyLines(core: Core, tokens: readonly Token[]): Token[][] {
  const paragraphs: Token[][] = [];
  let current: Token[] = [];
  for (const token of tokens) {
    if (token.tokenType !== core.Emptyline) current.push(token);
    else {
      if (current.length > 0) paragraphs.push(current);
      current = [];
    }
  }
  return current.length > 0 ? [...paragraphs, current] : paragraphs;
}

/** What follows an error in its paragraph is left out by the parser, unless it finds its way again. */
function readParagraph(core: Core, tokens: Token[], problems: Problem[]): readonly IAstNode[] {
  const lost = [toNode(core, core.RuleNames.FREESTYLE_TEXT, [])];
  try {
    core.parser.input = tokens;
    // On errors the parser gives back a tree that is cut short, or none.
    const tree = core.parser.argdown() as IRuleNode | undefined;
    const isLost = (tree?.children?.length ?? 0) === 0;
    const [error] = core.parser.errors;
    if (error) problems.push(explainSyntaxError(error, tokens, isLost));
    return isLost ? lost : (tree?.children ?? lost);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message =
      'This paragraph is nested too deeply and was left out: write the inner statements as paragraphs of their own, and refer to them by title.';
    const line = tokens[0]?.startLine ?? 1;
    problems.push({ severity: 'error', code: 'too-deep', message, line, column: 1 });
    return lost;
  }
}

function toNode(core: Core, name: IRuleNode['name'], children: IAstNode[]): IRuleNode {
  const node = core.IRuleNode.create(name, children);
  return { ...node, children };
}
