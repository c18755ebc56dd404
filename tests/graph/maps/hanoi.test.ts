/** Holds the Hanoi map to what a machine can check: its words, its sources, its camps, its shape. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  directRelations,
  findBearings,
  findDisputes,
  findRoots,
  findTheses,
  readMap,
  type ArgumentGraph,
} from '../../../graph/index.ts';
import { HANOI_FILE, readHanoi } from '../../support/hanoi.ts';

let graph: ArgumentGraph;
beforeAll(async () => {
  graph = await readHanoi();
});

const statements = () => [...graph.statements.values()];
const relations = () => [...graph.relations.values()];

/** Places and speakers that the two documents have. */
const PLACES: Readonly<Record<string, RegExp>> = {
  levite: /^paragraph [1-7]$/,
  factually: /^(title|executive summary|section [1-5])$/,
};
const VOICES: Readonly<Record<string, readonly string[]>> = {
  levite: ['the author'],
  factually: ['the fact-check', 'critics', 'supporters', 'proponents', 'analysts', 'observers'],
};
/** The bracketed markers that stand in each place of the fact-check. */
const MARKERS: Readonly<Record<string, readonly string[]>> = {
  'executive summary': ['[1]', '[2]', '[3]', '[4]', '[5]', '[6]'],
  'section 1': ['[1]', '[3]', '[4]'],
  'section 2': ['[2]', '[4]', '[5]'],
  'section 3': ['[2]', '[4]', '[6]'],
  'section 4': ['[2]', '[4]'],
  'section 5': ['[1]', '[2]', '[5]', '[6]'],
};

describe('the Hanoi map', () => {
  it('is read without a problem', async () => {
    expect((await readMap(readFileSync(HANOI_FILE), 'hanoi-summit.json')).problems).toEqual([]);
  });

  it('has some 45 to 75 statements and at least as many relations', () => {
    expect(graph.statements.size).toBeGreaterThanOrEqual(45);
    expect(graph.statements.size).toBeLessThanOrEqual(75);
    expect(graph.relations.size).toBeGreaterThanOrEqual(graph.statements.size);
  });

  it('has two questions with two camps each, and a thesis for each camp', () => {
    expect(graph.axes.map(({ id, positions }) => [id, positions.map((position) => position.id)])).toEqual([
      ['assessment', ['critics', 'supporters']],
      ['approach', ['maximum-pressure', 'dialogue']],
    ]);
    for (const { thesis } of graph.axes.flatMap(({ positions }) => positions)) {
      expect(graph.statements.has(thesis ?? '')).toBe(true);
    }
  });

  it('cites document, place and voice for every statement but those the mapper supplied', () => {
    for (const { id, implicit, cites = [] } of statements()) {
      if (implicit) expect(cites, id).toEqual([]);
      else expect(cites.length, id).toBeGreaterThan(0);
    }
  });

  it('cites only places, markers and voices that the documents have', () => {
    for (const { id, cites = [] } of [...statements(), ...relations()]) {
      for (const { source, locator = '', marker = '', voice = '' } of cites) {
        expect(locator, id).toMatch(PLACES[source] ?? /^$/);
        expect(VOICES[source], id).toContain(voice);
        for (const each of marker.match(/\[\d\]/g) ?? [])
          expect(MARKERS[locator], `${id} ${each}`).toContain(each);
        if (source === 'levite') expect(marker, id).toBe('');
      }
    }
  });

  it('gives a statement to a camp as its own only where that camp speaks', () => {
    const speakers: Readonly<Record<string, readonly string[]>> = {
      critics: ['critics'],
      supporters: ['supporters'],
    };
    for (const { id, heldBy = [], cites = [] } of statements()) {
      for (const { position, inferred } of heldBy) {
        const speaks = cites.some(({ voice = '' }) => speakers[position]?.includes(voice));
        if (!inferred) expect(speaks, `${id} held by ${position}`).toBe(true);
      }
    }
  });

  it('has statements that both documents make, and the tension where they differ', () => {
    const sourcesOf = (id: string) => new Set(graph.statements.get(id)?.cites?.map(({ source }) => source));
    expect(statements().filter(({ id }) => sourcesOf(id).size === 2).length).toBeGreaterThan(0);
    const across = relations().filter(({ from, to }) => {
      const [one, other] = [sourcesOf(from[0] ?? ''), sourcesOf(to)];
      return one.size === 1 && other.size === 1 && [...one][0] !== [...other][0];
    });
    expect(across.some(({ kind }) => kind === 'attacks')).toBe(true);
    expect(across.some(({ kind }) => kind === 'supports')).toBe(true);
  });

  it('has linked premises, undercuts of supports and of attacks, and open questions with answers', () => {
    const undercuts = relations().filter(({ kind, to }) => kind === 'attacks' && graph.relations.has(to));
    const aimedAt = undercuts.map(({ to }) => graph.relations.get(to)?.kind);
    expect(relations().some(({ from }) => from.length > 1)).toBe(true);
    expect(aimedAt.filter((kind) => kind === 'supports').length).toBeGreaterThanOrEqual(3);
    expect(aimedAt.filter((kind) => kind === 'attacks').length).toBeGreaterThanOrEqual(2);
    const questions = statements().filter(({ kind }) => kind === 'question');
    expect(questions.length).toBeGreaterThan(0);
    for (const { id } of questions) {
      expect(
        relations().some(({ kind, to }) => kind === 'answers' && to === id),
        id,
      ).toBe(true);
    }
  });

  it('has objections that cross from one section to another', () => {
    const placeOf = (id: string) => graph.statements.get(id)?.cites?.[0]?.locator;
    const crossing = relations().filter(({ kind, from, to }) => {
      const [one, other] = [placeOf(from[0] ?? ''), placeOf(to)];
      return kind === 'attacks' && one !== undefined && other !== undefined && one !== other;
    });
    expect(crossing.length).toBeGreaterThan(2);
  });

  it('connects every statement, and lets nothing but theses and questions stand at the top', () => {
    const theses = new Set(findTheses(graph));
    for (const id of findRoots(graph)) {
      expect(theses.has(id) || graph.statements.get(id)?.kind === 'question', id).toBe(true);
    }
    for (const { id } of statements()) {
      const speaks = relations().some(({ from }) => from.includes(id));
      expect(speaks || directRelations(graph, id).length > 0, id).toBe(true);
    }
  });

  it('runs in no circle but where theses oppose each other', () => {
    for (const { id } of statements()) {
      const loop = [...findBearings(graph, id).of.keys()].filter((other) =>
        findBearings(graph, other).of.has(id),
      );
      const oppose = relations().some(
        ({ symmetric, from, to }) => symmetric && (to === id || from.includes(id)),
      );
      if (!oppose)
        expect(
          loop.filter((other) => graph.statements.has(other)),
          id,
        ).toEqual([]);
    }
  });

  it('disputes points on which camps stand on opposite sides, walking away among them', () => {
    const { entries } = findDisputes(graph);
    expect(entries.filter(({ camps }) => camps.length > 0).length).toBeGreaterThan(0);
    const words = entries.slice(0, 5).map(({ id }) => graph.statements.get(id)?.text ?? '');
    expect(words.some((text) => /leverage|walk|refus|turn(ed|ing) down|deal/i.test(text))).toBe(true);
  });

  it('shares no run of more than seven words with the documents', () => {
    // The documents themselves stay out of the project: this holds a hash of every run of eight words in them.
    const file = join(import.meta.dirname, '../../fixtures/hanoi/eight-word-runs.json');
    const known = new Set(JSON.parse(readFileSync(file, 'utf8')) as string[]);
    const texts = [
      graph.meta.description ?? '',
      ...[...statements(), ...relations()].flatMap(({ title = '', note = '' }) => [title, note]),
      ...statements().map(({ text }) => text),
    ];
    for (const text of texts)
      for (const run of runsOfEight(text)) expect(known.has(hash(run)), run).toBe(false);
  });

  it('says one thing a statement, in a sentence that fits a card', () => {
    for (const { id, text, kind } of statements()) {
      const words = text.split(/\s+/).length;
      expect(words, id).toBeGreaterThanOrEqual(4);
      expect(words, id).toBeLessThanOrEqual(24);
      expect(text.at(-1), id).toBe(kind === 'question' ? '?' : '.');
    }
  });
});

function runsOfEight(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[‘’']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
}

function hash(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, 12);
}
