/**
 * How long the case layout takes beside dagre, ELK and Graphviz, which place and route the same cards and lines: debates of
 * 50 to 5,000 statements, all unfolded. Alone: 50,000 statements, a chain and a star.
 */
import { bench, describe, type BenchOptions } from 'vitest';
import { placeView, type GraphView } from '../../graph/index.ts';
import { assembleGraph } from '../../graph/model/assemble.ts';
import { generateDebate } from '../support/generate-debate.ts';
import { wholeOf } from './layout/maps.ts';
import { RIVALS, toPlain, type Rival } from './layout/rivals.ts';

const THRICE = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };
/** What is quick is run until it is compiled, and then often. */
const OFTEN = { iterations: 5, time: 2_000, warmupIterations: 3, warmupTime: 1_000 };
const RUNS = { 50: OFTEN, 500: OFTEN, 2_000: THRICE, 5_000: THRICE } as const;

for (const [size, runs] of Object.entries(RUNS)) {
  const view = wholeOf(generateDebate(Number(size)));
  describe(`Layout of a debate of ${size} statements, ${view.lines.length} lines`, () => {
    bench('case layout', () => void placeView(view), runs);
    for (const rival of RIVALS) benchRival(rival, view, runs);
  });
}

describe('Layout of many statements, beside 5,000', () => {
  const many = [
    ['a debate of 5,000', wholeOf(generateDebate(5_000))],
    ['a debate of 50,000', wholeOf(generateDebate(50_000))],
    ['a chain of 50,000', wholeOf(mapOf(50_000, (at) => at - 1))],
    ['a star of 10,000', wholeOf(mapOf(10_001, () => 0))],
  ] as const;
  for (const [name, view] of many) bench(name, () => void placeView(view), THRICE);
});

/** Its own making of a graph counts, the reading of where everything stands does not. */
function benchRival({ name, prepare }: Rival, view: GraphView, runs: BenchOptions): void {
  const plain = toPlain(view);
  let place: Awaited<ReturnType<Rival['prepare']>> | null = null;
  bench(
    name,
    async () => {
      place ??= await prepare();
      await place(plain);
    },
    runs,
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
