/**
 * How long the case layout takes beside dagre, ELK and Graphviz, which place and route the same cards and lines: debates of
 * 50 to 5,000 statements, all unfolded. Alone: 50,000 statements, a chain and a star.
 */
import { bench, describe } from 'vitest';
import { placeView, type GraphView } from '../../graph/index.ts';
import { assembleGraph } from '../../graph/model/assemble.ts';
import { generateDebate } from '../support/generate-debate.ts';
import { wholeOf } from './layout/maps.ts';
import { RIVALS, toPlain, type Rival } from './layout/rivals.ts';

/** Runs by number of statements, so that no group takes minutes. */
const RUNS = { 50: 30, 500: 7, 2_000: 3, 5_000: 3 } as const;
/** Beyond so many statements these take more than 20 s. */
const MOST: Readonly<Record<string, number>> = {};

for (const [size, runs] of Object.entries(RUNS)) {
  const view = wholeOf(generateDebate(Number(size)));
  describe(`Layout of a debate of ${size} statements, ${view.lines.length} lines`, () => {
    bench('case layout', () => void placeView(view), timesOf(runs));
    for (const rival of RIVALS)
      if (Number(size) <= (MOST[rival.name] ?? Infinity)) benchRival(rival, view, runs);
  });
}

describe('Layout of many statements, beside 5,000', () => {
  const many = [
    ['a debate of 5,000', wholeOf(generateDebate(5_000))],
    ['a debate of 50,000', wholeOf(generateDebate(50_000))],
    ['a chain of 50,000', wholeOf(mapOf(50_000, (at) => at - 1))],
    ['a star of 10,000', wholeOf(mapOf(10_001, () => 0))],
  ] as const;
  for (const [name, view] of many) bench(name, () => void placeView(view), timesOf(3));
});

/** So many runs and, since a first run compiles, one more before them. */
function timesOf(iterations: number) {
  return { iterations, time: 0, warmupIterations: 1, warmupTime: 0 };
}

/** Its own making of a graph counts, the reading of where everything stands does not. */
function benchRival({ name, prepare }: Rival, view: GraphView, runs: number): void {
  const plain = toPlain(view);
  let place: Awaited<ReturnType<Rival['prepare']>> | null = null;
  bench(
    name,
    async () => {
      place ??= await prepare();
      await place(plain);
    },
    timesOf(runs),
  );
}

function mapOf(count: number, aimOf: (at: number) => number) {
  return assembleGraph({
    statements: Array.from({ length: count }, (_, at) => ({
      id: `s${at}`,
      kind: 'claim',
      text: `Statement ${at}`,
    })),
    relations: Array.from({ length: count - 1 }, (_, at) => ({
      id: `r${at}`,
      kind: at % 3 === 1 ? 'attacks' : 'supports',
      from: [`s${at + 1}`],
      to: `s${aimOf(at + 1)}`,
    })),
  }).graph;
}
