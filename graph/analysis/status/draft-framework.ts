/**
 * Attacks and needs collected one by one, made into a framework at the end. Where a needs b, whatever attacks b attacks a
 * as well, so that a cannot stand without b.
 */
import { findComponents } from '../numbers/components.ts';
import { createFramework, type Framework } from '../frameworks/framework.ts';
import { createLinks, reverseLinks, type Links } from '../numbers/links.ts';

/** Pairs of arguments by number. */
interface Pairs {
  readonly sources: number[];
  readonly targets: number[];
}

export interface Draft {
  readonly names: string[];
  readonly taken: Set<string>;
  readonly attacks: Pairs;
  readonly needs: Pairs;
}

export interface FinishedDraft {
  readonly framework: Framework;
  /** From each argument to those that need it. */
  readonly dependants: Links;
}

/**
 * Up to this many attackers are copied to each argument in need. A longer list is stood in for by one inner argument that
 * is in exactly when the needed one is out, which keeps the framework linear in size and every label the same.
 */
const COPIED_ATTACKERS = 64;

/** A draft with an argument for each name. Names are all different. */
export function createDraft(names: readonly string[]): Draft {
  return {
    names: [...names],
    taken: new Set(names),
    attacks: { sources: [], targets: [] },
    needs: { sources: [], targets: [] },
  };
}

/** Adds an argument that stands for no element of the map and returns its number. Its name is free of the others. */
export function addInnerArgument(draft: Draft, name: string): number {
  let free = name;
  while (draft.taken.has(free)) free += "'";
  draft.taken.add(free);
  return draft.names.push(free) - 1;
}

export function addAttack(draft: Draft, source: number, target: number): void {
  addPair(draft.attacks, source, target);
}

/** `argument` cannot stand unless `needed` does. */
export function addNeed(draft: Draft, argument: number, needed: number): void {
  addPair(draft.needs, argument, needed);
}

/**
 * The framework in which each argument has its own attackers and, transitively, those of what it needs: the secondary
 * attacks of Cayrol & Lagasquie-Schiex, "Bipolarity in argumentation graphs" (IJAR 54, 2013). Arguments that need each
 * other share all their attackers. Cost: O(arguments + attacks + needs).
 */
export function finishDraft(draft: Draft): FinishedDraft {
  const count = draft.names.length;
  const own = createLinks(count, draft.attacks.targets, draft.attacks.sources);
  const needs = createLinks(count, draft.needs.sources, draft.needs.targets);
  const dependants = reverseLinks(needs);
  // What is needed comes first, so its attackers are known when those in need of it are reached.
  const groups = findComponents(dependants);
  // The attackers of each group, end to end.
  const attackers: number[] = [];
  const attackersFrom = new Int32Array(groups.count + 1);
  const takenBy = new Int32Array(count + groups.count).fill(-1);
  const attacks: Pairs = { sources: [], targets: [] };
  const standIns = new Map<number, number>();

  const take = (attacker: number, group: number) => {
    if (takenBy[attacker] === group) return;
    takenBy[attacker] = group;
    attackers.push(attacker);
  };
  /** Hands on the attackers of a group, or what stands in for them. */
  const passOn = (from: number, use: (attacker: number) => void) => {
    const start = attackersFrom[from] ?? 0;
    const end = attackersFrom[from + 1] ?? 0;
    if (end - start <= COPIED_ATTACKERS) {
      for (let place = start; place < end; place++) use(attackers[place] ?? 0);
      return;
    }
    let standIn = standIns.get(from);
    if (standIn === undefined) {
      const first = groups.members[groups.from[from] ?? 0] ?? 0;
      standIn = addInnerArgument(draft, `fallen:${draft.names[first] ?? ''}`);
      standIns.set(from, standIn);
      addPair(attacks, first, standIn);
    }
    use(standIn);
  };

  for (let group = 0; group < groups.count; group++) {
    const start = groups.from[group] ?? 0;
    const end = groups.from[group + 1] ?? 0;
    for (let place = start; place < end; place++) {
      const member = groups.members[place] ?? 0;
      for (let arrow = own.offsets[member] ?? 0; arrow < (own.offsets[member + 1] ?? 0); arrow++) {
        take(own.targets[arrow] ?? 0, group);
      }
      for (let arrow = needs.offsets[member] ?? 0; arrow < (needs.offsets[member + 1] ?? 0); arrow++) {
        const other = groups.componentOf[needs.targets[arrow] ?? 0] ?? 0;
        if (other !== group) passOn(other, (attacker) => take(attacker, group));
      }
    }
    attackersFrom[group + 1] = attackers.length;
    const first = groups.members[start] ?? 0;
    for (let place = attackersFrom[group] ?? 0; place < attackers.length; place++) {
      addPair(attacks, attackers[place] ?? 0, first);
    }
    for (let place = start + 1; place < end; place++) {
      passOn(group, (attacker) => addPair(attacks, attacker, groups.members[place] ?? 0));
    }
  }
  const framework = createFramework(draft.names, attacks.sources, attacks.targets);
  return { framework, dependants: withMoreNodes(dependants, framework.count) };
}

/** The same arrows among more nodes, the new ones without any. */
function withMoreNodes({ offsets, targets }: Links, count: number): Links {
  const longer = new Int32Array(count + 1).fill(targets.length);
  longer.set(offsets);
  return { offsets: longer, targets };
}

function addPair(pairs: Pairs, source: number, target: number): void {
  pairs.sources.push(source);
  pairs.targets.push(target);
}
