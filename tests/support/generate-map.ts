/**
 * A map of many statements of the shape of the merged US2016 debate, as parts and as a file: some chains of reasons with
 * objections and restatements, many statements that stand alone. Always the same.
 */
import { assembleGraph } from '../../graph/model/assemble.ts';
import type { ArgumentGraph, Relation, Statement } from '../../graph/model/types.ts';

/** Relations for each statement there, by kind. */
const SHARES = { supports: 0.35, attacks: 0.116, rephrases: 0.094 } as const;
const WORDS =
  'the debate about taxes and trade went on for hours because nobody could say what it would cost naïve voters'.split(
    ' ',
  );

export function generateMap(size: number): ArgumentGraph {
  const { statements, relations } = partsOf(size);
  return assembleGraph({ meta: { title: 'A long debate' }, statements, relations }).graph;
}

/** The same as a file of Crux's own format. */
export function generateMapFile(size: number): string {
  return JSON.stringify({ crux: 1, meta: { title: 'A long debate' }, ...partsOf(size) });
}

function partsOf(size: number): { readonly statements: Statement[]; readonly relations: Relation[] } {
  const next = createRandom(2016);
  const say = () => Array.from({ length: 8 + next(10) }, () => WORDS[next(WORDS.length)]).join(' ');
  const statements = Array.from({ length: size }, (_, index): Statement => ({
    id: `s${index}`,
    kind: index % 7 === 0 ? 'evidence' : 'claim',
    text: `${say()} (${index})`,
  }));
  const relations: Relation[] = [];
  for (const [kind, share] of Object.entries(SHARES) as [keyof typeof SHARES, number][]) {
    for (let count = Math.round(size * share); count > 0; count--) {
      // Most speak to something said shortly before, as people do.
      const from = 1 + next(size - 1);
      const to = Math.max(0, from - 1 - next(40));
      relations.push({ id: `r${relations.length}`, kind, from: [`s${from}`], to: `s${to}` });
    }
  }
  return { statements, relations };
}

/** Whole numbers below a bound, by a linear congruential generator (Numerical Recipes, 2nd ed., section 7.1). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
