import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStrengths } from '../../../../graph/analysis/strength/strength.ts';
import {
  STRENGTH_MODELS,
  type StrengthModelId,
} from '../../../../graph/analysis/strength/strength-models.ts';
import type { ArgumentGraph, Relation, Statement } from '../../../../graph/model/types.ts';
import { MODEL_OF, oracle } from '../../../support/oracle.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { chainOf, weightedMap } from '../../../support/weighted-maps.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

const MODELS = STRENGTH_MODELS.map(({ id }) => id);

describe('strengths of the oracle', () => {
  const cases = oracle.gradual.flatMap((each) =>
    Object.entries(each.expected).flatMap(([semantics, expected]) => {
      const model = MODEL_OF[semantics];
      return model ? [{ ...each, model, expected }] : [];
    }),
  );

  it.each(cases)('$id under $model', ({ baseScores, attacks, supports, model, expected }) => {
    const found = findStrengths(weightedMap(baseScores, attacks, supports), { model });
    expect(found.converged).toBe(expected.converged);
    for (const [id, strength] of Object.entries(expected.strength)) {
      expect(found.values.get(id)).toBeCloseTo(strength, 9);
    }
  });

  it.each(oracle.divergence)('$graph under $semantics', ({ graph, semantics, ...expected }) => {
    const size = Number(/K(\d+)/.exec(graph)?.[1]);
    const found = findStrengths(completeMutualAttack(size, 0.9), { model: MODEL_OF[semantics] ?? 'euler' });
    expect(found.converged).toBe(expected.discreteConverged);
    for (let index = 0; index < size; index++) {
      if (expected.value !== null) expect(found.values.get(`a${index}`)).toBeCloseTo(expected.value, 9);
      else {
        expect(found.values.has(`a${index}`)).toBe(false);
        expect(found.damped?.get(`a${index}`)).toBeCloseTo(expected.continuousOrDampedLimit, 9);
      }
    }
  });

  it('settles two options that speak against each other', () => {
    // The stock example of Potyka, KR 2018, with the numbers semantics papers get at a fine step.
    const graph = weightedMap(
      { buy: 0.5, sell: 0.5, a: 0.7, b: 0.3 },
      [
        ['buy', 'sell'],
        ['sell', 'buy'],
        ['b', 'buy'],
      ],
      [['a', 'buy']],
    );
    const { values, converged, iterations, residual } = findStrengths(graph);
    expect(converged).toBe(true);
    expect(iterations).toBeGreaterThan(1);
    expect(residual).toBeLessThanOrEqual(1e-12);
    const [buy = NaN, sell = NaN] = [values.get('buy'), values.get('sell')];
    const energy = 0.7 - 0.3 - sell;
    const rise = (energy * energy) / (1 + energy * energy);
    expect(buy).toBeCloseTo(energy > 0 ? 0.5 + 0.5 * rise : 0.5 - 0.5 * rise, 9);
    expect(sell).toBeCloseTo(0.5 - (0.5 * buy * buy) / (1 + buy * buy), 9);
  });
});

describe('what a relation carries', () => {
  it('is the geometric mean of its premises', () => {
    const graph = graphOf('r: a & b + t', [
      { id: 'a', weight: 0.9 },
      { id: 'b', weight: 0.4 },
    ]);
    const { values, carried } = findStrengths(graph);
    expect(carried.get('r')).toBeCloseTo(0.6, 12);
    expect(values.get('t')).toBeCloseTo(0.5 + 0.5 * (0.36 / 1.36), 12);
  });

  it('is lessened by an attack on the relation, and by its weight', () => {
    const graph = graphOf('r: a + t; u - r; weak: b + s', [{ id: 'weak', weight: 0.3 }]);
    const { values, carried } = findStrengths(graph);
    expect(values.get('r')).toBeCloseTo(0.8, 12);
    expect(carried.get('r')).toBeCloseTo(0.4, 12);
    expect(values.get('weak')).toBe(0.3);
    expect(carried.get('weak')).toBeCloseTo(0.15, 12);
  });

  it('recovers when the attack on the relation is itself attacked', () => {
    const undercut = findStrengths(graphOf('r: a + t; u: b - r')).values.get('t');
    const defended = findStrengths(graphOf('r: a + t; u: b - r; c - u')).values.get('t');
    const untouched = findStrengths(graphOf('r: a + t')).values.get('t');
    expect(undercut).toBeLessThan(defended ?? NaN);
    expect(defended).toBeLessThan(untouched ?? NaN);
  });

  it('goes both ways where it is symmetric', () => {
    const both = findStrengths(graphOf('a <-> b')).values;
    const two = findStrengths(graphOf('a - b; b - a')).values;
    expect([both.get('a'), both.get('b')]).toEqual([two.get('a'), two.get('b')]);
  });

  it('is nothing for rephrases and answers', () => {
    const { values, carried } = findStrengths(graphOf('a = t; b > q'));
    expect([values.get('t'), values.get('q')]).toEqual([0.5, 0.5]);
    expect(carried.size).toBe(0);
  });
});

describe('oscillation', () => {
  const triangle = 'a <-> b; a <-> c; b <-> c';
  const strong = ['a', 'b', 'c'].map((id) => ({ id, weight: 0.9 }));

  it('takes the numbers from what depends on it, and from nothing else', () => {
    const graph = graphOf(`${triangle}; c + d; r: e + f; d - r; g - h`, strong);
    const found = findStrengths(graph, { model: 'df-quad' });
    expect(found.converged).toBe(false);
    expect(found.residual).toBeGreaterThan(0.1);
    expect([...(found.damped?.keys() ?? [])]).toEqual(['a', 'b', 'c', 'd', 'f', 'r']);
    expect(['a', 'b', 'c', 'd', 'f', 'r'].filter((id) => found.values.has(id))).toEqual([]);
    expect(found.values.get('h')).toBe(0.25);
  });

  it('ends as soon as it is certain', () => {
    const graph = graphOf('a - b; b - a', [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 1 },
    ]);
    const found = findStrengths(graph, { model: 'df-quad' });
    expect(found.converged).toBe(false);
    expect(found.iterations).toBeLessThan(10);
    expect(found.damped?.get('a')).toBeCloseTo(0.5, 9);
  });

  it('never happens to the h-categoriser', () => {
    const graph = graphOf(triangle, strong);
    const { converged, values, damped } = findStrengths(graph, { model: 'h-categoriser' });
    expect(converged).toBe(true);
    expect(damped).toBeUndefined();
    const [a = NaN] = [values.get('a')];
    expect(a).toBeCloseTo(0.9 / (1 + 2 * a), 9);
  });
});

describe('properties', () => {
  it.each(MODELS)('%s gives each statement what its semantics says, in [0,1]', (model) => {
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights', loops: false }), (graph) => {
        const { values, converged, iterations } = findStrengths(graph, { model });
        expect([converged, iterations]).toEqual([true, 0]);
        expect([...values.keys()]).toEqual([...graph.statements.keys(), ...graph.relations.keys()]);
        for (const element of [...graph.statements.values(), ...graph.relations.values()]) {
          const strength = values.get(element.id) ?? NaN;
          expect(strength).toBeGreaterThanOrEqual(0);
          expect(strength).toBeLessThanOrEqual(1);
          expect(strength).toBeCloseTo(strengthByHand(graph, element, values, model), 9);
        }
      }),
    );
  });

  it.each(MODELS)('%s leaves a fixpoint or says that it found none', (model) => {
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights' }), (graph) => {
        const { values, damped, converged } = findStrengths(graph, { model });
        expect(converged).toBe(damped === undefined);
        for (const id of values.keys()) expect(damped?.has(id) ?? false).toBe(false);
        const all = new Map([...values, ...(damped ?? [])]);
        for (const element of [...graph.statements.values(), ...graph.relations.values()]) {
          expect(all.get(element.id)).toBeCloseTo(strengthByHand(graph, element, all, model), 9);
        }
      }),
    );
  });

  it.each(['quadratic-energy', 'df-quad'] as const)('%s is balanced and dual', (model) => {
    const strengths = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
    const base = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(base, strengths, strengths, (weight, pro, con) => {
        expect(strengthOfStar(model, weight, pro, pro)).toBeCloseTo(weight, 9);
        const risen = strengthOfStar(model, weight, pro, con) - weight;
        const fallen = 1 - weight - strengthOfStar(model, 1 - weight, con, pro);
        expect(risen).toBeCloseTo(fallen, 9);
      }),
    );
  });

  it.each(MODELS)('%s never gains by an attack', (model) => {
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights', loops: false }), (graph) => {
        const attacked = addAttackOn(graph, 's0');
        const before = findStrengths(graph, { model }).values.get('s0') ?? NaN;
        expect(findStrengths(attacked, { model }).values.get('s0')).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('large and odd maps', { timeout: 30_000 }, () => {
  it('gives every statement its base score where nothing argues', () => {
    const { values, converged } = findStrengths(graphOf('a; b', [{ id: 'b', weight: 0.7 }]));
    expect([...values]).toEqual([
      ['a', 0.5],
      ['b', 0.7],
    ]);
    expect(converged).toBe(true);
  });

  it('computes an empty map', () => {
    expect(findStrengths(graphOf('')).values.size).toBe(0);
  });

  it.each(MODELS)('%s takes 10,000 attackers on one claim', (model) => {
    const attackers = Array.from({ length: 10_000 }, (_, index) => `a${index}`);
    const baseScores = Object.fromEntries([...attackers, 't'].map((id) => [id, 0.5]));
    const graph = weightedMap(
      baseScores,
      attackers.map((id) => [id, 't']),
    );
    const expected = { 'quadratic-energy': 0, 'df-quad': 0, euler: 0.25, 'h-categoriser': 0.5 / 5001 }[model];
    expect(findStrengths(graph, { model }).values.get('t')).toBeCloseTo(expected, 7);
  });

  it('takes 10,000 supporters without leaving the range of numbers', () => {
    const supporters = Array.from({ length: 10_000 }, (_, index) => `a${index}`);
    const baseScores = Object.fromEntries([...supporters.map((id) => [id, 1]), ['t', 0], ['s', 0.5]]);
    const supports = supporters.flatMap((id) => [
      [id, 't'],
      [id, 's'],
    ]);
    const { values } = findStrengths(weightedMap(baseScores, [], supports), { model: 'euler' });
    expect([values.get('t'), values.get('s')]).toEqual([0, 1]);
  });

  it('follows a chain 50,000 long', () => {
    const { values } = findStrengths(chainOf(50_000, 'attacks'), { model: 'h-categoriser' });
    const last = values.get('n49999') ?? NaN;
    expect(last).toBeCloseTo(0.5 / (1 + last), 9);
  });

  it('settles a ring of 20,000', () => {
    const chain = chainOf(20_000, 'attacks');
    const closing: Relation = { id: 'close', kind: 'attacks', from: ['n19999'], to: 'n0' };
    const ring = { ...chain, relations: new Map(chain.relations).set('close', closing) };
    const { values, converged } = findStrengths(ring);
    expect(converged).toBe(true);
    expect(values.get('n7')).toBeCloseTo(values.get('n12345') ?? NaN, 9);
  });

  it('lets a statement attack itself', () => {
    const graph = weightedMap({ a: 1 }, [['a', 'a']]);
    expect(findStrengths(graph, { model: 'h-categoriser' }).values.get('a')).toBeCloseTo(0.6180339887, 9);
  });

  it('takes ids for names and nothing else', () => {
    const graph = graphOf('__proto__ - constructor; r: 10 + 1; 1 - r');
    const { values } = findStrengths(graph);
    expect(values.get('constructor')).toBeCloseTo(0.4, 12);
    expect([...values.keys()].slice(0, 4)).toEqual(['__proto__', 'constructor', '10', '1']);
  });
});

/** One statement of some weight with supporters and attackers of the given strengths. */
function strengthOfStar(
  model: StrengthModelId,
  weight: number,
  pro: readonly number[],
  con: readonly number[],
) {
  const baseScores = Object.fromEntries([
    ['t', weight],
    ...pro.map((strength, index) => [`p${index}`, strength]),
    ...con.map((strength, index) => [`c${index}`, strength]),
  ]) as Record<string, number>;
  const graph = weightedMap(
    baseScores,
    con.map((_, index) => [`c${index}`, 't']),
    pro.map((_, index) => [`p${index}`, 't']),
  );
  return findStrengths(graph, { model }).values.get('t') ?? NaN;
}

/** The definition, applied to one element with the strengths of all others taken from the result. */
function strengthByHand(
  graph: ArgumentGraph,
  element: Statement | Relation,
  values: ReadonlyMap<string, number>,
  model: StrengthModelId,
): number {
  const value = (id: string) => values.get(id) ?? NaN;
  const pro: number[] = [];
  const con: number[] = [];
  for (const relation of graph.relations.values()) {
    if (relation.kind !== 'supports' && relation.kind !== 'attacks') continue;
    const list = relation.kind === 'supports' ? pro : con;
    if (relation.to === element.id) list.push(meanByHand(relation.from.map(value)) * value(relation.id));
    const back = relation.symmetric && relation.kind === 'attacks' && graph.statements.has(relation.to);
    if (back && relation.to !== element.id && relation.from.includes(element.id)) {
      list.push(value(relation.to) * value(relation.id));
    }
  }
  const weight = element.weight ?? ('from' in element ? 1 : 0.5);
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  const orSum = (list: readonly number[]) => 1 - list.reduce((rest, each) => rest * (1 - each), 1);
  const energy = sum(pro) - sum(con);
  if (model === 'h-categoriser') return weight / (1 + sum(con));
  if (model === 'euler') return 1 - (1 - weight ** 2) / (1 + weight * Math.exp(energy));
  if (model === 'df-quad') {
    const prevailing = orSum(pro) - orSum(con);
    return prevailing > 0 ? weight + (1 - weight) * prevailing : weight + weight * prevailing;
  }
  const share = energy ** 2 / (1 + energy ** 2);
  return energy > 0 ? weight + (1 - weight) * share : weight - weight * share;
}

function meanByHand(strengths: readonly number[]): number {
  return strengths.reduce((product, each) => product * each, 1) ** (1 / strengths.length);
}

function addAttackOn(graph: ArgumentGraph, to: string): ArgumentGraph {
  const statements = new Map(graph.statements).set('new', { id: 'new', kind: 'claim', text: 'new' });
  const relations = new Map(graph.relations).set('newly', {
    id: 'newly',
    kind: 'attacks',
    from: ['new'],
    to,
  });
  return { ...graph, statements, relations };
}

function completeMutualAttack(size: number, base: number) {
  const ids = Array.from({ length: size }, (_, index) => `a${index}`);
  const attacks = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => [from, to]));
  return weightedMap(Object.fromEntries(ids.map((id) => [id, base])), attacks);
}
