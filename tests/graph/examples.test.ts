/** The examples beside the main public names give what is said beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as door from '../../graph/index.ts';

const GRAPH = resolve(import.meta.dirname, '../../graph');
const MAIN: readonly (keyof typeof door)[] = [
  'assembleGraph',
  'addStatement',
  'addRelation',
  'findRoots',
  'findBearings',
  'findChains',
  'findDisputes',
  'createStudy',
  'readMap',
  'writeMap',
  'projectView',
  'renderSvg',
];

const examples = new Map(
  readdirSync(GRAPH, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(GRAPH, file), 'utf8').matchAll(exampleBlock())])
    .map(([, text = '', name = '']) => [name, text.replaceAll(/^ \* ?/gm, '')]),
);

describe('each main name', () => {
  it.each(MAIN)('%s has an example that is so', async (name) => {
    const code = examples.get(name) ?? '';
    const claims: { expression: string; said: unknown; found: unknown }[] = [];
    const body = code.replaceAll(
      /^(\S.*); \/\/ (.+)$/gm,
      'claims.push({ expression: `$1`, said: $2, found: $1 });',
    );
    await runInNewContext(`(async () => {${body}})()`, { ...door, TextEncoder, claims });
    expect(claims.length).toBeGreaterThan(0);
    for (const { said, found, expression } of claims)
      expect({ expression, found }).toEqual({ expression, found: said });
  });
});

/** The block after "@example" in the comment right above an exported name. */
function exampleBlock(): RegExp {
  return /@example\n \* ```ts\n((?: \*.*\n)+?) \* ```\n \*\/\nexport (?:async )?(?:function|const) (\w+)/g;
}
