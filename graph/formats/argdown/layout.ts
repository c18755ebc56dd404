/**
 * The paragraphs of an Argdown document: statements as trees with what speaks for and against them, and arguments with
 * their premises. Each statement is defined once, at the first place in its own section where it is named.
 */
import { addAll } from '../add-all.ts';
import { relationsInto, relationsOutOf } from '../../model/adjacency.ts';
import type { ArgumentGraph, Id, Relation, Statement } from '../../model/types.ts';
import type { LossList } from '../loss-list.ts';
import { escapeText } from './markup.ts';
import { extraOf, isTop, type Plan } from './plan.ts';
import type { Section } from './sections.ts';
import { joinParts, writeData, writeStatementText, writeTags } from './statement-text.ts';
import type { Titles } from './titles.ts';

export interface Layout {
  readonly graph: ArgumentGraph;
  readonly plan: Plan;
  readonly titles: Titles;
  readonly losses: LossList;
  readonly defined: Set<Id>;
  /** Other wordings of what the current paragraph defines; they stand before it, since the last definition counts. */
  readonly variants: string[];
  readonly paragraphs: string[];
}

/** A line of the document without its indentation. */
export interface Line {
  readonly depth: number;
  readonly text: string;
}

/** How deep relations are nested before a reference stands in the place of a definition. */
const DEEPEST = 6;

export function addParagraph(layout: Layout, lines: readonly Line[]): void {
  addAll(layout.paragraphs, layout.variants.splice(0));
  layout.paragraphs.push(lines.map(({ depth, text }) => '  '.repeat(depth) + text).join('\n'));
}

/** Paragraphs for statements that nothing has defined yet; tops of trees only, or all. */
export function addTrees(layout: Layout, section: Section, topsOnly: boolean): void {
  for (const id of section.statements) {
    const statement = layout.graph.statements.get(id);
    if (!statement || layout.defined.has(id) || (topsOnly && !isTop(layout.graph, id))) continue;
    addParagraph(layout, defineStatement(layout, section, statement, '', 0));
  }
}

/** The statement where it may be defined here, else a reference to it. `sign` stands before it. */
export function placeStatement(
  layout: Layout,
  section: Section,
  id: Id,
  sign: string,
  depth: number,
): readonly Line[] {
  const statement = layout.graph.statements.get(id);
  const isHere = statement && isAtHome(layout, section, statement) && !layout.defined.has(id);
  return isHere && depth <= DEEPEST
    ? defineStatement(layout, section, statement, sign, depth)
    : [{ depth, text: joinParts(sign, referTo(layout, id)) }];
}

/** `[title]`, or `<title>` for an argument, also one that a relation is written as. */
export function referTo({ graph, plan, titles }: Layout, id: Id): string {
  const title = titles.of.get(id) ?? id;
  return plan.sketches.has(id) || graph.relations.has(id) ? `<${title}>` : `[${title}]`;
}

/** A statement is defined under the heading of its section, where a reader looks for it. */
function isAtHome({ graph, plan }: Layout, section: Section, { group }: Statement): boolean {
  const hasHeading = group !== undefined && graph.groups.has(group) && !plan.reconstructions.has(group);
  return section.group?.id === (hasHeading ? group : undefined);
}

function defineStatement(
  layout: Layout,
  section: Section,
  statement: Statement,
  sign: string,
  depth: number,
): readonly Line[] {
  const { graph, losses, titles } = layout;
  const { id, text } = statement;
  layout.defined.add(id);
  const title = titles.of.get(id) ?? id;
  const reference = referTo(layout, id);
  const extra = extraOf(statement);
  const isUndefined = extra.undefined === true && text === (statement.title ?? id);
  const variants = Array.isArray(extra.variants) ? (extra.variants as unknown[]) : [];
  for (const variant of variants) layout.variants.push(`${reference}: ${escapeText(String(variant))}`);
  const definition = isUndefined
    ? joinParts(reference, writeTags(statement.tags, id, losses), writeData({}, extra.data))
    : `${reference}: ${writeStatementText(graph, statement, title, losses)}`;
  return [{ depth, text: joinParts(sign, definition) }, ...relationLines(layout, section, id, depth + 1)];
}

/** What is said of a statement in lines under it. */
function relationLines(layout: Layout, section: Section, id: Id, depth: number): readonly Line[] {
  const { graph, plan } = layout;
  const lines: Line[] = [];
  for (const relation of relationsInto(graph, id)) {
    const sign = plan.lines.has(relation.id) ? signFromSource(plan, relation) : undefined;
    if (sign) addAll(lines, placeStatement(layout, section, relation.from[0] ?? '', sign, depth));
  }
  for (const relation of relationsOutOf(graph, id)) {
    const sign = plan.lines.has(relation.id) ? signToTarget(graph, plan, relation) : undefined;
    if (sign) addAll(lines, placeStatement(layout, section, relation.to, sign, depth));
  }
  return lines;
}

/** The sign under the target, with the source behind it. */
export function signFromSource(plan: Plan, { kind, symmetric, scheme, to }: Relation): string | undefined {
  if (kind !== 'attacks') return '+';
  if (symmetric) return scheme === 'contrary' ? '-' : undefined;
  if (scheme === 'undercut') return plan.sketches.has(to) ? '_' : undefined;
  return '-';
}

/** The sign under the source, with the target behind it, where Argdown knows only that one. */
export function signToTarget(graph: ArgumentGraph, plan: Plan, relation: Relation): string | undefined {
  if (relation.kind !== 'attacks' || !graph.statements.has(relation.to)) return undefined;
  if (relation.symmetric) return relation.scheme === 'contrary' ? undefined : '><';
  return relation.scheme === 'undercut' && !plan.sketches.has(relation.to) ? '_>' : undefined;
}
