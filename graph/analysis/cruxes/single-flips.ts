/** The elements whose rejection alone gives a thesis another status. */
import { IN, OUT, UNDECIDED } from '../frameworks/framework.ts';
import { createLabelProbe, type ProbedFramework } from './label-probe.ts';
import { targetsOf } from '../numbers/links.ts';
import { COST_OF_CANDIDATES, type Falls } from './what-falls.ts';

export interface SingleFlips {
  readonly elements: ReadonlySet<number>;
  /** False where the budget ended before all elements were tried. */
  readonly complete: boolean;
  readonly work: number;
}

/**
 * Where only one way leads from an argument to the thesis, one pass backwards tells; the rest is tried out, which costs
 * what each rejection reaches. `budget` is in looks at an attack. Cost where the debate is a tree: O(arguments + attacks).
 */
export function findSingleFlips(
  probed: ProbedFramework,
  thesis: number,
  falls: Falls,
  budget: number,
): SingleFlips {
  const probe = createLabelProbe(probed, thesis);
  const label = probe.labelOf(thesis);
  const answers = answerBackwards(probed, thesis, probe.sources);
  const candidates = new Set<number>();
  let listed = 0;
  const work = () => probe.work() + listed * COST_OF_CANDIDATES;
  probe.sources.forEach((marked, argument) => {
    listed += marked;
    if (marked) for (const element of falls.takingOut(argument)) candidates.add(element);
  });
  candidates.delete(thesis);
  const elements = new Set<number>();
  for (const element of candidates) {
    const falling = falls.fallingWith(element).filter((argument) => probe.sources[argument] === 1);
    // What is out already changes nothing by falling.
    if (falling.every((argument) => probe.labelOf(argument) === OUT)) continue;
    const [only = thesis] = falling;
    const answer = falling.length === 1 && probe.labelOf(only) === IN ? answers[only] : UNKNOWN;
    if (answer === TURNS) elements.add(element);
    if (answer !== UNKNOWN) continue;
    if (work() > budget) return { elements, complete: false, work: work() };
    probe.reject(falling);
    if (probe.labelOf(thesis) !== label) elements.add(element);
    probe.release();
  }
  return { elements, complete: true, work: work() };
}

const STAYS = 0;
const TURNS = 1;
const UNKNOWN = 2;

/**
 * By argument: whether the thesis would have another label if this argument, and nothing else by itself, had the opposite
 * one. Known where the argument is decided, on no cycle, and leads on to one other of the kind.
 */
function answerBackwards(probed: ProbedFramework, thesis: number, sources: Uint8Array) {
  const { framework, labels, network } = probed;
  const { componentOf, members, cyclic } = network.components;
  const isSimple = (argument: number) =>
    !cyclic[componentOf[argument] ?? 0] && labels[argument] !== UNDECIDED;
  const answers = new Uint8Array(framework.count).fill(UNKNOWN);
  const standing = countAttackers(probed, sources);
  for (let place = members.length - 1; place >= 0; place--) {
    const argument = members[place] ?? 0;
    if (!sources[argument] || !isSimple(argument)) continue;
    if (argument === thesis) answers[argument] = TURNS;
    else {
      const [next, ...others] = targetsOf(framework.attacked, argument).filter((each) => sources[each]);
      if (next !== undefined && others.length === 0 && isSimple(next))
        answers[argument] = passOn(argument, next);
    }
  }
  return answers;

  function passOn(argument: number, next: number): number {
    if (labels[next] === OUT) {
      if (labels[argument] === OUT) return STAYS;
      if ((standing.in[next] ?? 0) > 1) return STAYS;
      if ((standing.open[next] ?? 0) > 0) return UNKNOWN;
    }
    return answers[next] ?? UNKNOWN;
  }
}

/** By argument: how many of its attackers are in, and how many are undecided. */
function countAttackers({ framework, labels }: ProbedFramework, sources: Uint8Array) {
  const counts = { in: new Int32Array(framework.count), open: new Int32Array(framework.count) };
  sources.forEach((marked, argument) => {
    if (!marked) return;
    for (const attacker of targetsOf(framework.attackers, argument)) {
      if (labels[attacker] === IN) counts.in[argument] = (counts.in[argument] ?? 0) + 1;
      else if (labels[attacker] === UNDECIDED) counts.open[argument] = (counts.open[argument] ?? 0) + 1;
    }
  });
  return counts;
}
