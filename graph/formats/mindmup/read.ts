/** Reads a MindMup map: claims as statements, groups of reasons and objections as relations with linked premises. */
import { assembleGraph } from '../../model/assemble.ts';
import { toPath, type Problem } from '../../model/problems.ts';
import type { Extra, Id, Relation, Statement } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { explainBrokenJson } from '../json-faults.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { isMindMap, listIdeas, pathOf, type Idea, type Report } from './ideas.ts';
import { findRoles, type Roles, type Step } from './roles.ts';
import { findSections } from './sections.ts';

/** Never throws for what is in the input. O(ideas). */
export function readMindMup(input: Input): Reading {
  const document = input.json();
  if (document === undefined) return { graph: null, problems: [explainBrokenJson(input.text)] };
  if (isMindMap(document)) return readMap(document);
  const message =
    'This JSON holds no mind map: it needs "ideas" and a "formatVersion"; choose another format.';
  return { graph: null, problems: [{ severity: 'error', code: 'not-mindmup', message }] };
}

function readMap(document: JsonRecord): Reading {
  const ideas: Idea[] = [];
  const problems: Problem[] = [];
  const report: Report = (severity, code, idea, message) => {
    const path = pathOf(ideas, idea);
    problems.push({ severity, code, message, ...(path === '' ? {} : { path }) });
  };
  listIdeas(document, ideas, report);
  if (ideas.length === 0) {
    const message = 'The map is empty: add ideas, or choose another file if there should be some.';
    report('info', 'empty-map', -1, message);
  }
  const roles = findRoles(ideas, report);
  const isArgumentMap = ideas.some((idea) => idea.group !== null);
  const { groups, sectionOf } = findSections(ideas, roles.unmarked, isArgumentMap, report);
  const statements = roles.claims.flatMap((index) => {
    const idea = ideas[index];
    return idea ? [toStatement(idea, index, roles, sectionOf.get(index))] : [];
  });
  const steps = [...roles.steps];
  const relations = steps.map(([index, step]) => toRelation(index, step, ideas, roles));
  const assembled = assembleGraph(
    { meta: { title: titleOf(document, ideas) }, statements, relations, groups, ...restOf(document, report) },
    {
      placeOf: (place) => {
        const [list, index] = place;
        const at = typeof index === 'number' ? index : -1;
        const idea =
          list === 'statements' ? roles.claims[at] : list === 'relations' ? steps[at]?.[0] : undefined;
        return { path: idea === undefined ? toPath(place) : pathOf(ideas, idea) };
      },
    },
  );
  return { graph: assembled.graph, problems: [...problems, ...assembled.problems] };
}

/** Marks that editors put on claims by way of a look. */
const IMPLICIT_STYLE = 'attr_implicit_claim';
const VERDICTS = new Map([
  ['attr_eval_accepted', 'accepted'],
  ['attr_eval_rejected', 'rejected'],
]);

function toStatement(idea: Idea, index: number, roles: Roles, section: Id | undefined): Statement {
  const tags = [...VERDICTS].filter(([style]) => idea.styles.has(style)).map(([, tag]) => tag);
  const note = noteOf(idea, roles.notes.get(index) ?? []);
  return {
    id: idea.id,
    kind: roles.questions.has(index) ? 'question' : 'claim',
    text: idea.title,
    ...(tags.length > 0 ? { tags } : {}),
    ...(note === '' ? {} : { note }),
    ...(section === undefined ? {} : { group: section }),
    ...(idea.styles.has(IMPLICIT_STYLE) ? { implicit: true } : {}),
    ...extraOf(idea),
  };
}

/** The width of a connector that MindMup draws for the strongest reasons. */
const FULL_WIDTH = 5;

function toRelation(index: number, step: Step, ideas: readonly Idea[], roles: Roles): Relation {
  const group = ideas[index];
  const connector = isRecord(group?.attr['parentConnector']) ? group.attr['parentConnector'] : {};
  const { width, label } = connector;
  // Tools call every group "group".
  const title = typeof label === 'string' && label.trim() !== '' ? label.trim() : (group?.title ?? '');
  const note = group ? noteOf(group, roles.notes.get(index) ?? []) : '';
  return {
    id: group?.id ?? '',
    kind: step.kind,
    from: step.premises.map((premise) => ideas[premise]?.id ?? ''),
    to: ideas[step.target]?.id ?? '',
    ...(title === '' || title === 'group' ? {} : { title }),
    ...(typeof width === 'number' && width > 0 ? { weight: Math.min(1, width / FULL_WIDTH) } : {}),
    ...(note === '' ? {} : { note }),
    ...(group ? extraOf(group) : {}),
  };
}

function noteOf(idea: Idea, stuck: readonly string[]): string {
  const { note } = idea.attr;
  const own = isRecord(note) ? note['text'] : note;
  return [...(typeof own === 'string' ? [own] : []), ...stuck]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** Attributes that the map says in its own words. */
const TOLD = new Set(['group', 'contentLocked', 'note', 'collapsed']);

/** What is left of an idea's attributes: its place, its looks, its picture. */
function extraOf(idea: Idea): { extra?: Extra } {
  const left = Object.entries(idea.attr).filter(([name]) => !TOLD.has(name));
  return left.length > 0 ? { extra: { mindmup: { attr: Object.fromEntries(left) } } } : {};
}

function restOf(document: JsonRecord, report: Report): { extra?: Extra } {
  const { links, attr } = document;
  const count = Array.isArray(links) ? links.length : 0;
  if (count > 0) {
    const message = `${count} links between ideas say neither for nor against; they are kept but not shown: make them reasons or objections, if they are.`;
    report('info', 'free-links', -1, message);
  }
  // Before version 3, these are the attributes of the central idea.
  const hasAttr = attr !== undefined && Number(document['formatVersion']) >= 3;
  const kept = { ...(count > 0 ? { links } : {}), ...(hasAttr ? { attr } : {}) };
  return Object.keys(kept).length > 0 ? { extra: { mindmup: kept } } : {};
}

function titleOf(document: JsonRecord, ideas: readonly Idea[]): string {
  return typeof document['title'] === 'string' ? document['title'] : (ideas[0]?.title ?? '');
}
