/** The formats of frameworks: `p af`, TGF, APX, and bipolar graphs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../graph/analysis/numbers/budget.ts';
import type { Framework } from '../../../graph/analysis/frameworks/framework.ts';
import { toFramework } from '../../../graph/analysis/status/map-framework.ts';
import { solveTask, TASKS } from '../../../graph/analysis/frameworks/solve.ts';
import { apx } from '../../../graph/formats/apx/format.ts';
import { bag } from '../../../graph/formats/bag/format.ts';
import { iccma } from '../../../graph/formats/iccma/format.ts';
import { createTextInput } from '../../../graph/formats/input.ts';
import { tgf } from '../../../graph/formats/tgf/format.ts';
import { assembleGraph, partsOf } from '../../../graph/model/assemble.ts';
import type { ArgumentGraph, GraphParts } from '../../../graph/model/types.ts';
import { fixtureInput, listFixtures } from '../../support/fixture-pairs.ts';
import { readSafely } from '../../support/format-checks.ts';
import { arbitraryFramework, attacksOf, frameworkFrom } from '../../support/frameworks.ts';
import { graphOf } from '../../support/graph-of.ts';
import { mutatedText } from '../../support/mutations.ts';
import { oracle } from '../../support/oracle.ts';
import { claim, claims, relate } from '../../support/records.ts';
import { mutationsOf } from '../../support/mutations.ts';
import { expectCalm, readText, writeMap } from '../../support/round-trip.ts';
import { anyMap } from '../../support/maps/arbitrary-map.ts';

const ABSTRACT = [iccma, tgf, apx];
const ALL = [...ABSTRACT, bag];

async function write(format: typeof apx, graph: ArgumentGraph) {
  const { text, losses } = await writeMap(format, graph);
  return {
    lines: text.split('\n').slice(0, -1),
    losses: losses.map(({ feature, ids }) => [feature, ...ids]),
  };
}

async function reread(format: typeof apx, graph: ArgumentGraph): Promise<ArgumentGraph> {
  const { text } = await writeMap(format, graph);
  const { graph: after } = await readText(format, text);
  if (!after) throw new Error(`It does not read what it wrote:\n${text}`);
  return after;
}

async function codesOf(format: typeof apx, text: string): Promise<readonly string[]> {
  return (await readSafely(format, text)).problems.map(({ code }) => code);
}

/** A framework as a map, as a file of one would give it. */
function mapOf({ names, ...framework }: Framework): Promise<ArgumentGraph> {
  const rows = attacksOf({ names, ...framework }).map(([a, b]) => `${names[a] ?? ''} ${names[b] ?? ''}`);
  return readText(tgf, [...names, '#', ...rows, ''].join('\n')).then(({ graph }) => {
    if (!graph) throw new Error('This is no framework.');
    return graph;
  });
}

describe('reading', () => {
  it.each([
    [iccma, 'p af 2\n1 2\n', 1],
    [iccma, '# first\r\n\r\np af 2\r\n', 1],
    [iccma, 'p cnf 2 1\n', 0],
    [iccma, 'Some words\np af 2\n', 0],
    [tgf, 'a\nb\n#\na b\n', 0.7],
    [tgf, '# Heading\n\n#\n- list\n', 0],
    [tgf, 'a\n#\n', 0],
    [tgf, 'a\nb\n#\na c\n', 0],
    [tgf, `${numbers(2000).join('\n')}\n#\n1 2\n`, 0.3],
    [tgf, 'word\n'.repeat(2000), 0],
    [apx, '% first\r\n\r\n arg( a ).\r\n', 0.9],
    [apx, 'att(a,b). arg(a).', 0.9],
    [apx, 'arg(a, 0.5).', 0],
    [apx, 'He said: arg(a).', 0],
    [bag, 'arg(a, 0.5)\n', 0.9],
    [bag, 'sup(a, b).', 0.9],
    [bag, 'arg(a).', 0],
  ])('%# is as sure as it can be', (format, text, sureness) => {
    expect(format.detect?.(createTextInput(text))).toBe(sureness);
  });

  it.each([
    [iccma, (n: number) => `p af ${n}\n`, (i: number, n: number) => `${i} ${((i * 7) % n) + 1}`],
    [tgf, (n: number) => `${numbers(n).join('\n')}\n#\n`, (i: number, n: number) => `${i} ${(i % n) + 1}`],
    [apx, () => '', (i: number, n: number) => `att(${i},${(i % n) + 1}). arg(${i}).`],
    [bag, () => '', (i: number, n: number) => `sup(${i},${(i % n) + 1}). arg(${i}, 0.1).`],
  ])('takes fifty thousand arguments', async (format, head, line) => {
    const count = 50_000;
    const text =
      head(count) +
      numbers(count)
        .map((i) => line(i, count))
        .join('\n');
    const { graph, problems } = await readText(format, text);
    expect([graph?.statements.size, graph?.relations.size]).toEqual([count, count]);
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it.each([
    [iccma, 'p af 1\n', 'x y\n'],
    [iccma, 'p af 1\n', '1 2\n'],
    [iccma, 'p af 1\n', '\n'],
    [tgf, '#\n', 'x y\n'],
    [tgf, 'a\n#\n', '#\n'],
    [tgf, '#\n', 'a'],
    [apx, 'arg(a).', 'att(a,b).\n'],
    [apx, 'arg(a).', 'arg('],
    [apx, 'arg(a).', 'a.'],
    [apx, 'arg(a).', 'a '],
    [apx, 'arg(a).', '%\n'],
    [bag, 'arg(a).', '.\n'],
  ])('%#: tells of a few of many bad lines, and how many there are', async (format, head, line) => {
    const { graph, problems } = await readSafely(format, head + line.repeat(200_000));
    expect(graph).not.toBeNull();
    expect(problems.length).toBeLessThanOrEqual(22);
  });

  it('counts what it does not tell', async () => {
    const { problems } = await readText(iccma, `p af 1\n${'2 1\n'.repeat(25)}`);
    expect(problems.map(({ line }) => line)).toEqual([...numbers(20).map((i) => i + 1), 22]);
    expect(problems.at(-1)?.message).toBe(
      'From here on it is the same 5 more times: mend them like the ones above.',
    );
  });

  it.each(['p af 1000001', 'p af 99999999999999999999999'])(
    'makes nothing of the promise %j',
    async (header) => {
      const { graph, problems } = await readSafely(iccma, `${header}\n1 2\n`);
      expect([graph, problems.map(({ code }) => code)]).toEqual([null, ['too-many-arguments']]);
    },
  );

  it('takes comments behind the header for names only if there is one for each', async () => {
    const texts = async (text: string) =>
      [...((await readText(iccma, text)).graph?.statements.values() ?? [])].map((one) => one.text);
    expect(await texts('p af 2\n# x\n# y\n1 2')).toEqual(['x', 'y']);
    expect(await texts('p af 2\n# 1 x\n# 2 y\n1 2')).toEqual(['x', 'y']);
    expect(await texts('p af 2\n# 2 x\n# 1 y\n1 2')).toEqual(['2 x', '1 y']);
    expect(await texts('p af 2\n# made by hand\n1 2\n# y')).toEqual(['1', '2']);
  });

  it.each(ALL)('$id: survives whatever a file holds', async (format) => {
    const texts = listFixtures(format.id).map((file) => fixtureInput(format.id, file).text);
    await fc.assert(
      fc.asyncProperty(fc.oneof(...texts.map(mutatedText)), async (text) => {
        await readSafely(format, text);
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(...texts.map(mutationsOf)), (bytes) => expectCalm(format, bytes)),
    );
  });
});

describe('a framework', () => {
  it.each(ABSTRACT)('$id: is the same again', async (format) => {
    await fc.assert(
      fc.asyncProperty(arbitraryFramework(12), async (framework) => {
        const graph = await mapOf(framework);
        const found = toFramework(graph).framework;
        expect([found.names, attacksOf(found)]).toEqual([framework.names, attacksOf(framework)]);
        const { framework: after } = toFramework(await reread(format, graph));
        expect(attacksOf(after)).toEqual(attacksOf(framework));
        if (format !== iccma) expect(partsOf(await reread(format, graph))).toEqual(partsOf(graph));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [iccma, 'named.af'],
    [tgf, 'windows.tgf'],
    [apx, 'windows.apx'],
  ])('%# comes back as it was, with what its arguments say', async (format, file) => {
    const { graph } = await readText(format, fixtureInput(format.id, file).text);
    expect(graph && partsOf(await reread(format, graph))).toEqual(graph && partsOf(graph));
    expect(graph && (await writeMap(format, graph)).losses).toEqual([]);
  });

  it.each(ABSTRACT)('$id: is solved as expected, whatever format it went through', async (format) => {
    for (const { arguments: names, attacks, extensions } of oracle.dung) {
      const graph = await reread(format, await mapOf(frameworkFrom(names, attacks)));
      const { framework } = toFramework(graph);
      for (const [code, expected] of Object.entries(extensions)) {
        const task = TASKS.get(`EE-${code}`);
        const answer = task && solveTask(framework, task, createBudget());
        const found = answer?.kind === 'extensions' ? answer.extensions : [];
        const named = found.map((extension) => extension.map((each) => names[each] ?? '').sort());
        expect(named.sort()).toEqual(expected.map((extension) => [...extension].sort()).sort());
      }
    }
  });

  it.each(ABSTRACT)('$id: has the attacks of the flattened map', async (format) => {
    for (const { claims: ids, relations, attacks } of oracle.flattening) {
      const { graph } = assembleGraph({
        statements: claims(...ids),
        relations: Object.entries(relations).map(([id, { kind, sources, target }]) =>
          relate(id, kind === 'attack' ? 'attacks' : 'supports', sources.join(' '), target),
        ),
      });
      const names = [...graph.statements.keys(), ...graph.relations.keys()];
      const { framework } = toFramework(await reread(format, graph));
      const found = attacksOf(framework).map(([a, b]) => `${names[a] ?? ''}->${names[b] ?? ''}`);
      expect(framework.count).toBe(names.length);
      expect(found.sort()).toEqual(attacks.map(([a, b]) => `${a}->${b}`).sort());
    }
  });
});

describe('writing', () => {
  const graph = graphOf('r1: p & q + t; u: x - r1', [
    { id: 't', text: 'The thesis\nin two lines' },
    { id: 'p', text: '', weight: 0.25 },
  ]);

  it('gives arguments numbers and tells what they stand for', async () => {
    const { lines, losses } = await write(
      iccma,
      graphOf('r1: p & q + t; u: x - r1', [{ id: 't', text: 'T!' }]),
    );
    expect(lines).toEqual([
      'p af 6',
      '# 1 p',
      '# 2 q',
      '# 3 t: T!',
      '# 4 x',
      '# 5 r1: p + q supports t',
      '# 6 u: x attacks r1',
      '6 5',
    ]);
    expect(losses).toEqual([
      ['relations', 'r1', 'u'],
      ['ids', 'p', 'q', 't', 'x', 'r1', 'u'],
      ['linked', 'r1'],
    ]);
  });

  it('keeps the ids where they are names', async () => {
    expect((await write(apx, graph)).lines.filter((line) => line.startsWith('%'))).toEqual([
      '% t: The thesis in two lines',
      '% r1: p + q supports t',
      '% u: x attacks r1',
    ]);
    expect((await write(tgf, graph)).lines).toContain('t The thesis in two lines');
    expect((await write(apx, graph)).losses).toContainEqual(['text', 'p', 't']);
  });

  it('makes no arguments of attacks that have no name of their own, unless something aims at them', async () => {
    const relations = [
      relate('a -> b', 'attacks', 'a', 'b'),
      relate('b -> c', 'attacks', 'b', 'c'),
      relate('r', 'supports', 'b', 'c'),
    ];
    const of = (parts: GraphParts['relations']) =>
      assembleGraph({ statements: claims('a', 'b', 'c'), relations: parts }).graph;
    const pairs = ({ lines }: { lines: readonly string[] }) => lines.filter((line) => line.startsWith('att'));
    expect(pairs(await write(apx, of(relations)))).toEqual(['att(a,b).', 'att(a,r).', 'att(b,c).']);
    const undercut = relate('u', 'attacks', 'c', 'b -> c');
    expect(pairs(await write(apx, of([...relations, undercut])))).toEqual([
      ...['att(a,b).', 'att(a,b_-_c).', 'att(a,r).', 'att(b_-_c,c).', 'att(b_-_c,u).', 'att(u,b_-_c).'],
    ]);
  });

  it('makes names of ids that are none, all different', async () => {
    const ids = ['a b', 'a,b', 'a_b', '#', '__proto__', '"x".', '名前', '%', '[', 'constructor'];
    const { graph: awkward } = assembleGraph({
      statements: ids.map((id) => claim(id, { text: id })),
      relations: [relate('a', 'attacks', '__proto__', 'a,b')],
    });
    const { lines, losses } = await write(apx, awkward);
    expect(lines.filter((line) => line.startsWith('arg'))).toEqual(
      ['a_b_2', 'a_b_3', 'a_b', '_', '__proto__', '_x_', '名前', '__2', '__3', 'constructor', 'a'].map(
        (name) => `arg(${name}).`,
      ),
    );
    expect(lines).toContain('% a_b_2: a b');
    expect(losses).toContainEqual(['ids', 'a b', 'a,b', '#', '"x".', '%', '[']);
    for (const format of ALL) {
      const after = await reread(format, awkward);
      expect([after.statements.size, after.relations.size]).toEqual([format === bag ? 10 : 11, 1]);
    }
  });

  it.each(ABSTRACT)('$id: reads every map back with an argument for each element', async (format) => {
    await fc.assert(
      fc.asyncProperty(anyMap, async (map) => {
        const { framework } = toFramework(map);
        const after = await reread(format, map);
        expect(attacksOf(toFramework(after).framework)).toEqual(attacksOf(framework));
        const { losses } = await writeMap(format, map);
        const lost = new Set(losses.flatMap(({ ids }) => ids));
        for (const { id, text } of map.statements.values()) {
          if (!lost.has(id)) expect(after.statements.get(id)?.text).toBe(text);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of a bipolar graph keeps weights, reasons and objections', async () => {
    const { lines, losses } = await write(
      bag,
      graphOf('r1: p & q + t; u: x - r1; v: p <-> q; w: x = t', [
        { id: 'p', weight: 0.25 },
        { id: 'v', weight: 0.5 },
      ]),
    );
    expect(lines).toEqual([
      'arg(p, 0.25).',
      'arg(q, 0.5).',
      'arg(t, 0.5).',
      'arg(x, 0.5).',
      'sup(p, t).',
      'sup(q, t).',
      'att(p, q).',
      'att(q, p).',
    ]);
    expect(losses).toEqual([
      ['ids', 'r1', 'v'],
      ['rephrases', 'w'],
      ['linked', 'r1'],
      ['undercuts', 'u'],
      ['symmetric', 'v'],
      ['weights', 'v'],
    ]);
  });

  it('of a bipolar graph gives it back', async () => {
    const { graph: read } = await readText(bag, fixtureInput('bag', 'debate.bag').text);
    const expected: GraphParts | null = read && partsOf(read);
    expect(read && partsOf(await reread(bag, read))).toEqual(expected);
    expect(read && (await writeMap(bag, read)).losses).toEqual([]);
  });
});

it('tells of arguments that attack themselves once', async () => {
  expect(await codesOf(iccma, 'p af 3\n1 1\n2 2\n3 3')).toEqual(['self-relation']);
  expect(await codesOf(apx, 'arg(a). att(a,a).\natt(a,a).')).toEqual(['self-relation', 'duplicate-attack']);
});

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
