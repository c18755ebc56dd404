/** The commands the README shows run as they stand there. */
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, ROOT, runCrux } from '../support/run-crux.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/^npx crux ([^#\n]+)/gm)].map((match) => (match[1] ?? '').trim());

// What they write does not land in the project.
const folder = makeFolder();
for (const name of ['graph', 'tests']) symlinkSync(join(ROOT, name), join(folder, name));

it('shows every command of the program', async () => {
  const { stdout } = await runCrux(['--help']);
  const named = [...stdout.matchAll(/^ {2}(\w+) /gm)].map((match) => match[1]);
  expect([...new Set(commands.map((command) => command.split(' ')[0]))].sort()).toEqual(named.sort());
});

it.each(commands)('runs crux %s', async (command) => {
  const { code, stdout, stderr } = await runCrux(command.split(/ +/), '', folder);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stdout + stderr).not.toBe('');
});
