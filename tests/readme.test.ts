/** What the README shows is so: its map has no problem, and its programs use names that the library has. */
import { expect, it } from 'vitest';
import * as door from '../graph/index.ts';
import { blocksOf } from './support/readme.ts';

it('shows a map without a problem', async () => {
  const [map = ''] = blocksOf('json');
  const { graph, problems } = await door.readMap(new TextEncoder().encode(map), 'bridge.crux.json');
  expect(problems).toEqual([]);
  expect(graph?.statements.size).toBe(4);
});

it('shows three programs, of public names alone; the tests of the package run them', () => {
  const programs = blocksOf('ts');
  expect(programs.length).toBe(3);
  for (const program of programs) {
    const [, names = '', from] = /import \{([^}]+)\} from '([^']+)'/.exec(program) ?? [];
    expect(from).toBe('crux');
    expect(Object.keys(door)).toEqual(
      expect.arrayContaining(names.split(',').flatMap((name) => name.trim() || [])),
    );
  }
});
