/** A map's text as the map it says, with the lines on which its elements stand. */
import { readArgdownWithMarks } from '../formats/argdown/read.ts';
import { createTextInput } from '../formats/input.ts';
import { findTextExcess } from '../formats/limits.ts';
import type { Mark } from '../formats/marks.ts';
import { readOutlineWithMarks } from '../formats/outline/read.ts';
import type { Problem } from '../model/problems.ts';
import type { ArgumentGraph, TextForm } from '../model/types.ts';

/** What a text says, by ids of its own. */
export interface Said {
  readonly form: TextForm;
  readonly text: string;
  readonly graph: ArgumentGraph;
  readonly marks: readonly Mark[];
}

/** What reading a text found. */
export interface TextReading {
  /** Null where it can't be read whole: nothing of it is taken then, for what is missing would be taken for deleted. */
  readonly said: Said | null;
  readonly problems: readonly Problem[];
}

/** A text without anything in it is an empty map. Costs what reading the format costs. */
export function readMapText(form: TextForm, text: string): TextReading {
  const excess = findTextExcess(text);
  if (excess) return { said: null, problems: [excess] };
  if (text.trim() === '') return { said: { form, text, graph: EMPTY_GRAPH, marks: [] }, problems: [] };
  const { graph, problems, marks } =
    form === 'argdown' ? readArgdownWithMarks(createTextInput(text)) : readOutlineWithMarks(text);
  const faults = problems.filter(({ severity, code }) => severity === 'error' && code !== 'no-statements');
  const told = problems.filter(({ code }) => code !== 'no-statements');
  if (faults.length > 0) return { said: null, problems: told };
  return { said: { form, text, graph: graph ?? EMPTY_GRAPH, marks }, problems: told };
}

/** A map without anything on it. */
export const EMPTY_GRAPH: ArgumentGraph = {
  meta: { title: '' },
  statements: new Map(),
  relations: new Map(),
  sources: new Map(),
  axes: [],
  groups: new Map(),
};
