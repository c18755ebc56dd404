/** Folders, zips and several files: each by itself into a folder, or all as one map; what is bad is named and passed over. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { CRUX, HANOI, makeFolder, ROOT, runCrux, runForJson } from '../support/run-crux.ts';

const folder = makeFolder();
const corpus = join(folder, 'corpus');
const zip = join(folder, 'corpus.zip');

/** Three maps that share statements, one of them deeper, and a file that is none. */
const MAPS = {
  'one.argdown': '[Close]: Close the bridge.\n  + [Unsafe]: It is unsafe.\n',
  'deep/two.argdown': '[Close]: Close the bridge.\n  - [Cost]: It costs much.\n',
  'deep/er/one.argdown': '[Unsafe]: It is unsafe.\n  + [Rust]: It rusts.\n',
};

beforeAll(() => {
  for (const [name, text] of Object.entries({ ...MAPS, 'picture.xyz': 'none' })) {
    mkdirSync(join(corpus, name, '..'), { recursive: true });
    writeFileSync(join(corpus, name), text);
  }
  const entries = Object.entries(MAPS).map(([name, text]) => [name, strToU8(text)] as const);
  writeFileSync(zip, zipSync(Object.fromEntries(entries)));
});

interface Counts {
  readonly files: readonly {
    readonly file: string;
    readonly statements: { readonly claim: number };
    readonly relations: { readonly supports: number; readonly attacks: number };
  }[];
}

describe.each([
  ['a folder', () => [corpus]],
  ['a zip', () => [zip]],
  ['several files', () => Object.keys(MAPS).map((name) => join(corpus, name))],
])('%s', (_, namesOf) => {
  it('is counted map by map', async () => {
    const { files } = (await runForJson(['stats', ...namesOf()])) as Counts;
    expect(files.map(({ statements }) => statements.claim)).toEqual([2, 2, 2]);
    const { stdout } = await runCrux(['stats', ...namesOf(), '--csv']);
    const rows = Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true });
    expect(rows.errors).toEqual([]);
    expect(rows.data.map(({ file, claims }) => [file, claims])).toEqual(files.map(({ file }) => [file, '2']));
  });

  it('is one map with --merge', async () => {
    for (const command of ['stats', 'check', 'analyse'])
      expect((await runCrux([command, ...namesOf(), '--merge'])).code).toBe(0);
    const { files } = (await runForJson(['stats', ...namesOf(), '--merge'])) as Counts;
    expect(
      files.map(({ statements, relations }) => [statements.claim, relations.supports, relations.attacks]),
    ).toEqual([[4, 2, 1]]);
  });

  it('is converted into one map where a file is named, and into a folder where a folder is', async () => {
    const place = makePlace();
    expect((await runCrux(['convert', ...namesOf(), '-o', join(place, 'all.crux.json')])).code).toBe(0);
    const { files } = (await runForJson(['stats', join(place, 'all.crux.json')])) as Counts;
    expect(files[0]?.statements.claim).toBe(4);
    const { code, stderr } = await runCrux([
      'convert',
      ...namesOf(),
      '-o',
      join(place, 'new'),
      '--to',
      'crux',
    ]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('3 files written to')]);
    expect(listBelow(join(place, 'new')).length).toBe(3);
    expect(listBelow(place).length).toBe(4);
  });

  it('is analysed and drawn map by map', async () => {
    const { files } = (await runForJson(['analyse', ...namesOf()])) as { files: readonly unknown[] };
    expect(files.length).toBe(3);
    const place = makePlace();
    expect((await runCrux(['render', ...namesOf(), '-o', `${place}/`])).code).toBe(0);
    expect(listBelow(place).filter((name) => name.endsWith('.svg')).length).toBe(3);
    const one = join(place, 'all.svg');
    expect((await runCrux(['render', ...namesOf(), '-o', one])).code).toBe(2);
    expect((await runCrux(['render', ...namesOf(), '-o', one, '--merge'])).code).toBe(0);
    expect(readFileSync(one, 'utf8')).toContain('It rusts.');
  });
});

describe('folders that are written', () => {
  it('keep the folders inside', async () => {
    const place = makePlace();
    await runCrux(['convert', corpus, '-o', join(place, 'new'), '--to', 'crux']);
    expect(listBelow(join(place, 'new'))).toEqual([
      'deep/er/one.crux.json',
      'deep/two.crux.json',
      'one.crux.json',
    ]);
  });

  it('are not written at all where that would lose something and must not', async () => {
    const place = makePlace();
    const { code } = await runCrux([
      'convert',
      corpus,
      HANOI,
      '-o',
      join(place, 'new'),
      '--to',
      'tgf',
      '--strict',
    ]);
    expect([code, readdirSync(place)]).toEqual([3, []]);
  });

  it('may be there already, with other files in them', async () => {
    const place = makePlace();
    writeFileSync(join(place, 'mine.txt'), 'mine');
    await runCrux(['convert', corpus, '-o', place, '--to', 'crux']);
    expect(listBelow(place)).toContain('mine.txt');
    expect(listBelow(place).length).toBe(4);
    const { code, stderr } = await runCrux(['convert', place, '-o', place, '--to', 'crux']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('is the file that is read')]);
  });

  it('leave nothing behind when they are given up halfway', async () => {
    const place = makePlace();
    const child = spawn(
      process.execPath,
      [CRUX, 'convert', corpus, '-', '-o', join(place, 'new'), '--to', 'crux'],
      {
        cwd: ROOT,
      },
    );
    // Standard input never ends: the other files are written by then.
    await expect.poll(() => readdirSync(place).length, { timeout: 30_000 }).toBe(1);
    child.kill('SIGINT');
    await new Promise((done) => child.on('close', done));
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('bad files among good ones', () => {
  it('are named, the rest is done, and the exit code is 1', async () => {
    const bad = join(makePlace(), 'bad');
    mkdirSync(join(bad, 'locked'), { recursive: true });
    for (let index = 0; index < 200; index++) writeFileSync(join(bad, `${index}.tgf`), `a${index} A\n#\n`);
    writeFileSync(join(bad, '77.tgf'), '{"nodes": 7');
    writeFileSync(join(bad, 'latin.argdown'), Buffer.from('[A]: Caf\xe9\n', 'latin1'));
    writeFileSync(join(bad, 'utf16.argdown'), Buffer.from('\ufeff[B]: Größe\n', 'utf16le'));
    writeFileSync(join(bad, 'closed.tgf'), 'c C\n#\n');
    symlinkSync(join(bad, 'nowhere'), join(bad, 'lost.tgf'));
    symlinkSync(bad, join(bad, 'round'));
    chmodSync(join(bad, 'closed.tgf'), 0o000);
    chmodSync(join(bad, 'locked'), 0o000);
    const out = join(bad, '../out');
    const { code, stderr } = await runCrux(['convert', bad, '-o', out, '--to', 'crux', '--quiet']);
    chmodSync(join(bad, 'locked'), 0o755);
    // Whoever may do everything reads these two as well.
    const isMighty = process.getuid?.() === 0;
    const named = ['77.tgf', 'lost.tgf', ...(isMighty ? [] : ['closed.tgf', 'locked'])];
    for (const name of named) expect(stderr).toContain(`${join(bad, name)}`);
    expect([code, stderr.trim().split('\n').length]).toEqual([1, named.length]);
    expect(listBelow(out).length).toBe(199 + 2 + (isMighty ? 1 : 0));
    expect(readFileSync(join(out, 'latin.crux.json'), 'utf8')).toContain('Café');
    expect(readFileSync(join(out, 'utf16.crux.json'), 'utf8')).toContain('Größe');
  });

  it('of a zip are named too, and none is written outside', async () => {
    const place = makePlace();
    const bad = join(place, 'bad.zip');
    writeFileSync(
      bad,
      zipSync({
        '../../evil.tgf': strToU8('a A\n#\n'),
        'bomb.json': new Uint8Array(40_000_000).fill(0x20),
        'good.tgf': strToU8('a A\n#\n'),
      }),
    );
    const { code, stderr } = await runCrux(['convert', bad, '-o', join(place, 'out'), '--to', 'crux']);
    expect(code).toBe(1);
    expect(stderr).toContain('leads out of the zip');
    expect(stderr).toContain('far more than any map has');
    expect(listBelow(place)).toEqual(['bad.zip', 'out/good.crux.json']);
    expect(existsSync(join(place, '../evil.tgf'))).toBe(false);
  });

  it('leave no folder where none is good', async () => {
    const place = makePlace();
    writeFileSync(join(place, 'bad.json'), '7');
    const { code } = await runCrux([
      'convert',
      join(place, 'bad.json'),
      '-o',
      `${place}/out/`,
      '--to',
      'crux',
    ]);
    expect([code, readdirSync(place)]).toEqual([1, ['bad.json']]);
  });
});

describe('what goes with every command', () => {
  it('--from tells the format', async () => {
    const file = join(makePlace(), 'notes.txt');
    writeFileSync(file, 'a Apples\nb Pears\n#\na b\n');
    for (const command of ['stats', 'check', 'analyse'])
      expect((await runCrux([command, file, '--from', 'tgf'])).code).toBe(0);
    expect(await runForJson(['stats', file, '--from', 'tgf'])).toMatchObject({
      files: [{ relations: { attacks: 1 } }],
    });
    expect((await runCrux(['chain', file, 'a', 'b', '--from', 'tgf'])).stdout).toContain('against');
  });

  it('--quiet keeps remarks back, and -v lists ids', async () => {
    const out = join(makePlace(), 'map.tgf');
    expect(await runCrux(['convert', HANOI, '-o', out, '--quiet'])).toMatchObject({ code: 0, stderr: '' });
    const usual = (await runCrux(['convert', HANOI, '-o', out])).stderr.split('\n');
    expect(usual.every((line) => line === '' || /^lost: \w+: [^[\]]*$/.test(line))).toBe(true);
    expect((await runCrux(['convert', HANOI, '-o', out, '-v'])).stderr).toContain('walk-right');
    expect((await runCrux(['convert', 'nowhere', '-o', out, '--quiet'])).stderr).toContain('nowhere');
  });

  it('a text beside annotations is read with them', async () => {
    const place = makePlace();
    writeFileSync(join(place, 'e.ann'), 'T1\tMajorClaim 0 20\tParks cool the city.\n');
    writeFileSync(join(place, 'e.txt'), 'Parks cool the city.');
    for (const name of ['e.ann', 'e.txt', '.'])
      expect(await runForJson(['stats', join(place, name)])).toMatchObject({
        files: [{ statements: { claim: 1 } }],
      });
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('of %s names commands, options and values', async (shell) => {
    const { code, stdout } = await runCrux(['completion', shell]);
    expect(code).toBe(0);
    for (const word of ['analyse', 'semantics', 'semi-stable', 'merge', 'argdown'])
      expect(stdout).toContain(word);
  });

  it('of bash works in bash', async () => {
    const { stdout } = await runCrux(['completion', 'bash']);
    const complete = async (words: string) =>
      runBash(
        `${stdout}\nCOMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _crux; echo "\${COMPREPLY[@]}"`,
      );
    expect(await complete('crux an')).toBe('analyse');
    expect(await complete('crux analyse --sem')).toBe('--semantics');
    expect(await complete('crux analyse --semantics se')).toBe('semi-stable');
  });
});

function runBash(script: string): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn('bash', ['-c', script]);
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.on('error', fail);
    child.on('close', () => done(text.trim()));
  });
}

let places = 0;
function makePlace(): string {
  const place = join(folder, `place-${places++}`);
  mkdirSync(place);
  return place;
}

function listBelow(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort();
}
