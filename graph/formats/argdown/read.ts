/** Argdown in: the text goes through `@argdown/core`, the field's own parser, and its model becomes a map. */
import { assembleGraph } from '../../model/assemble.ts';
import { quote, type PathSteps, type Problem } from '../../model/problems.ts';
import type { Id } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { placeAt, unifyLineEnds } from '../text-place.ts';
import * as core from './core.ts';
import { readDocument } from './document.ts';
import { readElements } from './elements.ts';
import { listMarks } from './marks.ts';
import type { Mark } from '../marks.ts';
import { takeOutFences } from './fences.ts';
import { readFrontMatter } from './front-matter.ts';
import { refuseDocument } from './refuse.ts';
import { readRelations } from './relations.ts';
import { readSteps } from './steps.ts';

export function readArgdown(input: Input): Reading {
  const { graph, problems } = readText(input);
  return { graph, problems };
}

/** The same, with the lines on which its elements stand. */
export function readArgdownWithMarks(input: Input): Reading & { readonly marks: readonly Mark[] } {
  const { graph, problems, listAll } = readText(input);
  return { graph, problems, marks: listAll() };
}

/** `listAll` finds the lines when they are asked for. */
function readText(input: Input): Reading & { readonly listAll: () => readonly Mark[] } {
  const { inside: text, problems: fences } = takeOutFences(unifyLineEnds(input.text));
  const refusal = refuseDocument(text);
  if (refusal) return { graph: null, problems: [...fences, refusal], listAll: () => [] };
  const { own, problems: includes } = takeOutIncludes(text);
  const document = readDocument(core, own);
  const problems: Problem[] = [...fences, ...includes, ...document.problems];
  if (/^\s*={3,}[ \t]*\n/.test(own) && !/\n={3,}[ \t]*(?:\n|$)/.test(own)) problems.push(OPEN_FRONT_MATTER);
  const { meta, sources, axes } = readFrontMatter(document.frontMatter);
  const elements = readElements(document, sources, problems);
  const steps = readSteps(document, elements, problems);
  const { relations, connections, lineOf, writtenOf } = readRelations(document, elements, steps, problems);
  const statements = elements.statements.filter(({ id }) => !connections.has(id));
  if (statements.length === 0) return { graph: null, problems: [...problems, NOTHING], listAll: () => [] };

  const lineOfStep = (id: Id | undefined) => lineOf.get(id ?? '') ?? elements.lineOf.get(id ?? '') ?? 1;
  const records: Readonly<Record<string, readonly { readonly id: Id }[]>> = { statements, relations };
  const placeOf = ([list, index]: PathSteps) => ({
    line: lineOfStep(records[String(list)]?.[Number(index)]?.id),
    column: 1,
  });
  const assembled = assembleGraph(
    {
      meta,
      statements,
      relations,
      sources: [...elements.sources.values()],
      axes,
      groups: [...elements.groups, ...steps.groups],
    },
    { placeOf },
  );
  const all = [...problems, ...assembled.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const { graph } = assembled;
  return { graph, problems: all, listAll: () => listMarks(elements, steps, writtenOf, graph) };
}

const OPEN_FRONT_MATTER: Problem = {
  severity: 'warning',
  code: 'open-front-matter',
  message:
    'What begins with === at the top has no end, as if the file had been cut off, and was read as a statement: close it with a line of ===.',
  line: 1,
  column: 1,
};

const NOTHING: Problem = {
  severity: 'error',
  code: 'no-statements',
  message: 'There is no statement in it that could be read: add one, such as "[Claim]: what is claimed".',
};

/** Command lines of Argdown join files; the language knows nothing of it. Lines keep their numbers. */
function takeOutIncludes(text: string): { own: string; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const own = text.replace(
    /^[ \t]*@(?:include\([^)\n]*\)|import[ \t]+"[^"\n]*")[ \t]*$/gm,
    (include, offset: number) => {
      if (problems.length === 0) {
        const message = `${quote(include.trim())}: files that are included are not looked up: put their text in the place of this line, here and further on.`;
        problems.push({ severity: 'warning', code: 'include', message, ...placeAt(text, offset) });
      }
      return '';
    },
  );
  return { own, problems };
}
