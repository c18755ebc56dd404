/** What the README shows runs: the map, the code that uses the library, and what it says the code gives. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import * as door from '../graph/index.ts';

const README = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');

const example = new TextEncoder().encode(findBlock('json'));

it('shows a map without a problem', async () => {
  const { graph, problems } = await door.readMap(example, 'bridge.crux.json');
  expect(problems).toEqual([]);
  expect(graph?.statements.size).toBe(4);
});

it('shows code that gives what is said beside it', async () => {
  const code = findBlock('ts');
  const named = /import \{([^}]+)\}/.exec(code)?.[1] ?? '';
  const names = named.split(',').flatMap((name) => name.trim() || []);
  expect(Object.keys(door)).toEqual(expect.arrayContaining(names));

  const body = code
    .replace(/import [^;]+;/, '')
    .replaceAll(/^(.+); \/\/ (.+)$/gm, 'claims.push({ expression: `$1`, said: $2, found: $1 });');
  const context = { ...door, bytes: example, claims: [] as { said: unknown; found: unknown }[] };
  await runInNewContext(`(async () => {${body}})()`, context);
  expect(context.claims.length).toBeGreaterThan(2);
  for (const { said, found, ...of } of context.claims)
    expect({ found, ...of }).toEqual({ found: said, ...of });
});

/** The text of the first block in a language. */
function findBlock(language: string): string {
  const block = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(README)?.[1];
  if (block === undefined) throw new Error(`The README has no example in ${language}.`);
  return block;
}
