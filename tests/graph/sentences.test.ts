/** Every public name says in a sentence what it is, right above its definition. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const GRAPH = resolve(import.meta.dirname, '../../graph');
const DOOR = readFileSync(join(GRAPH, 'index.ts'), 'utf8');

const names = [...DOOR.matchAll(/^export (?:type )?\{([^}]+)\} from '([^']+)';/gm)].flatMap(
  ([, list = '', file = '']) =>
    list.split(',').flatMap((name) => (name.trim() === '' ? [] : [[name.trim(), file] as const])),
);

it('finds the names', () => {
  expect(names.length).toBeGreaterThan(100);
});

it.each(names)('%s has its sentence', (name, file) => {
  const text = readFileSync(join(GRAPH, file), 'utf8');
  const defined = new RegExp(
    `\\*/\\nexport (?:async )?(?:function\\*?|const|interface|type|class) ${name}\\b`,
  );
  expect(defined.test(text), file).toBe(true);
});
