/**
 * Attacks and needs collected one by one, made into a framework at the end. Where a needs b, whatever attacks b attacks a
 * as well, so that a cannot stand without b.
 */
import { findComponents } from './components.ts';
import { createFramework, type Framework } from './framework.ts';
import { createLinks, reverseLinks, targetsOf, type Links } from './links.ts';

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
  draft.attacks.sources.push(source);
  draft.attacks.targets.push(target);
}

/** `argument` cannot stand unless `needed` does. */
export function addNeed(draft: Draft, argument: number, needed: number): void {
  draft.needs.sources.push(argument);
  draft.needs.targets.push(needed);
}

/** The needs collected so far, turned round: from each argument to those that fall with it directly. */
export function dependantsOf(draft: Draft): Links {
  return createLinks(draft.names.length, draft.needs.targets, draft.needs.sources);
}

/**
 * The framework in which each argument has its own attackers and, transitively, those of what it needs: the secondary
 * attacks of Cayrol & Lagasquie-Schiex, "Bipolarity in argumentation graphs" (IJAR 54, 2013). Arguments that need each
 * other share all their attackers. Cost: O(arguments + attacks + needs).
 */
export function finishDraft(draft: Draft): Framework {
  const count = draft.names.length;
  const own = createLinks(count, draft.attacks.targets, draft.attacks.sources);
  const fallWith = dependantsOf(draft);
  const needs = reverseLinks(fallWith);
  // What is needed comes first, so its attackers are known when those in need are reached.
  const groups = findComponents(fallWith.offsets, fallWith.targets);
  const attacksMade: Pairs = { sources: [], targets: [] };
  const attackersOf: (readonly number[])[] = [];
  const standInOf = new Map<number, number>();
  const listedFor: number[] = [];

  const attackersThrough = (group: number): readonly number[] => {
    const attackers = attackersOf[group] ?? [];
    if (attackers.length <= COPIED_ATTACKERS) return attackers;
    let standIn = standInOf.get(group);
    if (standIn === undefined) {
      const first = groups.members[groups.from[group] ?? 0] ?? 0;
      standIn = addInnerArgument(draft, `out:${draft.names[first] ?? ''}`);
      standInOf.set(group, standIn);
      pushPair(attacksMade, first, standIn);
    }
    return [standIn];
  };

  for (let group = 0; group < groups.count; group++) {
    const members = groups.members.subarray(groups.from[group], groups.from[group + 1]);
    const attackers: number[] = [];
    const list = (attacker: number) => {
      if (listedFor[attacker] === group) return;
      listedFor[attacker] = group;
      attackers.push(attacker);
    };
    for (const member of members) {
      targetsOf(own, member).forEach(list);
      for (const needed of targetsOf(needs, member)) {
        const other = groups.componentOf[needed] ?? 0;
        if (other !== group) attackersThrough(other).forEach(list);
      }
    }
    attackersOf.push(attackers);
    members.forEach((member, place) => {
      const shared = place === 0 ? attackers : attackersThrough(group);
      for (const attacker of shared) pushPair(attacksMade, attacker, member);
    });
  }
  return createFramework(draft.names, attacksMade.sources, attacksMade.targets);
}

function pushPair(pairs: Pairs, source: number, target: number): void {
  pairs.sources.push(source);
  pairs.targets.push(target);
}
