/** Nothing is lost unnamed: what a written map does not give back is among the losses of its writing, by id. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import { writeAs } from '../../../graph/formats/code.ts';
import { readMap } from '../../../graph/formats/read-map.ts';
import { writeMap } from '../../../graph/formats/write-map.ts';
import { FORMATS } from '../../../graph/formats/registry.ts';
import { findLosses } from '../../../graph/formats/losses.ts';
import type { Format } from '../../../graph/formats/format.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import { EVERY_FIELD, graphOf } from '../../support/crux-files.ts';
import { createSampleMap } from '../../support/sample-map.ts';
import { anyMap, everyMap } from '../../support/maps/arbitrary-map.ts';
import { claim, claims, relate } from '../../support/records.ts';

const BOTH_WAYS = FORMATS.filter(({ read, write }) => read && write);

async function findUnnamed(format: Format, graph: ArgumentGraph): Promise<readonly string[]> {
  const { text, losses } = await writeAs(format, graph);
  const { graph: after } = await readMap(new TextEncoder().encode(text), '', { format: format.id });
  if (!after) return graph.statements.size === 0 ? [] : ['nothing comes back'];
  const named = new Set(losses.flatMap(({ feature, ids }) => [feature, ...ids.map((id) => `id ${id}`)]));
  return findLosses(graph, after).flatMap(({ feature, ids }) => {
    // An id that is given to another statement says nothing of the order.
    const isKnown = named.has(feature) || (feature === 'order' && named.has('ids'));
    if (ids.length === 0) return isKnown ? [] : [feature];
    return ids.filter((id) => !named.has(`id ${id}`)).map((id) => `${feature} of ${id}`);
  });
}

describe.each(BOTH_WAYS)('$label', (format) => {
  it('names all it loses of a map with everything in it', async () => {
    expect(await findUnnamed(format, createSampleMap())).toEqual([]);
    expect(await findUnnamed(format, graphOf(EVERY_FIELD))).toEqual([]);
  });

  it('names all it loses of the map of the summit', async () => {
    const file = join(import.meta.dirname, '../../../graph/maps/hanoi-summit.json');
    const { graph } = await readMap(readFileSync(file), 'hanoi-summit.json');
    if (!graph) throw new Error('The map cannot be read.');
    expect(await findUnnamed(format, graph)).toEqual([]);
  });

  it('names all it loses of any map', async () => {
    const check = async (graph: ArgumentGraph) => {
      expect(await findUnnamed(format, trimTexts(graph))).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(everyMap, check));
  });

  it('names all it loses of a map of what no file has a place for', async () => {
    const check = async (graph: ArgumentGraph) => {
      expect(await findUnnamed(format, graph)).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(anyMap, check), { numRuns: 20 });
  });

  it.each(['a\ud800', '\udc00', '\0', '\uffff', '\ufeffa', 'a\u2028', ' a', 'a\nb', '__proto__'])(
    'carries %j anywhere, or names it',
    async (word) => {
      const withWord = { title: word, note: word, tags: [word], group: word };
      const { graph } = assembleGraph({
        meta: { title: word, description: word, authors: [word] },
        statements: [claim(word, { text: word, ...withWord }), ...claims('b', 'c')],
        relations: [
          relate('r', 'supports', 'b', word, { scheme: word, ...withWord }),
          relate('on', 'attacks', 'c', 'r'),
        ],
        groups: [{ id: word, title: word }],
      });
      expect(await findUnnamed(format, graph)).toEqual([]);
    },
  );
});

/** Blanks around a text are part of no notation that people write by hand. */
function trimTexts(graph: ArgumentGraph): ArgumentGraph {
  const statements = [...graph.statements].map(
    ([id, one]) => [id, { ...one, text: one.text.trim() || 'x' }] as const,
  );
  const groups = [...graph.groups].map(([id, one]) => [id, { ...one, title: one.title.trim() }] as const);
  return {
    ...graph,
    statements: new Map(statements),
    groups: new Map(groups),
    meta: { ...graph.meta, title: graph.meta.title.trim() },
  };
}

/** What the formats are known to carry, of a map with everything in it: none of these may be among the losses. */
const CARRIED: Readonly<Record<string, readonly string[]>> = {
  aif: ['text', 'linked', 'undercuts', 'schemes', 'rephrases', 'speakers', 'sources', 'cycles'],
  xaif: ['text', 'linked', 'undercuts', 'schemes', 'rephrases', 'speakers', 'sources', 'cycles'],
  sadface: ['text', 'linked', 'undercuts', 'schemes', 'weights', 'tags', 'sources', 'cycles'],
  argdown: ['tags', 'weights', 'sources', 'groups', 'schemes', 'cycles'],
  kialo: ['text'],
};

describe('the losses of a map with everything in it', () => {
  it.each(Object.entries(CARRIED))('as %s are none of what it carries', async (id, carried) => {
    const { losses } = await writeMap(createSampleMap(), id);
    expect(losses.map(({ feature }) => feature).filter((feature) => carried.includes(feature))).toEqual([]);
  });

  it.each(['crux', 'csv', 'graphml', 'cytoscape', 'jgf'])(
    'as %s are none, but for saved views',
    async (id) => {
      const { losses } = await writeMap(createSampleMap(), id);
      expect(
        losses.map(({ feature }) => feature).filter((feature) => !['views', 'fields'].includes(feature)),
      ).toEqual([]);
    },
  );
});
