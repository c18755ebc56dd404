/** What the grounded label of one argument would be if others were taken for out: tried out, and put back. */
import { findComponents } from '../numbers/components.ts';
import { IN, OUT, UNDECIDED, type Framework, type Label, type Labelling } from '../frameworks/framework.ts';
import { targetsOf } from '../numbers/links.ts';
import { createPropagation, markSources, type Network } from '../numbers/propagation.ts';

/** A framework with its grounded labels, ready to be probed for any of its arguments. */
export interface ProbedFramework {
  readonly framework: Framework;
  readonly labels: Labelling;
  readonly network: Network;
}

export interface LabelProbe {
  /** The argument in question and all whose labels its own depends on, as marks by argument. */
  readonly sources: Uint8Array;
  /** Attacks looked at so far, a measure of work. */
  readonly work: () => number;
  /** Takes arguments for out until `release`, and labels what depends on them again. */
  readonly reject: (rejected: readonly number[]) => void;
  /** Puts everything back as it was when the probe was made. */
  readonly release: () => void;
  readonly labelOf: (argument: number) => Label;
}

/** Reaching an argument costs about as much as looking at this many attacks. */
const COST_OF_ARGUMENT = 16;

/** `labels` are the grounded ones of the framework. Cost: O(arguments + attacks). */
export function prepareProbes(framework: Framework, labels: Labelling): ProbedFramework {
  const { attacked, attackers } = framework;
  const components = findComponents(attacked);
  return {
    framework,
    labels: labels.slice(),
    network: { components, dependents: attacked, sources: attackers },
  };
}

/**
 * Grounded labels follow the order of the strongly connected components: those of one depend on those before it alone
 * (Baroni, Giacomin & Guida, "SCC-recursiveness", Artificial Intelligence 168, 2005). So a change costs what it reaches.
 */
export function createLabelProbe(
  { framework, labels, network }: ProbedFramework,
  target: number,
): LabelProbe {
  const { attackers, attacked, count } = framework;
  const { components } = network;
  const sources = markSources(network, target);
  const before = labels.slice();
  const touched: number[] = [];
  const isHeld = new Uint8Array(count);
  const last = new Uint8Array(count);
  /** By argument while its component is labelled: attackers that are not out. */
  const standing = new Int32Array(count);
  let work = 0;

  /** The label an argument has for certain as things stand. */
  const decide = (argument: number): Label => {
    if (isHeld[argument]) return OUT;
    let left = 0;
    const end = attackers.offsets[argument + 1] ?? 0;
    for (let arrow = attackers.offsets[argument] ?? 0; arrow < end; arrow++) {
      work++;
      const label = labels[attackers.targets[arrow] ?? 0];
      if (label === IN) return OUT;
      if (label !== OUT) left++;
    }
    standing[argument] = left;
    return left === 0 ? IN : UNDECIDED;
  };

  /** Carries labels on inside a component, from members decided by what lies outside it. */
  const spread = (component: number, decided: number[]) => {
    for (let next = 0; next < decided.length; next++) {
      const argument = decided[next] ?? 0;
      for (const other of targetsOf(attacked, argument)) {
        work++;
        if (components.componentOf[other] !== component || labels[other] !== UNDECIDED) continue;
        standing[other] = (standing[other] ?? 0) - 1;
        if (labels[argument] === IN) labels[other] = OUT;
        else if (standing[other] === 0) labels[other] = IN;
        if (labels[other] !== UNDECIDED) decided.push(other);
      }
    }
  };

  const relabel = (component: number) => {
    const members = components.members.subarray(components.from[component], components.from[component + 1]);
    for (const member of members) labels[member] = UNDECIDED;
    // All are decided before any label is written, so that `standing` counts each attacker inside once.
    const first = members.map(decide);
    members.forEach((member, place) => (labels[member] = first[place] ?? UNDECIDED));
    spread(
      component,
      Array.from(members).filter((member) => labels[member] !== UNDECIDED),
    );
  };

  const propagate = createPropagation(network, sources, (component, reportChange) => {
    const from = components.from[component] ?? 0;
    const end = components.from[component + 1] ?? 0;
    work += (end - from) * COST_OF_ARGUMENT;
    for (let place = from; place < end; place++) {
      const member = components.members[place] ?? 0;
      last[member] = labels[member] ?? UNDECIDED;
    }
    if (components.cyclic[component]) relabel(component);
    else {
      const only = components.members[from] ?? 0;
      labels[only] = decide(only);
    }
    for (let place = from; place < end; place++) {
      const member = components.members[place] ?? 0;
      if (labels[member] === last[member]) continue;
      touched.push(member);
      reportChange(member);
    }
  });

  return {
    sources,
    reject(rejected) {
      for (const argument of rejected) {
        isHeld[argument] = 1;
        touched.push(argument);
      }
      propagate(rejected);
    },
    release() {
      for (const argument of touched) {
        labels[argument] = before[argument] ?? UNDECIDED;
        isHeld[argument] = 0;
      }
      touched.length = 0;
    },
    labelOf: (argument) => toLabel(labels[argument]),
    work: () => work,
  };
}

function toLabel(label: number | undefined): Label {
  return label === IN || label === OUT ? label : UNDECIDED;
}
