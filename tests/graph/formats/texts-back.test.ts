/** Whatever becomes of ids: texts, and who speaks for and against what, come back from a written map, or are named as lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAs } from '../../../graph/formats/code.ts';
import type { Format } from '../../../graph/formats/format.ts';
import { readMap } from '../../../graph/formats/read-map.ts';
import { FORMATS } from '../../../graph/formats/registry.ts';
import { findElement, isRelation, type ArgumentGraph, type Id } from '../../../graph/model/types.ts';
import { everyMap } from '../../support/maps/arbitrary-map.ts';
import { createSampleMap } from '../../support/sample-map.ts';

/** Arguments without words: what they are is in the table of names beside them. */
const FRAMEWORKS: ReadonlySet<string> = new Set(['apx', 'iccma', 'tgf']);
const BOTH_WAYS = FORMATS.filter(({ id, read, write }) => read && write && !FRAMEWORKS.has(id));

/** What may be named of a text or a relation that does not come back. */
const OF_CONTENT: ReadonlySet<string> = new Set([
  ...[
    'statements',
    'relations',
    'text',
    'answers',
    'rephrases',
    'linked',
    'undercuts',
    'ends',
    'cycles',
    'titles',
  ],
]);

async function findUnnamed(format: Format, graph: ArgumentGraph): Promise<readonly string[]> {
  const { text, losses } = await writeAs(format, graph);
  const { graph: after } = await readMap(new TextEncoder().encode(text), '', { format: format.id });
  if (!after) return graph.statements.size === 0 ? [] : ['nothing comes back'];
  const named = new Set(losses.flatMap(({ feature, ids }) => (OF_CONTENT.has(feature) ? ids : [])));
  const there = new Set([...after.statements.values()].map(({ text, title }) => wordsOf(title, text)));
  const texts = [...after.statements.values()].map(({ text }) => wordsOf(text));
  for (const text of texts) there.add(text);
  const unnamed: string[] = [];
  for (const { id, text, title } of graph.statements.values())
    if (!named.has(id) && !there.has(wordsOf(text)) && !there.has(wordsOf(title, text)))
      unnamed.push(`text of ${id}: ${text}`);
  const told = new Set([...after.relations.values()].map((relation) => sayRelation(after, relation.id)));
  for (const { id } of graph.relations.values())
    if (!isNamed(graph, id, named) && !told.has(sayRelation(graph, id)))
      unnamed.push(`${id}: ${sayRelation(graph, id)}`);
  return unnamed;
}

/** A relation whose ends, or whose ends' ends, are named may come back as another. */
function isNamed(graph: ArgumentGraph, id: Id, named: ReadonlySet<Id>): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    if (named.has(each)) return true;
    const element = findElement(graph, each);
    if (element && isRelation(element)) for (const end of [...element.from, element.to]) seen.add(end);
  }
  return false;
}

const wordsOf = (...texts: readonly (string | undefined)[]) => texts.join(' ').replace(/\s+/g, ' ').trim();

function sayRelation(graph: ArgumentGraph, id: Id, depth = 0): string {
  const element = findElement(graph, id);
  if (!element) return '?';
  if (!isRelation(element)) return wordsOf(element.text);
  if (depth > 3) return '...';
  const { kind, from, to } = element;
  const ends = from.map((end) => sayRelation(graph, end, depth + 1)).sort();
  return `(${ends.join(' + ')} ${kind} ${sayRelation(graph, to, depth + 1)})`;
}

describe.each(BOTH_WAYS)('$label', (format) => {
  it('brings back the map of the summit', async () => {
    const file = join(import.meta.dirname, '../../../graph/maps/hanoi-summit.json');
    const { graph } = await readMap(readFileSync(file), 'hanoi-summit.json');
    if (!graph) throw new Error('The map cannot be read.');
    expect(await findUnnamed(format, graph)).toEqual([]);
  });

  it('brings back a map with everything in it', async () => {
    expect(await findUnnamed(format, createSampleMap())).toEqual([]);
  });

  it('brings back any map', async () => {
    await fc.assert(
      fc.asyncProperty(everyMap, async (graph) => {
        expect(await findUnnamed(format, graph)).toEqual([]);
      }),
    );
  });
});
