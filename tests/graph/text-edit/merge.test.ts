/** What somebody types in the text changes the map, and what the text can't say survives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import { applyChange, diffGraphs, type GraphChange } from '../../../graph/model/change.ts';
import { applySplice, findSplice, readableText } from '../../../graph/model/text-change.ts';
import type { ArgumentGraph, TextForm } from '../../../graph/model/types.ts';
import { bindText, listTextMarks } from '../../../graph/text-edit/bind-text.ts';
import { followMap } from '../../../graph/text-edit/follow-map.ts';
import { mergeText, type Removed } from '../../../graph/text-edit/merge.ts';
import { readMapText } from '../../../graph/text-edit/read-text.ts';
import { rewriteText } from '../../../graph/text-edit/rewrite.ts';
import { applyEdits, edits } from '../../support/arbitrary-edits.ts';
import { plainMap } from '../../support/maps/arbitrary-map.ts';

const RICH: ArgumentGraph = assembleGraph({
  meta: { title: 'Cars' },
  sources: [{ id: 'mayor', title: 'The mayor' }],
  axes: [{ id: 'side', label: 'Side', positions: [{ id: 'green', label: 'Greens', thesis: 'c' }] }],
  statements: [
    { id: 'c', kind: 'claim', text: 'Cars should leave.', weight: 0.7, heldBy: [{ position: 'green' }] },
    {
      id: 'a',
      kind: 'evidence',
      text: 'The air gets cleaner.',
      cites: [{ source: 'mayor', locator: 'p. 3' }],
    },
    { id: 'w', kind: 'claim', text: 'Wind brings dirt.', note: 'Ask someone.' },
  ],
  relations: [
    { id: 'r1', kind: 'supports', from: ['a'], to: 'c', weight: 0.4, scheme: 'Sign' },
    { id: 'r2', kind: 'attacks', from: ['w'], to: 'a', cites: [{ source: 'mayor' }] },
  ],
}).graph;

const OUTLINE = `# Cars

Cars should leave.
  + The air gets cleaner.
    - Wind brings dirt.
`;

interface State {
  readonly graph: ArgumentGraph;
  readonly text: string;
  readonly removed: readonly Removed[];
}

/** Types from one text to the next, as the pane reads it. */
function type(form: TextForm, graph: ArgumentGraph, ...texts: readonly string[]): State {
  const [start = '', ...others] = texts;
  const first = readMapText(form, start).said;
  if (!first) throw new Error('The first text cannot be read.');
  let bound = bindText(first, graph);
  let state: State = { graph, text: start, removed: [] };
  for (const text of others) {
    const { said } = readMapText(form, text);
    if (!said) continue;
    const merged = mergeText(bound, said, state.graph, state.removed);
    bound = merged.bound;
    state = { graph: merged.graph, text, removed: merged.removed };
  }
  return state;
}

describe('typing in an outline', () => {
  it('changes the words alone, letter by letter', () => {
    const { graph } = type(
      'outline',
      RICH,
      OUTLINE,
      OUTLINE.replace('cleaner', 'cleane'),
      OUTLINE.replace('cleaner', 'clear'),
    );
    expect(graph.statements.get('a')).toEqual({ ...RICH.statements.get('a'), text: 'The air gets clear.' });
    expect(graph.relations).toBe(RICH.relations);
    expect(graph.statements.get('c')).toBe(RICH.statements.get('c'));
  });

  it('turns a sign, moves a line and keeps what the relation had', () => {
    const turned = type('outline', RICH, OUTLINE, OUTLINE.replace('+', '-'));
    expect(turned.graph.relations.get('r1')).toEqual({ ...RICH.relations.get('r1'), kind: 'attacks' });
    const moved = type('outline', RICH, OUTLINE, OUTLINE.replace('    - Wind', '  - Wind'));
    expect(moved.graph.relations.get('r2')).toEqual({ ...RICH.relations.get('r2'), to: 'c' });
  });

  it('adds a statement between others and gives it a place in their order', () => {
    const { graph } = type(
      'outline',
      RICH,
      OUTLINE,
      OUTLINE.replace('    - Wind', '    + Exhaust is dirty.\n    - Wind'),
    );
    expect([...graph.statements.values()].map(({ text }) => text)).toEqual([
      'Cars should leave.',
      'The air gets cleaner.',
      'Exhaust is dirty.',
      'Wind brings dirt.',
    ]);
    expect(graph.statements.get('w')).toBe(RICH.statements.get('w'));
  });

  it('brings back with all it had what is cut and pasted elsewhere', () => {
    const cut = OUTLINE.replace('    - Wind brings dirt.\n', '');
    const { graph, removed } = type('outline', RICH, OUTLINE, cut, `${cut}  - Wind brings dirt.\n`);
    expect(graph.statements.get('w')).toEqual(RICH.statements.get('w'));
    expect([...graph.relations.values()].find(({ from }) => from[0] === 'w')?.to).toBe('c');
    expect(removed).toEqual([]);
    expect(type('outline', RICH, OUTLINE, cut).removed.map(({ statement }) => statement.id)).toEqual(['w']);
  });
});

describe('typing Argdown', () => {
  const ARGDOWN = '[Cars]: Cars should leave.\n  + The air gets cleaner.\n\n[Noise]: Noise makes ill.\n';

  it('keeps ids through a new title, new words and a new place', () => {
    const start = readMapText('argdown', ARGDOWN).said?.graph ?? RICH;
    const { graph } = type(
      'argdown',
      start,
      ARGDOWN,
      ARGDOWN.replace('[Cars]', '[No cars]'),
      '[Noise]: Noise makes ill.\n\n[No cars]: Cars must leave.\n  - The air gets cleaner.\n',
    );
    expect([...graph.statements]).toEqual([
      ['Noise', expect.objectContaining({ text: 'Noise makes ill.' })],
      ['Cars', expect.objectContaining({ title: 'No cars', text: 'Cars must leave.' })],
      ['Untitled 1', expect.objectContaining({ text: 'The air gets cleaner.' })],
    ]);
    expect([...graph.relations.values()]).toMatchObject([
      { kind: 'attacks', from: ['Untitled 1'], to: 'Cars' },
    ]);
  });

  it('takes nothing from a text that is broken', () => {
    const { said, problems } = readMapText('argdown', `${ARGDOWN}\n[Noise] makes ill\n`);
    expect(said).toBeNull();
    expect(problems).toMatchObject([{ code: 'argdown-syntax', line: 6 }]);
  });
});

describe('any sequence of edits in text and map', () => {
  it.each<TextForm>(['argdown', 'outline'])('is undone to the letter, in %s', async (form) => {
    const typings = fc.array(
      fc.record({
        at: fc.nat(),
        removed: fc.nat(12),
        inserted: fc.constantFrom('', 'x', '\n', '\n  + more', '\n\n[T]: new', ' - ', '[a]'),
      }),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(
        plainMap,
        fc.array(fc.tuple(edits, typings), { maxLength: 3 }),
        async (map, rounds) => {
          await Promise.resolve();
          const start = followMap(bindText({ form, text: '', graph: EMPTY, marks: [] }, map), map);
          const first: ArgumentGraph = { ...map, text: { form, text: start.text } };
          let graph = first;
          const backs: GraphChange[] = [];
          const forths: GraphChange[] = [];
          const step = (next: ArgumentGraph) => {
            backs.push(diffGraphs(next, graph));
            forths.push(diffGraphs(graph, next));
            graph = next;
          };
          for (const [all, typed] of rounds) {
            const good = graph.text ? readableText(graph.text) : '';
            const { said } = readMapText(form, good);
            if (!said) continue;
            const changed = applyEdits(graph, all);
            const marks = listTextMarks(bindText(said, graph));
            step({
              ...changed,
              text: { form, text: rewriteText({ form, text: good, marks }, graph, changed).text },
            });
            for (const { at, removed, inserted } of typed) {
              const now = graph.text ? readableText(graph.text) : '';
              const text = applySplice(now, { at: at % (now.length + 1), removed, inserted });
              const [before, after] = [readMapText(form, now).said, readMapText(form, text).said];
              if (!before) break;
              if (!after) step({ ...graph, text: { form, text, good: findSplice(text, now) } });
              else step({ ...mergeText(bindText(before, graph), after, graph).graph, text: { form, text } });
            }
          }
          const last = graph;
          for (const back of backs.reverse()) graph = applyChange(graph, back);
          expect(graph).toEqual(first);
          expect([...graph.statements.keys()]).toEqual([...first.statements.keys()]);
          for (const forth of forths) graph = applyChange(graph, forth);
          expect(graph).toEqual(last);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const EMPTY = assembleGraph({ statements: [], relations: [] }).graph;
