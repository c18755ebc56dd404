/** What the Argdown parser objects to, as problems for the person who has the file. */
import type { IAstNode } from '@argdown/core';
import { quote, type Problem } from '../../model/problems.ts';

/** As much as is needed of a token or rule. */
interface Located {
  readonly startLine?: number | undefined;
  readonly startColumn?: number | undefined;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
}

interface SyntaxToken extends Located {
  readonly image: string;
  readonly tokenType: { readonly name: string };
}

interface SyntaxError {
  readonly token: SyntaxToken;
  readonly context: { readonly ruleStack: readonly string[] };
}

const TITLE_IN_TEXT =
  'stands in the middle of a text: start a new paragraph before it, write "@" before it to mention it, or "\\" before its bracket if the character is meant';
const LIST_IN_TEXT = 'is a list item inside a paragraph: separate the list by an empty line and indent it';
const RELATION_ASTRAY =
  'is a relation without anything above it to relate to: indent it under a statement or argument, without an empty line between';

/** By the token that does not fit; what is not here gets a general cure. */
const CURES: ReadonlyMap<string, string> = new Map([
  ['StatementDefinition', TITLE_IN_TEXT],
  ['StatementReference', TITLE_IN_TEXT],
  ['ArgumentDefinition', TITLE_IN_TEXT],
  ['ArgumentReference', TITLE_IN_TEXT],
  [
    'Freestyle',
    'follows a title without a colon: write "[title]: text" to give it a text, or start a new paragraph',
  ],
  [
    'UnusedControlChar',
    'follows a title without a colon: write "[title]: text" to give it a text, or start a new paragraph',
  ],
  ['OrderedListItem', LIST_IN_TEXT],
  ['UnorderedListItem', LIST_IN_TEXT],
  ['IncomingSupport', RELATION_ASTRAY],
  ['IncomingAttack', RELATION_ASTRAY],
  ['OutgoingSupport', RELATION_ASTRAY],
  ['OutgoingAttack', RELATION_ASTRAY],
  ['Contradiction', RELATION_ASTRAY],
  ['IncomingUndercut', RELATION_ASTRAY],
  ['OutgoingUndercut', RELATION_ASTRAY],
  ['Indent', RELATION_ASTRAY],
  [
    'InferenceStart',
    'is an inference without premises above it: number the premises "(1)", and leave no empty line',
  ],
  [
    'StatementNumber',
    'starts no reconstruction: put an empty line before the first "(1)", and "----" before the conclusion',
  ],
  [
    'FrontMatter',
    'is front matter in the middle of the document: move it to the top, or write "\\=" where the character is meant',
  ],
  ['Data', 'is data that belongs to nothing: put it after a text, or write "\\{" if the brace is meant'],
]);

/** One problem for an error of the parser in a paragraph of these tokens, of which something could be read or not. */
export function explainSyntaxError(
  error: SyntaxError,
  tokens: readonly SyntaxToken[],
  isLost: boolean,
): Problem {
  const isAtEnd = error.token.tokenType.name === 'EOF';
  const token = isAtEnd ? (tokens.at(-1) ?? error.token) : error.token;
  const place = isAtEnd
    ? { line: token.endLine ?? 1, column: (token.endColumn ?? 0) + 1 }
    : { line: token.startLine ?? 1, column: token.startColumn ?? 1 };
  const consequence = isLost ? 'This paragraph was left out.' : 'This paragraph was read in part.';
  const message = `${consequence} ${describe(error, tokens, isAtEnd)}.`;
  return { severity: 'error', code: 'argdown-syntax', message, ...place };
}

/** One problem for what the library's model builder does not take. */
export function explainFailure(node: IAstNode, error: unknown): Problem {
  const { startLine, startColumn } = node as Located;
  const place = { line: startLine ?? 1, column: startColumn ?? 1 };
  if ((error as { code?: unknown }).code === 'multiple-pcs-assignments') {
    const message =
      'This argument is reconstructed a second time, which was left out: give the second reconstruction a title of its own.';
    return { severity: 'error', code: 'second-reconstruction', message, ...place };
  }
  const message = 'This could not be understood and was left out: check the syntax of the paragraph.';
  return { severity: 'error', code: 'argdown-syntax', message, ...place };
}

function describe(error: SyntaxError, tokens: readonly SyntaxToken[], isAtEnd: boolean): string {
  const rule = error.context.ruleStack.at(-1) ?? '';
  if (rule === 'bold' || rule === 'italic') {
    return `${rule === 'bold' ? 'Bold' : 'Italic'} text is opened and not closed: close it with the same signs, or write "\\" before them if the characters are meant`;
  }
  if (/^(?:pcs|inference)/.test(rule)) {
    return 'A reconstruction needs numbered premises, a line "----" and a numbered conclusion, without empty lines between them: add what is missing';
  }
  if (isAtEnd || tokens.length === 0) return 'A text is missing at the end of this paragraph: add it';
  const image = error.token.image.trim();
  const cure =
    CURES.get(error.token.tokenType.name) ?? 'does not fit here: check the syntax of the paragraph';
  return image === '' ? `This line ${cure}` : `${quote(image, 40)} ${cure}`;
}
