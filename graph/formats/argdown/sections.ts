/** What is written under which heading, in the order of the document. */
import type { ArgumentGraph, Group, Id } from '../../model/types.ts';
import type { Plan } from './plan.ts';

export interface Section {
  /** Undefined for what stands before the first heading. */
  readonly group?: Group;
  /** Signs before the heading: 1 for a section without a parent. */
  readonly level: number;
  readonly statements: readonly Id[];
  /** Sections of the map that are written as one argument. */
  readonly reconstructions: readonly Id[];
  /** Relations that are written as an argument. */
  readonly singles: readonly Id[];
}

/** What lies in no section first, since a heading rules all that follows it; then each section before those within it. */
export function listSections(graph: ArgumentGraph, plan: Plan): readonly Section[] {
  const members = new Map<Id | undefined, Members>();
  const membersOf = (group: Id | undefined) => {
    const list = members.get(group) ?? { statements: [], reconstructions: [], singles: [] };
    members.set(group, list);
    return list;
  };
  const headings = [...graph.groups.values()].filter(({ id }) => !plan.reconstructions.has(id));
  const isHeading = new Set(headings.map(({ id }) => id));
  const within = (group: Id | undefined) => (group !== undefined && isHeading.has(group) ? group : undefined);
  for (const { id, group } of graph.statements.values()) membersOf(within(group)).statements.push(id);
  for (const id of plan.singles) membersOf(within(graph.relations.get(id)?.group)).singles.push(id);
  for (const id of plan.reconstructions.keys()) {
    membersOf(within(graph.groups.get(id)?.parent)).reconstructions.push(id);
  }
  const children = new Map<Id | undefined, Group[]>();
  for (const group of headings) {
    const parent = within(group.parent);
    const list = children.get(parent);
    if (list) list.push(group);
    else children.set(parent, [group]);
  }
  const sections: Section[] = [{ level: 0, ...membersOf(undefined) }];
  const waiting = (children.get(undefined) ?? []).map((group) => ({ group, level: 1 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { group, level } = next;
    sections.push({ group, level, ...membersOf(group.id) });
    for (const child of children.get(group.id)?.toReversed() ?? []) {
      waiting.push({ group: child, level: level + 1 });
    }
  }
  return sections;
}

interface Members {
  readonly statements: Id[];
  readonly reconstructions: Id[];
  readonly singles: Id[];
}
