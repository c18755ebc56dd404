/** Holds the sample maps of the menu to their promise: small, whole, and together a tour of what a map can hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  findDisputes,
  findFindings,
  findTheses,
  readMap,
  type ArgumentGraph,
  type Id,
  type MapReading,
} from '../../../graph/index.ts';

const FOLDER = join(import.meta.dirname, '../../../graph/maps');
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const SAMPLES = FILES.filter((file) => file !== 'hanoi-summit.json');

const readings = new Map<string, MapReading>();
beforeAll(async () => {
  for (const file of FILES) readings.set(file, await readMap(readFileSync(join(FOLDER, file)), file));
});

function graphOf(file: string): ArgumentGraph {
  const graph = readings.get(file)?.graph;
  if (!graph) throw new Error(`${file} cannot be read`);
  return graph;
}

const statementsOf = (graph: ArgumentGraph) => [...graph.statements.values()];
const relationsOf = (graph: ArgumentGraph) => [...graph.relations.values()];

/** Everything that hangs together with the first statement, whichever way the relations point. */
function connectedTo(graph: ArgumentGraph): ReadonlySet<Id> {
  const reached = new Set<Id>([...graph.statements.keys()].slice(0, 1));
  let before = 0;
  while (before < reached.size) {
    before = reached.size;
    for (const { id, from, to } of graph.relations.values()) {
      const ends = [id, ...from, to];
      if (ends.some((end) => reached.has(end))) for (const end of ends) reached.add(end);
    }
  }
  return reached;
}

describe.each(FILES)('%s', (file) => {
  it('is read without a problem', () => {
    expect(readings.get(file)?.problems).toEqual([]);
  });

  it('hangs together', () => {
    const graph = graphOf(file);
    expect([...connectedTo(graph)].sort()).toEqual(
      [...graph.statements.keys(), ...graph.relations.keys()].sort(),
    );
  });

  it('gives no warning: its evidence can be looked up, or is said to be invented', () => {
    const graph = graphOf(file);
    expect(findFindings(graph).filter(({ severity }) => severity === 'warning')).toEqual([]);
    for (const { id, note = '', author } of graph.sources.values())
      expect(author !== undefined || note !== '', id).toBe(true);
  });

  it('has titles of a card or two lines, each its own', () => {
    const titles = statementsOf(graphOf(file)).map(({ title, text }) => title ?? text);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title.length, title).toBeLessThanOrEqual(41);
  });

  it('has reasons and objections', () => {
    const kinds = relationsOf(graphOf(file)).map(({ kind }) => kind);
    expect(kinds).toContain('supports');
    expect(kinds).toContain('attacks');
  });
});

describe.each(SAMPLES)('the sample %s', (file) => {
  it('has 8 to 15 statements, a thesis first', () => {
    const graph = graphOf(file);
    expect(graph.statements.size).toBeGreaterThanOrEqual(8);
    expect(graph.statements.size).toBeLessThanOrEqual(15);
    expect(findTheses(graph)[0]).toBe([...graph.statements.keys()][0]);
  });

  it('says what it is, whose and on what terms', () => {
    const { title, description, ...rest } = graphOf(file).meta;
    expect(title).not.toBe('');
    expect(description?.match(/[.?](\s|$)/g)?.length).toBeLessThanOrEqual(2);
    expect(rest).toEqual({ language: 'en', licence: 'MIT', date: '2026-11-22', authors: ['Crux'] });
  });

  it('says one thing a statement, in 6 to 18 words', () => {
    for (const { id, text, kind } of statementsOf(graphOf(file))) {
      const words = text.split(/\s+/).length;
      expect(words, id).toBeGreaterThanOrEqual(6);
      expect(words, id).toBeLessThanOrEqual(18);
      expect(text.at(-1), id).toBe(kind === 'question' ? '?' : '.');
    }
  });

  it('has camps, each with a thesis it holds, and a point they dispute', () => {
    const graph = graphOf(file);
    for (const { id, thesis = '' } of graph.axes.flatMap(({ positions }) => positions)) {
      expect(
        graph.statements.get(thesis)?.heldBy?.map(({ position }) => position),
        id,
      ).toContain(id);
    }
    expect(findDisputes(graph).entries.some(({ camps }) => camps.length > 0)).toBe(true);
  });
});

describe('what single samples show', () => {
  it('links the standing of each expert to what that expert says', () => {
    const graph = graphOf('expert-advice.json');
    const byExpert = relationsOf(graph).filter(({ scheme }) => scheme === 'argument from expert opinion');
    expect(byExpert.map(({ from }) => from)).toEqual([
      ['orban-says', 'orban-expert'],
      ['lindt-says', 'lindt-expert'],
    ]);
  });

  it('lets doubt acquit and bar the other verdict', () => {
    const doubt = relationsOf(graphOf('court-case.json')).filter(({ from }) => from.includes('rule-doubt'));
    expect(doubt.map(({ kind, to }) => [kind, to])).toEqual([
      ['supports', 'acquit'],
      ['attacks', 'guilty-by-rule'],
    ]);
  });
});

describe('the samples together', () => {
  const everyRelation = () =>
    SAMPLES.flatMap((file) => {
      const graph = graphOf(file);
      return relationsOf(graph).map((relation) => ({ ...relation, aim: graph.relations.get(relation.to) }));
    });

  it('are six', () => {
    expect(SAMPLES.length).toBe(6);
  });

  it('show linked premises and a symmetric attack', () => {
    expect(everyRelation().some(({ from }) => from.length > 1)).toBe(true);
    expect(everyRelation().some(({ kind, symmetric }) => kind === 'attacks' && symmetric)).toBe(true);
  });

  it('show an undercut of a support and of an attack', () => {
    const undercut = everyRelation().filter(({ kind }) => kind === 'attacks');
    expect(undercut.some(({ aim }) => aim?.kind === 'supports')).toBe(true);
    expect(undercut.some(({ aim }) => aim?.kind === 'attacks')).toBe(true);
  });

  it('show a rephrase, and a question with rival answers', () => {
    expect(everyRelation().some(({ kind }) => kind === 'rephrases')).toBe(true);
    const graphs = SAMPLES.map(graphOf);
    const answersTo = (graph: ArgumentGraph, id: Id) =>
      relationsOf(graph).filter(({ kind, to }) => kind === 'answers' && to === id).length;
    const questions = graphs.flatMap((graph) =>
      statementsOf(graph)
        .filter(({ kind }) => kind === 'question')
        .map(({ id }) => answersTo(graph, id)),
    );
    expect(Math.max(...questions)).toBeGreaterThanOrEqual(2);
  });

  it('show two camps and three', () => {
    const sizes = SAMPLES.flatMap((file) => graphOf(file).axes.map(({ positions }) => positions.length));
    expect(new Set(sizes)).toEqual(new Set([2, 3]));
  });
});
