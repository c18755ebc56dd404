/** What Crux writes, Crux reads, from one statement to 20,000; what does not come back was named before. */
import { describe, expect, it } from 'vitest';
import { readMap } from '../../../graph/formats/read-map.ts';
import { FORMATS } from '../../../graph/formats/registry.ts';
import { writeMap } from '../../../graph/formats/write-map.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import { generateDebate } from '../../support/generate-debate.ts';
import { generateMap } from '../../support/generate-map.ts';

const MAPS: readonly (readonly [name: string, create: () => ArgumentGraph])[] = [
  ['one statement', () => generateMap(1)],
  ['two statements', () => generateMap(2)],
  ['300 statements in pieces', () => generateMap(300)],
  ['20,000 statements', () => generateDebate(20_000, 7)],
];

/** Losses by which there are fewer relations. */
const LESS = ['relations', 'rephrases', 'undercuts', 'cycles'];
/** Frameworks have arguments in the place of relations, with names of their own. */
const FLAT = ['iccma', 'tgf', 'apx', 'bag'];

describe.each(FORMATS.filter(({ read, write }) => read && write))('$id', ({ id, extensions }) => {
  it.each(MAPS)(
    'gives back a map of %s',
    async (_, create) => {
      const graph = create();
      const { text, losses } = await writeMap(graph, id);
      const named = new Set(losses.map(({ feature }) => feature));
      const name = `map.${extensions[0] ?? ''}`;
      const { graph: after, format, problems } = await readMap(new TextEncoder().encode(text), name);
      if (!after) {
        expect(named, JSON.stringify(problems.slice(0, 3))).toContain('size');
        return;
      }
      expect(format).toBe(id);
      if (FLAT.includes(id)) return;
      // A tree repeats what bears on several: nothing may be missing.
      const missing = (list: (one: ArgumentGraph) => Iterable<string>) => {
        const there = new Set(list(after));
        return [...list(graph)].filter((item) => !there.has(item));
      };
      if (!named.has('statements') && !named.has('ids'))
        expect(missing(({ statements }) => statements.keys())).toEqual([]);
      if (!named.has('text'))
        expect(missing(({ statements }) => [...statements.values()].map((s) => s.text))).toEqual([]);
      if (!LESS.some((feature) => named.has(feature)))
        expect(after.relations.size).toBeGreaterThanOrEqual(graph.relations.size);
    },
    120_000,
  );
});
