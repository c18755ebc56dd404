import { describe, expect, it } from 'vitest';
import { supposeAdditions } from '../../../graph/analysis/cruxes/suppose.ts';
import { drawFrame, GHOST_DASH, marksOf } from '../../../graph/render/draw-card.ts';
import { drawLegend } from '../../../graph/render/draw-legend.ts';
import { THEMES } from '../../../graph/render/theme.ts';
import { heatOf, markView } from '../../../graph/view/marks.ts';
import { projectView } from '../../../graph/view/project-view.ts';
import { graphOf } from '../../support/graph-of.ts';

const graph = graphOf('a - t; b - a; c + t; t > q?');

describe('the heat of a dispute', () => {
  it('has three steps', () => {
    expect([0, 0.39, 0.4, 0.59, 0.6, 1].map(heatOf)).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it('follows the scores, and is moderate where there is none', () => {
    const lens = { kind: 'roles' } as const;
    const scored = markView(graph, { lens, disputed: true, scores: new Map([['t', 0.7]]) });
    expect(scored.disputed.get('t')).toBe(3);
    expect(markView(graph, { lens, disputed: true }).disputed.get('t')).toBe(2);
    expect(markView(graph, { lens }).disputed.size).toBe(0);
  });
});

describe('disputes that are lit while something is selected', () => {
  it('stay as clear as what is next to it', () => {
    const two = graphOf('a - t; b + t; c - d; e + d');
    const lens = { kind: 'roles' } as const;
    expect(markView(two, { lens, selected: 'b' }).grades.get('d')).toBe('rest');
    const lit = markView(two, { lens, selected: 'b', disputed: true });
    expect([...lit.disputed.keys()]).toEqual(['t', 'd']);
    for (const id of lit.disputed.keys()) expect(lit.grades.get(id)).toBe('near');
  });
});

describe('grades of what is shown alone', () => {
  it('are those it has among all', () => {
    const lens = { kind: 'roles' } as const;
    const among = ['b', 't', 'r1'];
    for (const options of [
      { lens, selected: 'a' },
      { lens, disputed: true },
      { lens, selected: 't', supposed: new Map([['b', 'rejected' as const]]) },
    ]) {
      const all = markView(graph, options).grades;
      const some = markView(graph, { ...options, among }).grades;
      for (const id of among) expect(some.get(id)).toBe(all.get(id));
      expect(some.has('c')).toBe(false);
      expect(all.has('c')).toBe(true);
    }
  });
});

describe('the lens', () => {
  const statuses = new Map([
    ['a', 'out'],
    ['t', 'in'],
    ['q?', 'in'],
  ] as const);
  const strengths = new Map([
    ['a', 0.27],
    ['t', 0.5],
  ]);

  it('of status colours what takes a side, and its key has only what is there', () => {
    const marks = markView(graph, { lens: { kind: 'status' }, statuses, strengths });
    expect([...marks.statuses]).toEqual([
      ['a', 'out'],
      ['t', 'in'],
    ]);
    expect(marks.strengths.size).toBe(0);
    expect(marks.key.entries.map(({ label }) => label)).toEqual(['stands', 'not upheld here']);
  });

  it('of strength counts in tenths, and says where one does not settle', () => {
    const marks = markView(graph, { lens: { kind: 'strength' }, statuses, strengths });
    expect([...marks.strengths]).toEqual([
      ['a', 3],
      ['t', 5],
      ['b', null],
      ['c', null],
    ]);
    expect(marks.statuses.size).toBe(0);
    expect(marks.key.entries.at(-1)).toEqual({ label: 'does not settle', strength: null });
  });

  it('of strength has nothing to show before the strengths are there', () => {
    expect(markView(graph, { lens: { kind: 'strength' } }).strengths.size).toBe(0);
  });
});

describe('selecting a statement', () => {
  const grades = (text: string, selected: string) =>
    Object.fromEntries(markView(graphOf(text), { lens: { kind: 'roles' }, selected }).grades);

  it('tells direct neighbours, further steps and the rest apart', () => {
    expect(grades('r1: a + t; r2: b + a; r3: c + b; r4: x + t', 'a')).toEqual({
      a: 'selected',
      t: 'near',
      r1: 'near',
      b: 'near',
      r2: 'near',
      c: 'far',
      r3: 'far',
      x: 'rest',
      r4: 'rest',
    });
  });

  it('keeps what objects to a step on its way to the thesis in sight', () => {
    const { o, u, x } = grades('r1: a + t; r2: b + a; u: o - r1; r4: x + t', 'b');
    expect([o, u, x]).toEqual(['far', 'far', 'rest']);
  });
});

describe('what is supposed', () => {
  it('takes the plate from a rejected statement and lets its steps fade, and no others', () => {
    const supposed = new Map([
      ['a', 'rejected'],
      ['c', 'accepted'],
    ] as const);
    const selected = markView(graph, { lens: { kind: 'roles' }, selected: 't', supposed });
    expect(selected.plates.has('a')).toBe(false);
    expect(selected.plates.get('c')).toBe('for');
    expect(selected.supposed.get('a')).toBe('rejected');
    const steps = [...graph.relations.values()];
    const faded = steps.filter(({ id }) => selected.grades.get(id) === 'rest').map(({ from }) => from[0]);
    expect(faded).toEqual(['a']);
  });
});

describe('the other end of a chain', () => {
  it('stays near even where the chain that is lit does not reach it', () => {
    const lens = { kind: 'roles' } as const;
    const marks = markView(graph, { lens, selected: 'b', other: 't', trail: new Set(['a']) });
    expect(marks.other).toBe('t');
    expect(marks.grades.get('t')).toBe('near');
    expect(marks.grades.get('c')).toBe('rest');
  });
});

describe('what is only supposed to be said', () => {
  const { added, graph: with_ } = supposeAdditions(graph, [{ kind: 'attacks', to: 'a' }]);
  const [{ statement, relation } = { statement: '', relation: '' }] = added;

  it('is marked as added, and says to the selected statement the opposite of what it attacks', () => {
    const marks = markView(graph, { lens: { kind: 'roles' }, selected: 't', added });
    expect(with_.statements.has(statement)).toBe(true);
    expect(graph.statements.has(statement)).toBe(false);
    expect(marks.supposed.get(statement)).toBe('added');
    expect(marks.plates.get(statement)).toBe('for');
    expect([marks.grades.get(statement), marks.grades.get(relation)]).toEqual(['near', 'near']);
  });

  it('is drawn with a dotted outline and named in the key', () => {
    const lens = { kind: 'status' } as const;
    const statuses = new Map([[statement, 'in']] as const);
    const marks = markView(graph, { lens, added, statuses });
    const view = projectView(with_, { unfolded: new Set(with_.statements.keys()) });
    const card = view.cards.get(statement);
    expect(card?.title).toBe('Supposed answer');
    const shapes = card ? drawFrame(card, marksOf(card, marks), THEMES.light, 'words') : [];
    expect(JSON.stringify(shapes)).toContain(JSON.stringify({ dash: GHOST_DASH }).slice(1, -1));
    expect(drawLegend(view, marks, 900, THEMES.light, 'words').labels).toContain('added, what if');
  });
});
