/** What is kept of a file as the map's own text: a file that is the map and nothing else. */
import { expect, it } from 'vitest';
import { keepOwnText } from '../../../src/app/worker/text-tasks.ts';
import { readMap } from '../../../graph/index.ts';

const MAP = '[Cars]: Cars should leave the centre.\n  + The air gets cleaner.\n';
const PROSE =
  'In the spring we walked through the town and spoke with all who sell there, about what they want.';

async function keep(text: string, name: string) {
  const bytes = new TextEncoder().encode(text);
  const { graph, format } = await readMap(bytes, name);
  if (!graph || !format) throw new Error('It is not read.');
  return { graph, own: keepOwnText(graph, format, bytes) };
}

it('is the text of an Argdown file', async () => {
  expect((await keep(MAP, 'x.argdown')).own.text?.text).toBe(MAP);
});

it('is nothing of a note in which a map stands: its prose is no part of that', async () => {
  const { graph, own } = await keep(`${PROSE}\n\n${PROSE}\n\n${MAP}\n${PROSE}\n`, 'note.md');
  expect(graph.statements.size).toBe(2);
  expect(own.text).toBeUndefined();
});
