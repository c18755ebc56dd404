/** The commands the README shows run as they stand there. */
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CRUX, makeFolder, ROOT, runCrux } from '../support/run-crux.ts';

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

// This one goes on until it is ended.
const serving = commands.filter((command) => command.startsWith('open '));

it.each(commands.filter((command) => !serving.includes(command)))('runs crux %s', async (command) => {
  const { code, stdout, stderr } = await runCrux(command.split(/ +/), '', folder);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  // Who names a file to write wants nothing on the screen.
  if (!command.includes(' -o ')) expect(stdout + stderr).not.toBe('');
});

it.each(serving)('serves with crux %s', async (command) => {
  const child = spawn(process.execPath, [CRUX, ...command.split(/ +/)], { cwd: folder });
  const address = await new Promise<string>((done) =>
    child.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim())),
  );
  expect((await fetch(address)).status).toBe(200);
  child.kill();
});

it('shows pictures as they are drawn now', () => {
  const [golden, drawn] = [join(ROOT, 'tests/golden/readme'), makeFolder()];
  execFileSync(process.execPath, ['tests/support/make-pictures.mjs', drawn], { cwd: ROOT });
  const names = readdirSync(golden);
  expect(readdirSync(drawn)).toEqual(names);
  // "npm run pictures" makes them anew: look at each before it is committed.
  for (const name of names) {
    expect(readme).toContain(`tests/golden/readme/${name}`);
    const isSame = readFileSync(join(drawn, name)).equals(readFileSync(join(golden, name)));
    expect(isSame, name).toBe(true);
  }
});
