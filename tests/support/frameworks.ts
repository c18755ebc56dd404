/** Abstract frameworks for tests: from a line of text, at random, and their extensions by trying every set. */
import fc from 'fast-check';
import { createFramework, type Framework } from '../../graph/analysis/frameworks/framework.ts';
import { targetsOf } from '../../graph/analysis/numbers/links.ts';
import type { Semantics } from '../../graph/analysis/frameworks/semantics.ts';

/** From names and pairs of names. */
export function frameworkFrom(
  names: readonly string[],
  attacks: readonly (readonly [string, string])[],
): Framework {
  const numbers = new Map(names.map((name, number) => [name, number]));
  const numberOf = (name: string) => numbers.get(name) ?? -1;
  return createFramework(
    names,
    attacks.map(([source]) => numberOf(source)),
    attacks.map(([, target]) => numberOf(target)),
  );
}

/** From a text such as `a->b b<->c d`. Arguments come in order of first mention. */
export function frameworkOf(text: string): Framework {
  const names = new Set<string>();
  const attacks: [string, string][] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const [source = '', target] = word.split(/<?->/);
    names.add(source);
    if (target === undefined) continue;
    names.add(target);
    attacks.push([source, target]);
    if (word.includes('<->')) attacks.push([target, source]);
  }
  return frameworkFrom([...names], attacks);
}

/** Numbered names and numbered pairs, for large ones. */
export function frameworkOfSize(
  count: number,
  attacks: Iterable<readonly [source: number, target: number]>,
): Framework {
  const pairs = [...attacks];
  return createFramework(
    Array.from({ length: count }, (_, number) => `a${number}`),
    pairs.map(([source]) => source),
    pairs.map(([, target]) => target),
  );
}

/** Up to `largest` arguments with any attacks among them, self-attacks too. */
export function arbitraryFramework(largest: number): fc.Arbitrary<Framework> {
  return fc.integer({ min: 0, max: largest }).chain((count) => {
    const argument = fc.nat({ max: Math.max(0, count - 1) });
    return fc
      .array(fc.tuple(argument, argument), { maxLength: count === 0 ? 0 : count * 3 })
      .map((attacks) => frameworkOfSize(count, attacks));
  });
}

/** The same without cycles: attacks go from lower to higher numbers. */
export function acyclicFramework(largest: number): fc.Arbitrary<Framework> {
  return arbitraryFramework(largest).map((framework) =>
    frameworkOfSize(
      framework.count,
      attacksOf(framework).filter(([source, target]) => source < target),
    ),
  );
}

export function attacksOf(framework: Framework): readonly (readonly [number, number])[] {
  return framework.names.flatMap((_, source) =>
    [...targetsOf(framework.attacked, source)].map((target) => [source, target] as const),
  );
}

/** The extensions under every semantics, straight from the definitions, each as a set of bits. For up to 10 arguments. */
export function tryEverySet(framework: Framework): Readonly<Record<Semantics, readonly number[]>> {
  const { count } = framework;
  const bits = (numbers: Iterable<number>) => [...numbers].reduce((set, number) => set | (1 << number), 0);
  const all = (1 << count) - 1;
  const attackers = framework.names.map((_, each) => bits(targetsOf(framework.attackers, each)));
  const attacked = framework.names.map((_, each) => bits(targetsOf(framework.attacked, each)));
  const isPart = (part: number, whole: number) => (part & ~whole) === 0;
  const attackedBy = (set: number) =>
    attacked.reduce((sum, its, each) => (set & (1 << each) ? sum | its : sum), 0);
  const defendedBy = (set: number) =>
    attackers.reduce((sum, its, each) => (isPart(its, attackedBy(set)) ? sum | (1 << each) : sum), 0);
  const rangeOf = (set: number) => set | attackedBy(set);
  const largest = (sets: readonly number[], measure = (set: number) => set) =>
    sets.filter((set) =>
      sets.every((other) => measure(set) === measure(other) || !isPart(measure(set), measure(other))),
    );

  const free = Array.from({ length: all + 1 }, (_, set) => set).filter(
    (set) => (set & attackedBy(set)) === 0,
  );
  const admissible = free.filter((set) => isPart(set, defendedBy(set)));
  const complete = free.filter((set) => set === defendedBy(set));
  const preferred = largest(admissible);
  const inAllPreferred = preferred.reduce((sum, set) => sum & set, all);
  return {
    grounded: complete.filter((set) => complete.every((other) => isPart(set, other))),
    complete,
    preferred,
    stable: free.filter((set) => rangeOf(set) === all),
    'semi-stable': largest(complete, rangeOf),
    ideal: largest(admissible.filter((set) => isPart(set, inAllPreferred))),
  };
}

/** An extension as a set of bits. */
export function toBits(extension: readonly number[]): number {
  return extension.reduce((set, argument) => set | (1 << argument), 0);
}
