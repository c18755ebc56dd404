/** How single lines are worded, in Argdown and in outlines: signs, titles, texts. */
import { shorten } from '../analysis/words/shorten.ts';
import { signFromSource, signToTarget } from '../formats/argdown/layout.ts';
import { extraOf, type Plan } from '../formats/argdown/plan.ts';
import { writeStatementText } from '../formats/argdown/statement-text.ts';
import { isArgumentTitle, isStatementTitle, toLegal } from '../formats/argdown/titles.ts';
import { createLossList } from '../formats/loss-list.ts';
import type { ArgumentGraph, Id, Relation, Statement, TextForm } from '../model/types.ts';
import { escapePoint, signOf } from './write-outline.ts';

/** A first line in its parts. */
export interface Head {
  readonly pad: string;
  /** The sign with the blanks behind it, or ''. */
  readonly sign: string;
  readonly rest: string;
}

const SIGNS: Readonly<Record<TextForm, RegExp>> = {
  argdown: /^([ \t]*)((?:<[+_-]|[+_-]>|><|[+_-](?!-)|\(\d+\))[ \t]*)?(.*)$/s,
  outline:
    /^([ \t]*)([+\-\u2212\u2013*\u2022][ \t]+(?:\*\*)?(?:(?:[A-Z][A-Za-z ]{1,30}):(?:\*\*)?[ \t]+)?)?(.*)$/s,
};

export function splitHead(form: TextForm, line: string): Head {
  const [, pad = '', sign = '', rest = ''] = SIGNS[form].exec(line) ?? [];
  return { pad, sign, rest };
}

/** A line of Argdown that is one relation: its sign, and below which of its ends it stands. */
export interface LineShape {
  readonly sign: string;
  readonly below: 'target' | 'source';
}

/** Undefined where no line can say it. */
export function shapeOf(graph: ArgumentGraph, plan: Plan, relation: Relation): LineShape | undefined {
  if (!plan.lines.has(relation.id)) return undefined;
  if (graph.relations.has(relation.to)) {
    const sign = isUndercut(relation) ? '_' : relation.kind === 'attacks' ? '-' : '+';
    return { sign, below: 'target' };
  }
  const above = signFromSource(plan, relation);
  const onward = signToTarget(graph, plan, relation);
  if (onward !== undefined) return { sign: onward, below: 'source' };
  if (above === undefined) return undefined;
  return { sign: above, below: 'target' };
}

/** An objection to the step itself, unless the file said that it attacks the argument as a whole. */
export function isUndercut(relation: Relation): boolean {
  return relation.kind === 'attacks' && extraOf(relation).type !== 'attack';
}

/** The words of a statement as they stand where it is defined, without its title: `text #tag {data}`. */
export function wordsOf(
  form: TextForm,
  graph: ArgumentGraph,
  statement: Statement,
  title: string | undefined,
  keepsId: boolean,
): string {
  if (form === 'outline') return escapePoint(statement.text);
  const named = title ?? statement.title ?? statement.id;
  const record = keepsId ? statement : { ...statement, id: named };
  return writeStatementText(graph, record, named, createLossList());
}

/** What stands before the words of a statement with a title. */
export function titlePart(title: string | undefined, isArgument: boolean): string {
  return title === undefined ? '' : `${referTo(title, isArgument)}: `;
}

export function referTo(title: string, isArgument: boolean): string {
  return isArgument ? `<${title}>` : `[${title}]`;
}

/** How long a title made of a text may be, in characters. */
const TITLE_LENGTH = 36;

/** A title for a statement that has none and is named elsewhere. */
export function inventTitle(text: string, id: Id, isTaken: (title: string) => boolean): string {
  const words = toLegal(shorten(text, TITLE_LENGTH).replace(/…$/, '')).replace(/[.,;:!?]+$/, '');
  const base = words === '' || words === 'Untitled' ? toLegal(id) : words;
  let title = base;
  for (let number = 2; isTaken(title); number++) title = `${base} (${number})`;
  return title;
}

export function isLegalTitle(title: string, isArgument: boolean): boolean {
  return isArgument ? isArgumentTitle(title) : isStatementTitle(title);
}

/** Signs of an outline, one for each premise. */
export function outlineSign(graph: ArgumentGraph, relation: Relation, premise: Id, isLink: boolean): string {
  return signOf(graph, relation, premise, isLink);
}
