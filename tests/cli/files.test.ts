import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CRUX,
  EVERY_FIELD,
  HANOI,
  makeFolder,
  mapText,
  ROOT,
  runCrux,
  runForJson,
} from '../support/run-crux.ts';

const folder = makeFolder();
const map = mapText([['r', 'a', 'supports', 't']]);
const everyField = readFileSync(join(ROOT, EVERY_FIELD), 'utf8');

interface Files {
  readonly files: readonly { readonly file: string; readonly readable: boolean }[];
}

describe('standard input and output', () => {
  it('are both "-"', async () => {
    const { code, stdout } = await runCrux(['convert', '-', '-o', '-', '--to', 'crux'], everyField);
    expect(code).toBe(0);
    expect(stdout).toBe(everyField);
    expect(await runForJson(['check', '-'], map)).toMatchObject({ files: [{ file: '-', format: 'crux' }] });
  });

  it('may be closed by the reader', async () => {
    const child = spawn(process.execPath, [CRUX, 'analyse', HANOI, '--json'], { cwd: ROOT });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.destroy();
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('folders', () => {
  it('stand for the maps below them, in order, whatever links lead round', async () => {
    const top = join(folder, 'maps');
    mkdirSync(join(top, 'deep/deeper'), { recursive: true });
    mkdirSync(join(top, '.hidden'));
    for (const name of ['b.crux.json', 'a.json', 'deep/deeper/c.json', '.hidden/d.json', 'notes.unknown'])
      writeFileSync(join(top, name), map);
    symlinkSync(top, join(top, 'deep/round'));
    symlinkSync(join(top, 'a.json'), join(top, 'link.json'));
    const { code, stdout, stderr } = await runCrux(['check', top, '--json']);
    const files = (JSON.parse(stdout) as Files).files.map(({ file }) => file.slice(top.length + 1));
    expect(files).toEqual(['a.json', 'b.crux.json', 'deep/deeper/c.json', 'link.json']);
    expect(stderr).toBe('1 other file was passed over.\n');
    expect(code).toBe(0);
  });

  it('without a map are told', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { code, stdout, stderr } = await runCrux(['stats', empty, '--json']);
    expect(JSON.parse(stdout)).toEqual({ crux: 1, files: [] });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${empty}: error: There is no map in this folder: name another one.\n`,
    });
  });
});

describe('a folder without a map', () => {
  it('is told alike by every command that reads maps, and nothing is written for it', async () => {
    const bare = join(folder, 'bare');
    mkdirSync(bare);
    const commands = [
      ['check', bare],
      ['stats', bare],
      ['analyse', bare],
      ['convert', bare, '-o', join(folder, 'bare.crux.json')],
      ['render', bare, '-o', join(folder, 'bare.svg')],
      ['render', bare, '-o', join(folder, 'bare-pictures')],
      ['render', bare, '-o', join(folder, 'bare.svg'), '--merge'],
      ['tables', bare, '-o', join(folder, 'bare-tables')],
      ['open', bare],
    ];
    for (const words of commands) {
      const { code, stdout, stderr } = await runCrux(words);
      const told = `${stdout}${stderr}`;
      expect([words[0], code, told]).toEqual([
        words[0],
        1,
        expect.stringContaining('There is no map in this folder'),
      ]);
      expect(told, words.join(' ')).not.toContain('need a folder');
    }
    expect(
      readdirSync(folder).filter(
        (name) => name.startsWith('bare') && !['bare', 'bare-tables'].includes(name),
      ),
    ).toEqual([]);
  });
});

describe('writing', () => {
  it('replaces an older file as a whole, keeps its permissions, and leaves nothing else behind', async () => {
    const place = join(folder, 'written');
    mkdirSync(place);
    const target = join(place, 'map.crux.json');
    writeFileSync(target, 'old');
    chmodSync(target, 0o600);
    const old = statSync(target).ino;
    expect(await runCrux(['convert', EVERY_FIELD, '-o', target])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(target, 'utf8')).toBe(everyField);
    expect(readdirSync(place)).toEqual(['map.crux.json']);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(statSync(target).ino).not.toBe(old);
  });

  it('goes through a link to the file behind it', async () => {
    const target = join(folder, 'behind.crux.json');
    writeFileSync(target, 'old');
    symlinkSync(target, join(folder, 'before.crux.json'));
    await runCrux(['convert', EVERY_FIELD, '-o', join(folder, 'before.crux.json')]);
    expect(readFileSync(target, 'utf8')).toBe(everyField);
  });

  it('never replaces the file that is read', async () => {
    const file = join(folder, 'same.crux.json');
    writeFileSync(file, map);
    symlinkSync(file, join(folder, 'other-name.crux.json'));
    const { code, stderr } = await runCrux(['convert', file, '-o', join(folder, 'other-name.crux.json')]);
    expect(code).toBe(2);
    expect(stderr).toContain('is the file that is read');
    expect(readFileSync(file, 'utf8')).toBe(map);
  });

  it('says in words why it cannot', async () => {
    const { code, stderr } = await runCrux(['convert', HANOI, '-o', join(folder, 'no/such/place.crux.json')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/could not be written\. There is no such file or folder: check the name\.\n$/);
  });
});
