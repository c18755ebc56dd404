/**
 * What Crux writes, Crux reads, from one statement to 20,000; what does not come back was named before. `npm run test:sizes` tries
 * 200,000 statements in 50 MB of text.
 */
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

/** Statements of the one large map that is tried instead, if any. */
const SIZE = Number(process.env['CRUX_STATEMENTS'] ?? 0);
/** Characters of each of its statements. */
const LENGTH = 250;

function generateLarge(): ArgumentGraph {
  const graph = generateDebate(SIZE, 7);
  const statements = [...graph.statements.values()].map(({ text, ...rest }) => {
    const words = `${text} `.repeat(Math.ceil(LENGTH / (text.length + 1))).slice(0, LENGTH - 8);
    return { ...rest, text: `${words.trim()} in ${rest.id}` };
  });
  return { ...graph, statements: new Map(statements.map((statement) => [statement.id, statement])) };
}

const TRIED: typeof MAPS = SIZE > 0 ? [[`${SIZE} statements`, generateLarge]] : MAPS;

/** Losses by which there are fewer relations. */
const LESS = ['relations', 'rephrases', 'undercuts', 'cycles'];
/** Frameworks have arguments in the place of relations, with names of their own. */
const FLAT = ['iccma', 'tgf', 'apx', 'bag'];

describe.each(FORMATS.filter(({ read, write }) => read && write))('$id', ({ id, extensions }) => {
  it.each(TRIED)(
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
    120_000 + 10 * SIZE,
  );
});
