import { describe, expect, it } from 'vitest';
import { findStatus, type Status } from '../../../../graph/analysis/status/status.ts';
import type { SupportReading } from '../../../../graph/analysis/status/support-reading.ts';
import type { Semantics } from '../../../../graph/analysis/frameworks/semantics.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { oracle, type BipolarCase } from '../../../support/oracle.ts';

describe('deductive and necessary support', () => {
  const cases = oracle.bipolar.flatMap((example) =>
    (['deductive', 'necessary'] as const).map((support) => ({ example, support, id: example.id })),
  );

  it.each(cases)('in $id, read as $support, accept what is expected', ({ example, support }) => {
    const graph = mapOf(example);
    const expected = example[support];
    const accepted = (semantics: Semantics) =>
      example.arguments.filter((id) => statusOf(graph, support, semantics).get(id) === 'in');
    expect(accepted('grounded')).toEqual(expected.grounded);
    expect([accepted('preferred')]).toEqual(expected.preferred);
    expect([accepted('stable')]).toEqual(expected.stable);
  });

  it('follow supports any number of steps', () => {
    const graph = graphOf('a + b; b + c; c + d; u: x - c');
    expect(outOf(graph, 'assumed')).toEqual(['c', 'r3']);
    expect(outOf(graph, 'necessary')).toEqual(['c', 'd', 'r3']);
    expect(outOf(graph, 'deductive')).toEqual(['a', 'b', 'c', 'r1', 'r2', 'r3']);
  });

  it('let a circle of supports stand or fall as one', () => {
    expect(outOf(graphOf('a + b; b + a'), 'necessary')).toEqual([]);
    expect(outOf(graphOf('a + b; b + a'), 'deductive')).toEqual([]);
    expect(outOf(graphOf('a + b; b + a; u: x - a'), 'necessary')).toEqual(['a', 'b', 'r1', 'r2']);
    expect(outOf(graphOf('a + b; b + a; u: x - a'), 'deductive')).toEqual(['a', 'b', 'r1', 'r2']);
  });

  it('let a conclusion fall with a step that it needs', () => {
    expect(outOf(graphOf('r: a + t; u: x - r'), 'necessary')).toEqual(['t', 'r']);
  });

  it('single out no premise of several when their conclusion falls', () => {
    expect(outOf(graphOf('r: a & b + t; u: x - t'), 'deductive')).toEqual(['t', 'r']);
    expect(outOf(graphOf('r: a + t; u: x - t'), 'deductive')).toEqual(['a', 't', 'r']);
  });

  it('bind no premise to a conclusion by a step that is undercut', () => {
    const undercut = graphOf('r: a + t; u: x - t; v: y - r');
    expect(outOf(undercut, 'deductive')).toEqual(['t', 'r']);
    const answered = graphOf('r: a + t; u: x - t; v: y - r; w: z - v');
    expect(outOf(answered, 'deductive')).toEqual(['a', 't', 'r', 'v']);
  });

  it('reach relations that are supported', () => {
    const graph = graphOf('r: a + t; w: b + r; u: x - b');
    expect(outOf(graph, 'assumed')).toEqual(['b', 'w']);
    expect(outOf(graph, 'necessary')).toEqual(['t', 'b', 'r', 'w']);
    expect(outOf(graphOf('r: a + t; w: b + r; u: x - r'), 'deductive')).toEqual(['b', 'r', 'w']);
  });
});

describe('support as evidence', () => {
  it.each(oracle.flattening)(
    'labels $id as expected',
    ({ claims, relations, evidenceMode, grounded, preferred }) => {
      const lines = Object.entries(relations).map(
        ([id, { kind, sources, target }]) =>
          `${id}: ${sources.join(' & ')} ${kind === 'attack' ? '-' : '+'} ${target}`,
      );
      const graph = graphOf([...claims, ...lines].join(';'));
      expect(labelSets(graph, 'evidence')).toEqual(sorted(evidenceMode));
      expect(labelSets(graph, 'assumed')).toEqual(sorted(grounded));
      const inAllPreferred = [...claims, ...Object.keys(relations)].filter((id) =>
        preferred.every((extension) => extension.includes(id)),
      );
      expect(labelSets(graph, 'assumed', 'preferred').in).toEqual(inAllPreferred.sort());
    },
  );

  it('keeps what one support of several still carries', () => {
    const graph = graphOf('r: a + t; s: b + t; u: x - r');
    expect(outOf(graph, 'evidence')).toEqual(['r']);
    expect(outOf(graphOf('r: a + t; s: b + t; u: x - r; v: y - b'), 'evidence')).toEqual([
      't',
      'b',
      'r',
      's',
    ]);
  });

  it('lets steps fall with premises that nothing supports any more', () => {
    expect(outOf(graphOf('r: a + b; s: b - t; u: x - r'), 'evidence')).toEqual(['b', 'r', 's']);
  });

  it('leaves a circle that rests on nothing undecided', () => {
    const status = statusOf(graphOf('r: a + b; s: b + a'), 'evidence');
    expect([...status.values()]).toEqual(['undecided', 'undecided', 'undecided', 'undecided']);
    expect(outOf(graphOf('r: a + b; s: b + a; t: c + a'), 'evidence')).toEqual([]);
  });

  it('needs no support for evidence and for what is tagged as accepted', () => {
    expect(outOf(graphOf('r: a + e!; u: x - r'), 'evidence')).toEqual(['r']);
    expect(outOf(graphOf('r: a + b; u: x - r', [{ id: 'b', tags: ['accepted'] }]), 'evidence')).toEqual([
      'r',
    ]);
    expect(outOf(graphOf('r: a + b; u: x - r', [{ id: 'b', tags: ['rejected'] }]), 'evidence')).toEqual([
      'b',
      'r',
    ]);
  });
});

function mapOf({ arguments: names, attacks, supports }: BipolarCase): ArgumentGraph {
  return graphOf(
    [...names, ...attacks.map(([a, b]) => `${a} - ${b}`), ...supports.map(([a, b]) => `${a} + ${b}`)].join(
      ';',
    ),
  );
}

function statusOf(graph: ArgumentGraph, support: SupportReading, semantics: Semantics = 'grounded') {
  return findStatus(graph, { support, semantics }).status;
}

function outOf(graph: ArgumentGraph, support: SupportReading): readonly Id[] {
  return withStatus(statusOf(graph, support), 'out');
}

function withStatus(status: ReadonlyMap<Id, Status>, wanted: Status): readonly Id[] {
  return [...status].filter(([, its]) => its === wanted).map(([id]) => id);
}

function labelSets(graph: ArgumentGraph, support: SupportReading, semantics?: Semantics) {
  const status = statusOf(graph, support, semantics);
  return sorted({
    in: withStatus(status, 'in'),
    out: withStatus(status, 'out'),
    undec: withStatus(status, 'undecided'),
  });
}

function sorted(sets: { in: readonly Id[]; out: readonly Id[]; undec: readonly Id[] }) {
  return { in: [...sets.in].sort(), out: [...sets.out].sort(), undec: [...sets.undec].sort() };
}
