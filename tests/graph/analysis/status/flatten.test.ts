import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenGraph } from '../../../../graph/analysis/status/flatten.ts';
import { IN, OUT } from '../../../../graph/analysis/frameworks/framework.ts';
import { labelGrounded } from '../../../../graph/analysis/frameworks/grounded.ts';
import { targetsOf } from '../../../../graph/analysis/numbers/links.ts';
import { SUPPORT_READINGS, type SupportReading } from '../../../../graph/analysis/status/support-reading.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { attacksOf } from '../../../support/frameworks.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { linked, undercutSymmetric, undercutUndercut } from '../../../support/named-graphs.ts';
import { oracle, type FlatteningCase } from '../../../support/oracle.ts';
import { anyMap } from '../../../support/maps/arbitrary-map.ts';

describe('a flattened map', () => {
  it.each(oracle.flattening)('has the expected attacks: $id', (example) => {
    expect(namedAttacks(mapOf(example))).toEqual(example.attacks.map(([a, b]) => `${a}->${b}`).sort());
  });

  it('lists statements, then relations, in file order', () => {
    const { ids, numberOf, framework } = flattenGraph(graphOf('1: b - a; __proto__: 10 + a'));
    expect(ids).toEqual(['b', 'a', '10', '1', '__proto__']);
    expect(ids.map((id) => numberOf.get(id))).toEqual([0, 1, 2, 3, 4]);
    expect(framework.names).toEqual(ids);
  });

  it('lets an attack fall with any of its linked premises', () => {
    expect(namedAttacks(linked())).toEqual(['s->b', 's->r']);
  });

  it('reads attacks on attacks to any depth', () => {
    expect(namedAttacks(undercutUndercut())).toEqual(['u->r', 'v->u']);
  });

  it('reads a symmetric attack both ways, and what attacks it stops both', () => {
    const bothWays = ['mirror:r->a', 'mirror:r->r', 'r->b', 'r->mirror:r'];
    expect(namedAttacks(graphOf('r: a <-> b'))).toEqual(bothWays);
    expect(inOf(graphOf('r: a <-> b'))).toEqual([]);
    expect(inOf(undercutSymmetric())).toEqual(['a', 'b', 'x', 'u']);
  });

  it('reads a symmetric attack from linked premises back to each of them', () => {
    const attacks = namedAttacks(graphOf('r: p & q <-> t'));
    expect(attacks).toEqual(['mirror:r->p', 'mirror:r->q', 'mirror:r->r', 'r->mirror:r', 'r->t']);
  });

  it('gives inner arguments names that no element has', () => {
    const { framework } = flattenGraph(graphOf("r: a <-> b; mirror:r: b + a; mirror:r': a + b"));
    expect(new Set(framework.names).size).toBe(framework.count);
    expect(framework.names.at(-1)).toBe("mirror:r''");
  });

  it('labels rephrases and answers, which do nothing to others', () => {
    const graph = graphOf('r: a = b; s: a > q?; u: x - a; v: y - s');
    expect(namedAttacks(graph)).toEqual(['u->a', 'u->r', 'u->s', 'v->s']);
    expect(outOf(graph)).toEqual(['a', 'r', 's']);
  });

  it('makes an attack by a statement on itself undecidable', () => {
    expect(namedAttacks(graphOf('r: a - a'))).toEqual(['r->a', 'r->r']);
    expect(inOf(graphOf('r: a - a'))).toEqual([]);
  });

  it('says who falls with whom', () => {
    const { dependants, numberOf, ids, framework } = flattenGraph(linked(), 'necessary');
    const dependantsOf = (id: Id) =>
      [...targetsOf(dependants, numberOf.get(id) ?? -1)].map((each) => ids[each]);
    expect(dependants.offsets).toHaveLength(framework.count + 1);
    expect(dependantsOf('a')).toEqual(['r']);
    expect(dependantsOf('r')).toEqual(['t']);
    expect(dependantsOf('t')).toEqual([]);
  });

  it('stays linear where many attack what many use, with the same labels', () => {
    const count = 3000;
    const many = (line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join(';');
    const graph = graphOf(`${many((i) => `x${i} - p`)};${many((i) => `p - t${i}`)}`);
    const { framework, numberOf } = flattenGraph(graph);
    expect(framework.attacked.targets.length).toBeLessThan(4 * count);
    const labels = labelGrounded(framework);
    expect(labels[numberOf.get('p') ?? -1]).toBe(OUT);
    expect(labels[numberOf.get(`r${count + 1}`) ?? -1]).toBe(OUT);
    expect(labels[numberOf.get('t0') ?? -1]).toBe(IN);
  });

  it('stays linear on a chain of 5,000 supports to statements that are all attacked', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `s${i + 1} + s${i};x${i} - s${i}`);
    const graph = graphOf(lines.join(';'));
    for (const support of SUPPORT_READINGS) {
      const { framework } = flattenGraph(graph, support);
      expect(framework.attacked.targets.length).toBeLessThan(70 * graph.relations.size);
      expect(labelGrounded(framework)[0]).toBe(OUT);
    }
  });
});

describe('a supposition', () => {
  it('takes what is rejected out, with what needs it', () => {
    const graph = graphOf('r: a & b - t; s: t - u');
    expect(outOf(graph)).toEqual(['t', 's']);
    expect(outOf(graph, 'assumed', { rejected: new Set(['a', 'unknown']) })).toEqual(['a', 'u', 'r']);
    expect(outOf(graph, 'assumed', { rejected: new Set(['r']) })).toEqual(['u', 'r']);
  });

  it('keeps what is accepted in, whatever attacks it', () => {
    const graph = graphOf('r: a - t; u: x - r; s: t & a + c');
    expect(outOf(graph, 'assumed', { accepted: new Set(['r']) })).toEqual(['t', 's']);
    expect(outOf(graph, 'assumed', { accepted: new Set(['r', 't']) })).toEqual([]);
    expect(outOf(graph, 'assumed', { accepted: new Set(['a']), rejected: new Set(['a']) })).toEqual([
      'a',
      'r',
      's',
    ]);
  });

  it('lets an accepted step stand without its premises', () => {
    const graph = graphOf('r: a - t; s: x - a');
    expect(outOf(graph, 'assumed', { accepted: new Set(['r']) })).toEqual(['a', 't']);
  });

  it('rejects a symmetric attack in both directions', () => {
    expect(outOf(graphOf('r: a <-> b'), 'assumed', { rejected: new Set(['r']) })).toEqual(['r']);
  });

  it('holds under every reading of support', () => {
    fc.assert(
      fc.property(
        anyMap,
        fc.constantFrom(...SUPPORT_READINGS),
        fc.array(fc.nat()),
        (graph, support, picks) => {
          const ids = [...graph.statements.keys(), ...graph.relations.keys()];
          const picked = picks.flatMap((pick) => ids[pick % Math.max(1, ids.length)] ?? []);
          const accepted = new Set(picked.filter((_, place) => place % 2 === 0));
          const rejected = new Set(picked.filter((id) => !accepted.has(id)));
          const { framework, numberOf } = flattenGraph(graph, support, { accepted, rejected });
          const labels = labelGrounded(framework);
          for (const id of rejected) expect(labels[numberOf.get(id) ?? -1]).toBe(OUT);
          for (const id of accepted)
            if (graph.statements.has(id)) expect(labels[numberOf.get(id) ?? -1]).toBe(IN);
        },
      ),
      { numRuns: 200 },
    );
  });
});

type Supposition = Parameters<typeof flattenGraph>[2];

function mapOf({ claims, relations }: FlatteningCase): ArgumentGraph {
  const lines = Object.entries(relations).map(
    ([id, { kind, sources, target }]) =>
      `${id}: ${sources.join(' & ')} ${kind === 'attack' ? '-' : '+'} ${target}`,
  );
  return graphOf([...claims, ...lines].join(';'));
}

function namedAttacks(graph: ArgumentGraph): readonly string[] {
  const { framework } = flattenGraph(graph);
  return attacksOf(framework)
    .map(([source, target]) => `${framework.names[source]}->${framework.names[target]}`)
    .sort();
}

function inOf(graph: ArgumentGraph): readonly Id[] {
  return withLabel(graph, IN);
}

function outOf(graph: ArgumentGraph, support?: SupportReading, supposition?: Supposition): readonly Id[] {
  return withLabel(graph, OUT, support, supposition);
}

function withLabel(graph: ArgumentGraph, label: number, support?: SupportReading, supposition?: Supposition) {
  const { framework, ids } = flattenGraph(graph, support, supposition);
  const labels = labelGrounded(framework);
  return ids.filter((_, number) => labels[number] === label);
}
