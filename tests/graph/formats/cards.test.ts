/** The cards of formats are light: nothing that reads, writes or parses is loaded with them. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAs, writeAs } from '../../../graph/formats/code.ts';
import { createTextInput } from '../../../graph/formats/input.ts';
import { FORMATS } from '../../../graph/formats/registry.ts';
import { assembleGraph } from '../../../graph/model/assemble.ts';

const ROOM = resolve(import.meta.dirname, '../../../graph/formats');

/** What a file loads when it is loaded: the files, by path from the room, and the libraries by name. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(relative(ROOM, file))) return seen;
  seen.add(relative(ROOM, file));
  const statement = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'/gm;
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(statement)) {
    if (from.startsWith('.')) loadedWith(resolve(dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
}

describe('the registry', () => {
  it('loads no reader, no writer and no library', () => {
    const heavy = [...loadedWith(resolve(ROOM, 'registry.ts'))].filter(
      (name) => !name.endsWith('.ts') || /(?:^|\/)(?:read|write|schema)\.ts$/.test(name),
    );
    expect(heavy).toEqual([]);
  });
});

describe.each(FORMATS)('the card of $id', (format) => {
  it('promises what its code can do', async () => {
    const { graph } = assembleGraph({
      statements: [{ id: 'a', kind: 'claim', text: 'The bridge should be closed.' }],
      relations: [],
    });
    const reading = readAs(format, createTextInput('{'));
    await (format.read ? expect(reading).resolves.toBeDefined() : expect(reading).rejects.toThrow());
    const writing = writeAs(format, graph);
    await (format.write ? expect(writing).resolves.toBeDefined() : expect(writing).rejects.toThrow());
  });
});
