import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleGraph, partsOf, validateGraph } from '../../../graph/model/assemble.ts';
import type { GraphParts } from '../../../graph/model/types.ts';
import { claim, claims, relate } from '../../support/records.ts';
import { anyMapParts } from '../../support/maps/arbitrary-map.ts';
import { anyParts } from '../../support/maps/any-parts.ts';

const TALKS: GraphParts = {
  statements: claims('talk', 'walk'),
  relations: [relate('r', 'attacks', 'walk', 'talk')],
};

describe('a sound map', () => {
  it('is taken as it is, without a word', () => {
    const { graph, problems } = assembleGraph(TALKS);
    expect(problems).toEqual([]);
    expect([...graph.statements.values()]).toEqual(TALKS.statements);
    expect([...graph.relations.values()]).toEqual(TALKS.relations);
    expect(graph).not.toHaveProperty('extra');
    expect(graph).not.toHaveProperty('views');
  });

  it('has an empty title if it has none', () => {
    expect(assembleGraph(TALKS).graph.meta).toEqual({ title: '' });
  });

  it('may be empty', () => {
    const { graph, problems } = assembleGraph({ statements: [], relations: [] });
    expect(problems).toEqual([]);
    expect(graph.statements.size).toBe(0);
  });

  it('keeps the order of the file, whatever the ids look like', () => {
    const ids = ['b', '10', '__proto__', '2', 'constructor', '1', 'toString', 'a'];
    const relations = ids.map((id) => relate(`${id}!`, 'supports', id, 'b'));
    const sources = ids.map((id) => ({ id, title: id }));
    const groups = ids.map((id) => ({ id, title: id }));
    const statements = ids.map((id) => claim(id, { group: id, cites: [{ source: id }] }));
    const { graph, problems } = assembleGraph({ statements, relations, sources, groups });
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect([...graph.statements.keys()]).toEqual(ids);
    expect([...graph.relations.keys()]).toEqual(ids.map((id) => `${id}!`));
    expect([...graph.sources.keys()]).toEqual(ids);
    expect([...graph.groups.keys()]).toEqual(ids);
    expect({}).not.toHaveProperty('text');
  });

  it('comes apart into the records it was made of', () => {
    fc.assert(
      fc.property(anyMapParts, (parts) => {
        const { graph, problems } = assembleGraph(parts);
        expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
        expect(partsOf(graph)).toStrictEqual(parts);
      }),
    );
  });
});

describe('any records', () => {
  it('make a sound graph, with an error for each that is left out', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const { graph, problems } = assembleGraph(parts);
        expect(validateGraph(graph).filter((problem) => problem.severity === 'error')).toEqual([]);
        const lost =
          parts.statements.length + parts.relations.length - graph.statements.size - graph.relations.size;
        const errors = problems.filter((problem) => problem.severity === 'error').length;
        expect(errors).toBeGreaterThanOrEqual(lost);
        const before = parts.extra?.['leftOut'] ?? [];
        const keptBefore = Array.isArray(before) ? before.length : 1;
        const kept = graph.extra?.['leftOut'];
        if (errors > 0) expect(kept).toHaveLength(keptBefore + errors);
      }),
      { numRuns: 300 },
    );
  });

  it('have problems that name the path and end with the cure', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        for (const problem of assembleGraph(parts).problems) {
          expect(problem.path).toMatch(/^(statements|relations|sources|axes|groups|views)\[\d+\]\.\w/);
          expect(problem.message).toMatch(/: .+\.$/);
        }
      }),
    );
  });
});

/** What assembling says: code and path of every problem, and the records it left out by path. */
function say(parts: Partial<GraphParts>) {
  const { graph, problems } = assembleGraph({ statements: [], relations: [], ...parts });
  const leftOut = (graph.extra?.['leftOut'] ?? []) as { path: string; record: unknown }[];
  return { graph, said: problems.map(({ code, path }) => `${code} ${path ?? ''}`), leftOut };
}

describe('ids', () => {
  it('stand for the first record that has them, in each list', () => {
    const [first, second] = [claim('a'), claim('a', { text: 'second' })];
    const { graph, said, leftOut } = say({
      statements: [first, second],
      sources: [1, 2].map((n) => ({ id: 's', title: `${n}` })),
      groups: [1, 2].map((n) => ({ id: 'g', title: `${n}` })),
      axes: [1, 2].map((n) => ({ id: 'x', label: `${n}`, positions: [] })),
      views: [1, 2].map((n) => ({ id: 'v', title: `${n}` })),
    });
    const lists = ['sources', 'groups', 'statements', 'axes', 'views'];
    expect(said).toEqual(lists.map((list) => `duplicate-id ${list}[1].id`));
    expect(leftOut.map(({ path }) => path)).toEqual(lists.map((list) => `${list}[1]`));
    expect(leftOut[2]?.record).toBe(second);
    expect(graph.statements.get('a')).toBe(first);
    expect(graph.axes).toEqual([{ id: 'x', label: '1', positions: [] }]);
    expect(graph.views).toEqual([{ id: 'v', title: '1' }]);
  });

  it('are shared by statements and relations', () => {
    const { graph, said } = say({
      statements: claims('a', 'b'),
      relations: [relate('a', 'attacks', 'a', 'b')],
    });
    expect(said).toEqual(['duplicate-id relations[0].id']);
    expect(graph.relations.size).toBe(0);
  });

  it('are shared by the positions of all axes', () => {
    const axis = (id: string, ...positions: string[]) => ({
      id,
      label: id,
      positions: positions.map((position) => ({ id: position, label: position })),
    });
    const { graph, said } = say({ axes: [axis('x', 'p', 'q', 'p'), axis('y', 'q', 'r')] });
    expect(said).toEqual(['duplicate-id axes[0].positions[2].id', 'duplicate-id axes[1].positions[0].id']);
    expect(graph.axes.map(({ positions }) => positions.map(({ id }) => id))).toEqual([['p', 'q'], ['r']]);
  });

  it('are not empty', () => {
    const { graph, said, leftOut } = say({
      statements: [claim(''), claim('a')],
      relations: [relate('', 'attacks', 'a', 'a')],
    });
    expect(said).toEqual(['empty-id statements[0].id', 'empty-id relations[0].id']);
    expect(leftOut.map(({ path }) => path)).toEqual(['statements[0]', 'relations[0]']);
    expect([...graph.statements.keys()]).toEqual(['a']);
  });

  it('of the same record given twice are reported where the second stands', () => {
    const [a, axis] = [
      claim('a', { text: '' }),
      { id: 'x', label: 'x', positions: [{ id: 'p', label: 'p' }] },
    ];
    const { graph, said } = say({ statements: [a, claim('b'), a], axes: [axis, axis] });
    expect(said).toEqual([
      'duplicate-id statements[2].id',
      'duplicate-id axes[1].id',
      'empty-text statements[0].text',
    ]);
    expect(graph.axes).toHaveLength(1);
  });
});

describe('relations', () => {
  it('keep what they are, with a warning, where they look unmeant', () => {
    const { graph, said } = say({
      statements: claims('a', 'b'),
      relations: [
        relate('self', 'attacks', 'a', 'a'),
        relate('twice', 'supports', 'a b a', 'b'),
        relate('answer', 'answers', 'a', 'b'),
        relate('stepAnswer', 'answers', 'a', 'self'),
      ],
    });
    expect(said).toEqual([
      'self-relation relations[0].to',
      'self-relation relations[1].to',
      'repeated-premise relations[1].from',
      'answer-to-no-question relations[2].to',
      'answer-to-no-question relations[3].to',
    ]);
    expect(graph.relations.get('twice')?.from).toEqual(['a', 'b']);
    expect(graph.relations.size).toBe(4);
  });

  it('may answer questions', () => {
    const question = { id: 'q', kind: 'question', text: 'Why?' } as const;
    expect(
      say({ statements: [claim('a'), question], relations: [relate('r', 'answers', 'a', 'q')] }).said,
    ).toEqual([]);
  });
});

describe('references', () => {
  it('to what is not there are left out, and the element stays', () => {
    const details = {
      cites: [{ source: 'nowhere' }, { source: 'letter' }],
      heldBy: [{ position: 'critics' }, { position: 'nobody' }],
      group: 'attic',
    };
    const { graph, said, leftOut } = say({
      statements: [claim('a', details)],
      relations: [relate('r', 'attacks', 'a', 'a', details)],
      sources: [{ id: 'letter', title: 'A letter' }],
      axes: [{ id: 'x', label: 'x', positions: [{ id: 'critics', label: 'Critics' }] }],
    });
    const wanted = (list: string) => [
      `unknown-source ${list}[0].cites[0]`,
      `unknown-position ${list}[0].heldBy[1]`,
      `unknown-group ${list}[0].group`,
    ];
    expect(said).toEqual(['self-relation relations[0].to', ...wanted('statements'), ...wanted('relations')]);
    expect(graph.statements.get('a')).toEqual(
      claim('a', { cites: [{ source: 'letter' }], heldBy: [{ position: 'critics' }] }),
    );
    expect(leftOut.slice(0, 3)).toEqual([
      { path: 'statements[0].cites[0]', record: { source: 'nowhere' } },
      { path: 'statements[0].heldBy[1]', record: { position: 'nobody' } },
      { path: 'statements[0].group', record: 'attic' },
    ]);
  });

  it('of a camp lead to a statement', () => {
    const position = (id: string, thesis: string) => ({ id, label: id, thesis });
    const { graph, said, leftOut } = say({
      statements: claims('a', 'b'),
      relations: [relate('r', 'attacks', 'a', 'b')],
      axes: [
        { id: 'x', label: 'x', positions: [position('p', 'a'), position('q', 'r'), position('s', 'gone')] },
      ],
    });
    expect(said).toEqual([
      'unknown-thesis axes[0].positions[1].thesis',
      'unknown-thesis axes[0].positions[2].thesis',
    ]);
    expect(leftOut.map(({ record }) => record)).toEqual(['r', 'gone']);
    expect(graph.axes[0]?.positions).toEqual([
      position('p', 'a'),
      { id: 'q', label: 'q' },
      { id: 's', label: 's' },
    ]);
  });
});

describe('numbers', () => {
  it.each([-0.1, 1.1, NaN, Infinity, -Infinity])('leave out the weight %d', (weight) => {
    const { graph, said, leftOut } = say({ statements: [claim('a', { weight })] });
    expect(said).toEqual(['weight-out-of-range statements[0].weight']);
    expect(graph.statements.get('a')).toEqual(claim('a'));
    expect(leftOut).toEqual([{ path: 'statements[0].weight', record: weight }]);
  });

  it.each([0, 0.5, 1])('keep the weight %d', (weight) => {
    expect(say({ statements: [claim('a', { weight })] }).said).toEqual([]);
  });

  it.each([
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [0, NaN],
  ])('leave out the span from %d to %d', (start, end) => {
    const { graph, said } = say({
      statements: [
        claim('a', { cites: [{ source: 's' }, { source: 's', span: [start, end], voice: 'critics' }] }),
      ],
      sources: [{ id: 's', title: '' }],
    });
    expect(said).toEqual(['bad-span statements[0].cites[1].span']);
    expect(graph.statements.get('a')?.cites).toEqual([{ source: 's' }, { source: 's', voice: 'critics' }]);
  });

  it('say where the citation stands in the file, even behind one that is left out', () => {
    const { said } = say({
      statements: [claim('a', { cites: [{ source: 'gone' }, { source: 'gone', span: [2, 1] }] })],
    });
    expect(said).toEqual([
      'bad-span statements[0].cites[1].span',
      'unknown-source statements[0].cites[0]',
      'unknown-source statements[0].cites[1]',
    ]);
  });
});

describe('sections', () => {
  const section = (id: string, parent?: string) => ({
    id,
    title: id,
    ...(parent !== undefined && { parent }),
  });

  it('have parents that are there', () => {
    const { graph, said, leftOut } = say({
      groups: [section('a', 'b'), section('b', 'gone'), section('c', 'a')],
    });
    expect(said).toEqual(['unknown-group groups[1].parent']);
    expect(leftOut).toEqual([{ path: 'groups[1].parent', record: 'gone' }]);
    expect([...graph.groups.values()]).toEqual([section('a', 'b'), section('b'), section('c', 'a')]);
  });

  it('lose one parent of every ring, and keep what hangs on it', () => {
    const { graph, said } = say({
      groups: [
        section('tail', 'a'),
        section('a', 'b'),
        section('b', 'c'),
        section('c', 'a'),
        section('self', 'self'),
        section('leaf', 'self'),
      ],
    });
    expect(said).toEqual(['group-loop groups[1].parent', 'group-loop groups[4].parent']);
    expect([...graph.groups.values()]).toEqual([
      section('tail', 'a'),
      section('a'),
      section('b', 'c'),
      section('c', 'a'),
      section('self'),
      section('leaf', 'self'),
    ]);
  });

  it('may lie 50,000 deep', () => {
    const groups = Array.from({ length: 50_000 }, (_, i) => section(`g${i}`, i > 0 ? `g${i - 1}` : 'g49999'));
    expect(say({ groups }).said).toEqual(['group-loop groups[0].parent']);
  });
});

describe('what is left out', () => {
  it('stands behind what earlier readings left out', () => {
    const before = { path: 'elsewhere', record: 1 };
    const parts = {
      statements: [claim(''), claim('a')],
      relations: [],
      extra: { color: 'red', leftOut: [before] },
    };
    expect(assembleGraph(parts).graph.extra).toEqual({
      color: 'red',
      leftOut: [before, { path: 'statements[0]', record: claim('') }],
    });
    expect(parts.extra.leftOut).toEqual([before]);
  });

  it('does not displace a field of the same name', () => {
    const { graph } = assembleGraph({ statements: [claim('')], relations: [], extra: { leftOut: 'mine' } });
    expect(graph.extra?.['leftOut']).toEqual(['mine', { path: 'statements[0]', record: claim('') }]);
  });

  it('is placed where the reader says', () => {
    const { graph, problems } = assembleGraph(
      { statements: [claim('')], relations: [] },
      { placeOf: (steps) => ({ line: 7, path: `document/${steps.join('/')}` }) },
    );
    expect(problems).toMatchObject([{ line: 7, path: 'document/statements/0/id' }]);
    expect(graph.extra?.['leftOut']).toMatchObject([{ path: 'document/statements/0' }]);
  });
});
