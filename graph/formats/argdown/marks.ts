/** Where the statements, relations and sections of an Argdown document stand in its text. */
import type { IRelation } from '@argdown/core';
import type { ArgumentGraph, Id } from '../../model/types.ts';
import type { Mark } from '../marks.ts';
import { canonicalOf, definitionOf, type Elements } from './elements.ts';
import type { Steps } from './steps.ts';

/** In the order of the lines. A title that is defined more than once is defined where its text is taken from. */
export function listMarks(
  elements: Elements,
  steps: Steps,
  writtenOf: ReadonlyMap<Id, IRelation>,
  graph: ArgumentGraph,
): readonly Mark[] {
  const marks: Mark[] = [];
  const add = (says: Mark['says'], id: Id, line: number | undefined, title?: string) => {
    if (line !== undefined) marks.push({ says, id, line, ...(title === undefined ? {} : { title }) });
  };
  const connected = new Map([...steps.implied.values()].map(({ step, conclusion }) => [conclusion, step]));
  for (const [item, id] of elements.idOf) {
    const step = connected.get(id);
    if (step !== undefined) for (const { startLine } of item.members) add('argument', step, startLine);
    if (!graph.statements.has(id)) continue;
    const defining = canonicalOf(item) ?? definitionOf(item);
    for (const member of item.members) {
      add(member === defining ? 'definition' : 'reference', id, member.startLine, item.title);
    }
  }
  for (const [id, { occurrences }] of writtenOf)
    for (const { startLine = 1 } of occurrences) add('relation', id, startLine);
  for (const [section, id] of elements.groupOf) add('heading', id, section.startLine);
  for (const [inference, id] of steps.idOf) add('argument', id, inference.startLine);
  for (const [item, id] of steps.lastStepOf) {
    for (const member of item.members) add('argument', id, member.startLine, item.title);
  }
  return marks.sort((a, b) => a.line - b.line);
}
