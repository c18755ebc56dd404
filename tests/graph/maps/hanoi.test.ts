/** Holds the Hanoi map to what a machine can check: its words, its sources, its camps, its shape. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  directRelations,
  findElement,
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
const isThesis = (id: string) => findTheses(graph).includes(id);

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

  it('has some 75 to 95 statements and more relations', () => {
    expect(graph.statements.size).toBeGreaterThanOrEqual(75);
    expect(graph.statements.size).toBeLessThanOrEqual(95);
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

  it('gives its documents a step only between points that the same document makes', () => {
    const sourcesOf = (id: string) => (findElement(graph, id)?.cites ?? []).map(({ source }) => source);
    for (const { id, kind, symmetric, from, to, cites = [] } of relations()) {
      // That a choice is open, or that a question is answered, can be said without taking a side.
      if (kind === 'answers' || symmetric) continue;
      for (const { source } of cites)
        for (const end of [...from, to]) expect(sourcesOf(end), `${id}: ${end}`).toContain(source);
    }
  });

  it('supplies the four theses, which no document puts so', () => {
    for (const { thesis = '' } of graph.axes.flatMap(({ positions }) => positions))
      expect(graph.statements.get(thesis)?.implicit, thesis).toBe(true);
  });

  it('sets the two yardsticks of success against each other, as answers to one question', () => {
    const answers = relations().filter(({ kind, to }) => kind === 'answers' && to === 'q-measure');
    const yardsticks = answers.flatMap(({ from }) => from);
    expect(yardsticks.length).toBe(2);
    const [one = '', other = ''] = yardsticks;
    const contrary = relations().find(
      ({ symmetric, from, to }) => symmetric && from[0] === one && to === other,
    );
    expect(contrary?.kind).toBe('attacks');
    for (const yardstick of yardsticks)
      expect(
        relations().some(({ from, to }) => from.length > 1 && from.includes(yardstick) && isThesis(to)),
        yardstick,
      ).toBe(true);
  });

  it('lets the record prove little for or against either approach, as neither was fully tried', () => {
    const into = relations()
      .filter(({ kind, from }) => kind === 'attacks' && from[0] === 'neither-path')
      .flatMap(({ to }) => graph.relations.get(to)?.to ?? []);
    expect(new Set(into)).toEqual(new Set(['pressure-first', 'build-on-channels']));
  });

  it('lets no point argue for the camp against which the document turns it', () => {
    const bearing = (from: string, to: string) => findBearings(graph, to).of.get(from);
    const direct = (from: string) => relations().filter((each) => each.from.includes(from));
    // It argues for neither road: it undercuts what either makes of the partners.
    const leverage = direct('modest-leverage');
    expect(new Set(leverage.map(({ kind }) => kind))).toEqual(new Set(['attacks']));
    expect(new Set(leverage.map(({ to }) => graph.relations.get(to)?.to))).toEqual(
      new Set(['pressure-first', 'build-on-channels']),
    );
    expect(direct('may-repeat').map(({ kind, to }) => [kind, to])).toEqual([['attacks', 'may-prepare']]);
    expect(direct('escalation-prevented').map(({ to }) => to)).toEqual(['summits-paid-off']);
    expect(bearing('opening-created', 'escalation-prevented')).toBe('for');
    for (const thesis of ['symbols-not-results', 'summits-paid-off'])
      expect(
        direct('mixed-legacy').some(({ kind, to }) => kind === 'attacks' && to === thesis),
        thesis,
      ).toBe(true);
    for (const point of ['no-denuclearization', 'incentives-unchanged', 'upgrades-forecast'])
      expect(
        direct(point).some(({ kind, to }) => kind === 'attacks' && to === 'build-on-channels'),
        point,
      ).toBe(true);
  });

  it('has titles of a card or two lines, each its own', () => {
    const titles = statements().map(({ title, text }) => title ?? text);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title.length, title).toBeLessThanOrEqual(41);
  });

  it('has statements that both documents make, and the tension where they differ', () => {
    const sourcesOf = (id: string) => new Set(graph.statements.get(id)?.cites?.map(({ source }) => source));
    const shared = statements().flatMap(({ id }) => (sourcesOf(id).size === 2 ? id : []));
    expect(shared).toEqual(['sanctions-remain', 'terms-debated', 'hanoi-collapsed', 'firsts']);
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
