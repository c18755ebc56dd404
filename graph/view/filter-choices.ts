/** What a filter of a map can be made of. */
import { findPositions, holdersOf } from '../analysis/speakers/holders.ts';
import { SPEAKER_AXIS, type ArgumentGraph, type StatementKind } from '../model/types.ts';
import { KIND_WORDS } from '../analysis/words/vocabulary.ts';
import { speakersOf } from './said.ts';

/** What can be chosen in a filter of this map, most frequent first. */
export interface FilterChoices {
  readonly kinds: readonly Choice[];
  readonly speakers: readonly Choice[];
  readonly sources: readonly Choice[];
  readonly camps: readonly Choice[];
  readonly tags: readonly Choice[];
  readonly groups: readonly Choice[];
}

/** One value that a filter can ask for, and how many statements have it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** O(statements and what they cite). */
export function findChoices(graph: ArgumentGraph): FilterChoices {
  const counts: { readonly [field in keyof FilterChoices]: Map<string, number> } = {
    kinds: new Map(),
    speakers: new Map(),
    sources: new Map(),
    camps: new Map(),
    tags: new Map(),
    groups: new Map(),
  };
  const count = (field: keyof FilterChoices, values: Iterable<string>) => {
    for (const value of new Set(values)) counts[field].set(value, (counts[field].get(value) ?? 0) + 1);
  };
  for (const statement of graph.statements.values()) {
    count('kinds', [statement.kind]);
    count('speakers', speakersOf(graph, statement));
    count(
      'sources',
      (statement.cites ?? []).map(({ source }) => source),
    );
    count(
      'camps',
      holdersOf(graph, statement.id).filter((id) => findPositions(graph).get(id)?.axis !== SPEAKER_AXIS),
    );
    count('tags', statement.tags ?? []);
    count('groups', statement.group === undefined ? [] : [statement.group]);
  }
  const choices = (field: keyof FilterChoices, label: (value: string) => string): readonly Choice[] =>
    [...counts[field]]
      .map(([value, times]) => ({ value, label: label(value), count: times }))
      .sort((a, b) => b.count - a.count);
  return {
    kinds: choices('kinds', (kind) => KIND_WORDS[kind as StatementKind]),
    speakers: choices('speakers', (name) => name),
    sources: choices('sources', (id) => graph.sources.get(id)?.title ?? id),
    camps: choices('camps', (id) => findPositions(graph).get(id)?.position.label ?? id),
    tags: choices('tags', (tag) => tag),
    groups: choices('groups', (id) => graph.groups.get(id)?.title ?? id),
  };
}
