/** Which scheme nodes can stand on a map: those with a premise and a conclusion that are on it. */
import { forEachEdge, nameNode, type Network, type Report } from './network.ts';

/** Node indexes, in the order of the edges. */
export interface Step {
  readonly premises: ReadonlySet<number>;
  readonly targets: ReadonlySet<number>;
}

/** What to look at: which nodes are statements, and which are steps between them. */
export interface StepOptions {
  isStatement(node: number): boolean;
  isStep(node: number): boolean;
  readonly prefix: string;
}

/** A step is shown as one relation to each conclusion, each with all its premises; beyond this, no map can show it. */
const MAX_PAIRS = 100_000;

/** By node index, in file order; the others are named in problems. O(nodes + edges). */
export function findSteps(network: Network, options: StepOptions, report: Report): ReadonlyMap<number, Step> {
  const steps = new Map<number, { premises: Set<number>; targets: Set<number> }>();
  network.ids.forEach((id, node) => {
    if (id !== '' && options.isStep(node)) steps.set(node, findEnds(network, node, options));
  });
  const waiting: number[] = [];
  const drop = (node: number, code: string, lacks: string, cure: string) => {
    steps.delete(node);
    waiting.push(node);
    // An illocution without a locution of its own hangs on a transition, as it should.
    if (network.types[node] === 'YA') return;
    const message = `The ${nameNode(network, node)} has ${lacks}; it stays in the file but not on the map: ${cure}.`;
    report('warning', code, `${options.prefix}nodes[${node}]`, message);
  };
  for (const [node, { premises, targets }] of steps) {
    if (targets.size > 1 && premises.size * targets.size > MAX_PAIRS) {
      const lacks = `${premises.size} premises and ${targets.size} conclusions, far too many to tell apart`;
      drop(node, 'too-many-ends', lacks, 'write a step for each conclusion');
    } else if (premises.size === 0 && targets.size === 0) {
      drop(node, 'unconnected-step', 'neither premise nor conclusion', 'connect claims to it');
    } else if (premises.size === 0) {
      drop(node, 'no-premise', 'no premise', 'connect a claim to it');
    } else if (targets.size === 0) {
      drop(node, 'no-conclusion', 'no conclusion', 'connect it to a claim');
    }
  }
  // What aims at a step that is not on the map loses that target, and may then have none.
  for (let gone = waiting.pop(); gone !== undefined; gone = waiting.pop()) {
    forEachEdge(network.into, gone, (edge) => {
      const node = network.from[edge] ?? -1;
      const step = steps.get(node);
      if (!step?.targets.delete(gone) || step.targets.size > 0) return;
      drop(node, 'no-conclusion', 'no conclusion but steps that are not on the map', 'mend those first');
    });
  }
  reportSplits(steps, network, options, report);
  return steps;
}

function findEnds(network: Network, step: number, options: StepOptions) {
  const premises = new Set<number>();
  const targets = new Set<number>();
  forEachEdge(network.into, step, (edge) => {
    const source = network.from[edge] ?? -1;
    if (options.isStatement(source)) premises.add(source);
  });
  forEachEdge(network.out, step, (edge) => {
    const target = network.to[edge] ?? -1;
    const isTarget =
      options.isStatement(target) || (options.isStep(target) && network.types[target] !== 'YA');
    if (isTarget && target !== step) targets.add(target);
  });
  return { premises, targets };
}

function reportSplits(
  steps: ReadonlyMap<number, Step>,
  network: Network,
  options: StepOptions,
  report: Report,
): void {
  for (const [node, { targets }] of steps) {
    if (targets.size < 2) continue;
    const message = `The ${nameNode(network, node)} has ${targets.size} conclusions and is shown as a relation to each; what aims at it aims at the first: write a step for each conclusion to say it outright.`;
    report('info', 'split-relation', `${options.prefix}nodes[${node}]`, message);
  }
}
