/** Paragraphs for arguments: a header with what is said about the argument, then premises, inferences, conclusions. */
import { addAll } from '../add-all.ts';
import { relationsInto } from '../../model/adjacency.ts';
import type { Id, Relation } from '../../model/types.ts';
import { addParagraph, placeStatement, referTo, type Layout, type Line } from './layout.ts';
import { escapeRules, escapeText } from './markup.ts';
import { extraOf } from './plan.ts';
import type { Section } from './sections.ts';
import { joinParts, writeData, writeStepData, writeTags } from './statement-text.ts';
import { groupKey } from './titles.ts';

/** An argument of the file: its steps are the relations of a section of the map. */
export function addReconstruction(layout: Layout, section: Section, id: Id): void {
  const { graph, plan, titles, losses } = layout;
  const group = graph.groups.get(id);
  const steps = plan.reconstructions.get(id) ?? [];
  const title = titles.of.get(groupKey(id)) ?? id;
  const last = steps.at(-1);
  const data = writeData(
    { id: id === `<${title}>` ? undefined : id },
    group ? extraOf(group).data : undefined,
  );
  const body: Line[] = [];
  const numberOf = new Map<Id, number>();
  let count = 0;
  let first = 1;
  const list = (statement: Id) => {
    numberOf.set(statement, ++count);
    addAll(body, placeStatement(layout, section, statement, `(${count})`, 0));
  };
  for (const step of steps) {
    const isLast = step === last;
    for (const premise of step.from) if (!numberOf.has(premise)) list(premise);
    const uses = step.from.map((premise) => numberOf.get(premise) ?? 0);
    const isUsual =
      uses.length === count - first + 1 && uses.every((number, index) => number === first + index);
    if (!isLast && step.tags?.length) losses.lose('tags', step.id);
    const fields = {
      ...(isUsual ? {} : { uses }),
      title: step.title === title ? undefined : step.title,
      note: isLast && isDescription(step.note) ? undefined : step.note,
    };
    addAll(body, inferenceLines(layout, section, step, fields));
    list(step.to);
    first = count;
  }
  if (!last) return;
  addParagraph(layout, headerLines(layout, section, title, data, last, steps));
  addParagraph(layout, body);
}

/** A relation that is an argument because a line cannot say all about it. */
export function addSingle(layout: Layout, section: Section, relation: Relation): void {
  const { graph, titles } = layout;
  const { id, from, to, kind } = relation;
  const title = titles.of.get(id) ?? id;
  const isDirect = kind === 'supports' && graph.statements.has(to);
  const body: Line[] = [];
  from.forEach((premise, index) => {
    addAll(body, placeStatement(layout, section, premise, `(${index + 1})`, 0));
  });
  const fields = {
    relation: kind,
    conclusion: isDirect ? undefined : 'implied',
    symmetric: relation.symmetric || undefined,
    id: title === id ? undefined : id,
    title: relation.title === title && title !== id ? undefined : relation.title,
    note: isDescription(relation.note) ? undefined : relation.note,
  };
  addAll(body, inferenceLines(layout, section, relation, fields));
  const number = `(${from.length + 1})`;
  if (isDirect) addAll(body, placeStatement(layout, section, to, number, 0));
  else addAll(body, connectionLines(layout, relation, number));
  addParagraph(layout, headerLines(layout, section, title, '', relation, [relation]));
  addParagraph(layout, body);
}

/** The conclusion that stands for nothing but the way on to the target. */
function connectionLines(layout: Layout, relation: Relation, number: string): readonly Line[] {
  const { titles, graph } = layout;
  const { id, to, kind, symmetric } = relation;
  const target = referTo(layout, to);
  const title = titles.ofConclusion.get(id) ?? id;
  const text = kind === 'attacks' ? 'This speaks against' : 'This speaks for';
  const conclusion = { depth: 0, text: `${number} [${title}]: ${text} @${target}` };
  // What aims at a relation stands there.
  if (graph.relations.has(to)) return [conclusion];
  const sign = kind !== 'attacks' ? '+>' : symmetric ? '><' : '->';
  return [conclusion, { depth: 1, text: `${sign} ${target}` }];
}

/** The line between premises and conclusion, with what objects to just this step. */
function inferenceLines(
  layout: Layout,
  section: Section,
  step: Relation,
  fields: Readonly<Record<string, unknown>>,
): readonly Line[] {
  const rule = joinParts(escapeRules(step.scheme ?? ''), writeStepData(layout.graph, step, fields));
  const lines = rule === '' ? ['----'] : ['--', rule, '--'];
  return [
    ...lines.map((text) => ({ depth: 0, text })),
    ...relationsInto(layout.graph, step.id)
      .filter((relation) => isWritten(layout, relation) && isUndercut(relation))
      .flatMap((relation) => objectLines(layout, section, relation, '_')),
  ];
}

/** `<title>: description`, and under it what is said of the argument as a whole. */
function headerLines(
  layout: Layout,
  section: Section,
  title: string,
  data: string,
  last: Relation,
  steps: readonly Relation[],
): readonly Line[] {
  const note = isDescription(last.note) ? last.note : '';
  const tags = writeTags(last.tags, last.id, layout.losses);
  const header = joinParts(`<${title}>${note === '' ? '' : `: ${escapeText(note)}`}`, tags, data);
  const lines: Line[] = [{ depth: 0, text: header }];
  for (const step of steps) {
    for (const relation of relationsInto(layout.graph, step.id)) {
      if (!isWritten(layout, relation) || isUndercut(relation)) continue;
      if (step !== last) layout.losses.lose('ends', relation.id);
      addAll(lines, objectLines(layout, section, relation, relation.kind === 'attacks' ? '-' : '+'));
    }
  }
  return lines;
}

function objectLines(layout: Layout, section: Section, relation: Relation, sign: string): readonly Line[] {
  if (layout.plan.lines.has(relation.id)) {
    return placeStatement(layout, section, relation.from[0] ?? '', sign, 1);
  }
  return [{ depth: 1, text: `${sign} ${referTo(layout, relation.id)}` }];
}

function isWritten({ plan }: Layout, { id }: Relation): boolean {
  return plan.lines.has(id) || plan.singles.has(id);
}

/** Unless the file said that it attacks the argument as a whole. */
function isUndercut(relation: Relation): boolean {
  return relation.kind === 'attacks' && extraOf(relation).type !== 'attack';
}

/** A description is a text on one line. */
function isDescription(note: string | undefined): note is string {
  return note !== undefined && note.trim() !== '' && !/[\r\n]/.test(note);
}
