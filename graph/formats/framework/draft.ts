/** Collects the arguments of a framework and who attacks or supports whom, and makes them a map with line numbers. */
import { nameAttack } from '../../analysis/status/map-framework.ts';
import { assembleGraph } from '../../model/assemble.ts';
import { quote, type PathSteps } from '../../model/problems.ts';
import { keepLeftOut } from '../../model/report.ts';
import type { Id, Relation, Statement } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import { createIdGiver } from '../ids.ts';
import { createNotes, type Notes, type Spot } from './notes.ts';

export interface Argument {
  readonly name: string;
  /** What it says, where the file tells that. */
  readonly text?: string;
  readonly weight?: number;
}

export interface Arrow {
  readonly kind: 'attacks' | 'supports';
  readonly source: string;
  readonly target: string;
  readonly title?: string;
  /** As it stands in the file. */
  readonly written: string;
}

/** More than the largest frameworks of the competitions have, and less than memory holds. */
export const MOST_ARGUMENTS = 1_000_000;
const MOST_ARROWS = 2_000_000;

export interface FrameworkDraft {
  readonly notes: Notes;
  addArgument(argument: Argument, spot: Spot): void;
  addArrow(arrow: Arrow, spot: Spot): void;
  /** Says of an argument what another place in the file tells. Those that are not there are passed over. */
  setText(name: string, text: string): void;
  /** `declare` says what to do so that there is an argument of that name: "add ...". */
  finish(declare: (name: string) => string): Reading;
}

export function createFrameworkDraft(): FrameworkDraft {
  const notes = createNotes();
  const statements = new Map<Id, readonly [Statement, Spot]>();
  const arrows = new Map<string, readonly [Arrow, Spot]>();
  return {
    notes,
    addArgument({ name, text = name, weight }, spot) {
      if (statements.has(name)) {
        const say = () =>
          `The argument ${quote(name)} is declared twice and was taken once: remove the second.`;
        notes.report('warning', 'duplicate-argument', spot, say);
        return;
      }
      if (statements.size >= MOST_ARGUMENTS) {
        const say = () =>
          `${quote(name)} was left out, as up to ${MOST_ARGUMENTS} arguments are read: split the framework.`;
        notes.report('error', 'too-many-arguments', spot, say);
        return;
      }
      const more = weight === undefined ? {} : { weight };
      statements.set(name, [{ id: name, kind: 'claim', text, ...more }, spot]);
    },
    addArrow(arrow, spot) {
      const key = `${arrow.kind} ${arrow.source}\n${arrow.target}`;
      if (arrows.has(key)) {
        const say = () =>
          `That ${quote(arrow.source)} ${arrow.kind} ${quote(arrow.target)} is said twice and was taken once: remove the second.`;
        notes.report('info', 'duplicate-attack', spot, say);
      } else if (arrows.size >= MOST_ARROWS) {
        const say = () =>
          `${quote(arrow.written)} was left out, as up to ${MOST_ARROWS} attacks are read: split the framework.`;
        notes.report('error', 'too-many-attacks', spot, say);
      } else arrows.set(key, [arrow, spot]);
    },
    setText(name, text) {
      const [statement, spot] = statements.get(name) ?? [];
      if (statement && spot) statements.set(name, [{ ...statement, text }, spot]);
    },
    finish: (declare) => finishDraft(statements, arrows, notes, declare),
  };
}

function finishDraft(
  statements: ReadonlyMap<Id, readonly [Statement, Spot]>,
  arrows: ReadonlyMap<string, readonly [Arrow, Spot]>,
  notes: Notes,
  declare: (name: string) => string,
): Reading {
  const relations: Relation[] = [];
  const spots = { statements: [...statements.values()].map(([, spot]) => spot), relations: [] as Spot[] };
  const ids = createIdGiver();
  for (const id of statements.keys()) ids.claim(id);
  for (const [{ kind, source, target, title, written }, spot] of arrows.values()) {
    const stranger = [source, target].find((name) => !statements.has(name));
    if (stranger !== undefined) {
      const say = () =>
        `${quote(written)} was left out, as there is no argument ${quote(stranger)}: ${declare(stranger)}, or correct the name.`;
      notes.leaveOut('undeclared-argument', spot, written, say);
      continue;
    }
    const wanted = kind === 'attacks' ? nameAttack(source, target) : `${source} +> ${target}`;
    const more = title === undefined ? {} : { title };
    relations.push({ id: ids.claim(wanted), kind, from: [source], to: target, ...more });
    spots.relations.push(spot);
  }
  reportSelfRelations(relations, spots.relations, notes);
  const placeOf = ([list, index]: PathSteps) => {
    return (list === 'relations' ? spots.relations : spots.statements)[Number(index)] ?? {};
  };
  const extra = keepLeftOut(undefined, notes.leftOut);
  const records = [...statements.values()].map(([statement]) => statement);
  const parts = { statements: records, relations, ...(extra && { extra }) };
  const { graph, problems } = assembleGraph(parts, { placeOf });
  for (const { severity, code, message, ...place } of problems) {
    if (code !== 'self-relation') notes.report(severity, code, place, () => message);
  }
  return { graph, problems: notes.list() };
}

/** Told once, since a framework may have any number of them and means it. */
function reportSelfRelations(relations: readonly Relation[], spots: readonly Spot[], notes: Notes): void {
  const places = relations.flatMap(({ from, to }, index) => (from[0] === to ? [index] : []));
  const spot = spots[places[0] ?? -1];
  if (!spot) return;
  const names = places.slice(0, 5).map((place) => quote(relations[place]?.to ?? ''));
  const more = places.length > names.length ? ` and ${places.length - names.length} more` : '';
  const say = () =>
    `These attack or support themselves: ${names.join(', ')}${more}. That counts for their status, and chains pass over it: nothing needs to be done.`;
  notes.report('info', 'self-relation', spot, say);
}
