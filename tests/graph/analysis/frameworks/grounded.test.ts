import { describe, expect, it } from 'vitest';
import { IN, OUT, UNDECIDED } from '../../../../graph/analysis/frameworks/framework.ts';
import { labelGrounded } from '../../../../graph/analysis/frameworks/grounded.ts';
import { frameworkFrom, frameworkOf, frameworkOfSize } from '../../../support/frameworks.ts';
import { oracle } from '../../../support/oracle.ts';

describe('the grounded labelling', () => {
  it.each(oracle.dung)('of $id is the expected one', ({ arguments: names, attacks, groundedLabelling }) => {
    const labels = labelGrounded(frameworkFrom(names, attacks));
    const withLabel = (label: number) => names.filter((_, argument) => labels[argument] === label).sort();
    expect(withLabel(IN)).toEqual([...groundedLabelling.in].sort());
    expect(withLabel(OUT)).toEqual([...groundedLabelling.out].sort());
    expect(withLabel(UNDECIDED)).toEqual([...groundedLabelling.undec].sort());
  });

  it('leaves what attacks itself undecided, and puts it out where something else does', () => {
    expect([...labelGrounded(frameworkOf('a->a a->b'))]).toEqual([UNDECIDED, UNDECIDED]);
    expect([...labelGrounded(frameworkOf('a->a a->b c->a'))]).toEqual([OUT, IN, IN]);
  });

  it('alternates along a chain of 50,000', () => {
    const chain = Array.from({ length: 49_999 }, (_, i): [number, number] => [i, i + 1]);
    const labels = labelGrounded(frameworkOfSize(50_000, chain));
    expect(labels.every((label, i) => label === (i % 2 === 0 ? IN : OUT))).toBe(true);
  });

  it('counts 10,000 attackers, in and out', () => {
    const star = Array.from({ length: 10_000 }, (_, i): [number, number] => [i + 1, 0]);
    expect(labelGrounded(frameworkOfSize(10_001, star))[0]).toBe(OUT);
    const answered = star.map(([attacker]): [number, number] => [10_001, attacker]);
    expect(labelGrounded(frameworkOfSize(10_002, [...star, ...answered]))[0]).toBe(IN);
  });
});
