/** What `crux open --write` lets be written, asked over HTTP as a browser, or somebody who means no good, would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { serveMaps, type ServedMaps } from '../../src/cli/serve/serve-maps.ts';
import { CRUX, makeFolder, runCrux } from '../support/run-crux.ts';

const root = makeFolder();
const site = join(root, 'site');
mkdirSync(site);
writeFileSync(join(site, 'index.html'), '<html><head></head></html>');

let folder = '';
let map = '';
let address = '';
let number = 0;
const open: ServedMaps[] = [];
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = join(root, `${number++}`);
  mkdirSync(folder);
  map = join(folder, 'bridge.argdown');
  writeFileSync(map, '[A]: one.');
  const served = await serveMaps(site, [map], 0, { writable: new Set([map]) });
  open.push(served);
  address = served.address;
});
afterAll(async () => {
  await Promise.all(open.map((served) => served.close()));
  for (const child of children) child.kill();
});

const printOf = (text: string) => `"${createHash('sha256').update(text).digest('hex')}"`;

interface Wish {
  readonly to?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** A request as it is, without the good manners of `fetch`. */
function ask({ to = `${address}files/0`, method = 'PUT', headers = {}, body = '[A]: two.' }: Wish) {
  const url = new URL(address);
  const all = {
    origin: url.origin,
    'if-match': printOf('[A]: one.'),
    'content-length': `${Buffer.byteLength(body)}`,
    ...headers,
  };
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const path = to.startsWith('http') ? to.slice(url.origin.length) : to;
  return new Promise<{ status: number; body: string }>((done, fail) => {
    const asking = request(
      { host: '127.0.0.1', port: url.port, path, method, headers: sent as Record<string, string> },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => done({ status: answer.statusCode ?? 0, body: text }));
      },
    );
    asking.on('error', fail);
    asking.end(body);
  });
}

const files = () => readdirSync(folder).sort();

describe('a file that is written back', () => {
  it('has the new bytes and its old permissions, and nothing else is left behind', async () => {
    chmodSync(map, 0o640);
    expect(await ask({})).toEqual({ status: 200, body: '{}' });
    expect(readFileSync(map, 'utf8')).toBe('[A]: two.');
    expect(statSync(map).mode & 0o777).toBe(0o640);
    expect(files()).toEqual(['bridge.argdown']);
  });

  it('is replaced as a whole: who has it open reads the old one to its end', async () => {
    const before = statSync(map).ino;
    await ask({});
    expect(statSync(map).ino).not.toBe(before);
  });

  it('stays as it is where it has been changed since it was read', async () => {
    writeFileSync(map, '[A]: elsewhere.');
    expect((await ask({})).status).toBe(412);
    expect((await ask({ headers: { 'if-match': undefined } })).status).toBe(428);
    expect((await ask({ headers: { 'if-match': '"*"' } })).status).toBe(428);
    expect((await ask({ headers: { 'if-match': undefined, 'if-none-match': '*' } })).status).toBe(412);
    expect(readFileSync(map, 'utf8')).toBe('[A]: elsewhere.');
    expect(files()).toEqual(['bridge.argdown']);
  });

  it('is there again where it was deleted', async () => {
    rmSync(map);
    expect((await ask({})).status).toBe(412);
    expect((await ask({ headers: { 'if-match': undefined, 'if-none-match': '*' } })).status).toBe(200);
    expect(readFileSync(map, 'utf8')).toBe('[A]: two.');
  });

  it('of two writers at once has the words of one, and the other one is told', async () => {
    const answers = await Promise.all(['x', 'y', 'z'].map((body) => ask({ body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect(files()).toEqual(['bridge.argdown']);
  });
});

describe('who means no good', () => {
  const untouched = () => {
    expect(readFileSync(map, 'utf8')).toBe('[A]: one.');
    expect(files()).toEqual(['bridge.argdown']);
  };

  it.each([
    ['with another token', { to: '/aaaaaaaaaaaaaaaaaaaaaaaa/files/0' }, 403],
    ['without a token', { to: '/files/0' }, 403],
    ['from another page', { headers: { origin: 'https://evil.example' } }, 403],
    ['from another port', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['from a page without an origin', { headers: { origin: 'null' } }, 403],
    ['without saying from where', { headers: { origin: undefined } }, 403],
    ['under another name', { headers: { host: 'evil.example' } }, 403],
  ])('writes nothing %s', async (_, wish, status) => {
    for (const method of ['PUT', 'POST']) expect((await ask({ ...wish, method })).status).toBe(status);
    untouched();
  });

  it('writes nothing under another path', async () => {
    writeFileSync(join(root, 'secret.txt'), 'secret');
    const paths = [
      'files/1',
      'files/-1',
      'files/0/',
      'files/00x',
      'files/../0',
      'files/..%2f0',
      '..%2fsecret.txt',
      'index.html',
      '',
      'changes',
      'files/0%00',
      `files/${encodeURIComponent(map)}`,
    ];
    for (const path of paths)
      for (const method of ['PUT', 'POST', 'DELETE', 'PATCH'])
        expect((await ask({ to: address + path, method })).status, `${method} ${path}`).not.toBe(200);
    expect(readFileSync(join(root, 'secret.txt'), 'utf8')).toBe('secret');
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('<html>');
    untouched();
  });

  it('writes nothing through a link that was put in the place of the file, or of its folder', async () => {
    const secret = join(root, 'own.argdown');
    writeFileSync(secret, '[A]: one.');
    rmSync(map);
    symlinkSync(secret, map);
    expect((await ask({})).status).toBe(409);
    expect((await ask({ headers: { 'if-match': undefined, 'if-none-match': '*' } })).status).toBe(412);
    const other = join(root, 'other');
    mkdirSync(other, { recursive: true });
    writeFileSync(join(other, 'bridge.argdown'), '[A]: one.');
    renameSync(folder, `${folder}-moved`);
    symlinkSync(other, folder);
    for (const method of ['PUT', 'POST']) expect((await ask({ method })).status).toBe(409);
    expect(readFileSync(secret, 'utf8')).toBe('[A]: one.');
    expect(readdirSync(other)).toEqual(['bridge.argdown']);
    expect(readFileSync(join(other, 'bridge.argdown'), 'utf8')).toBe('[A]: one.');
  });
});

describe('what stands in the way', () => {
  it('is told: a file that may only be read', async () => {
    chmodSync(map, 0o444);
    const { status, body } = await ask({});
    expect(status).toBe(403);
    expect(body).toContain('may only be read');
    expect(readFileSync(map, 'utf8')).toBe('[A]: one.');
  });

  it('is told: a disk without room, and the old file is whole', async () => {
    // A limit on how large a file may grow, in blocks of 1,024 bytes, stands for a disk that is full.
    const child = spawn('bash', [
      '-c',
      `ulimit -f 64; exec "${process.execPath}" "${CRUX}" open --write "${map}"`,
    ]);
    children.push(child);
    address = await new Promise<string>((done) =>
      child.stdout.once('data', (chunk: Buffer) => done(chunk.toString().trim())),
    );
    const { status, body } = await ask({ body: 'x'.repeat(1_000_000) });
    expect({ status, body }).toEqual({ status: 507, body: expect.stringContaining('room') as string });
    expect((await ask({ method: 'POST', body: 'x'.repeat(1_000_000) })).status).toBe(507);
    expect(readFileSync(map, 'utf8')).toBe('[A]: one.');
    expect(files()).toEqual(['bridge.argdown']);
    expect((await ask({})).status).toBe(200);
  });

  it('is said at the start: links, zips, and what may only be read', async () => {
    chmodSync(map, 0o444);
    const link = join(folder, 'link.argdown');
    symlinkSync(map, link);
    for (const [file, word] of [
      [map, 'may only be read'],
      [link, 'is a link'],
      [folder, 'may only be read'],
    ] as const) {
      const { code, stderr } = await runCrux(['open', '--write', file]);
      expect([code, stderr]).toEqual([1, expect.stringContaining(word)]);
    }
  });
});

describe('a copy beside a file', () => {
  it('has a name that nothing has, and can be written from then on', async () => {
    const beside = await ask({ method: 'POST' });
    expect(beside.status).toBe(201);
    expect(JSON.parse(beside.body)).toMatchObject({ index: 1, name: 'bridge.yours.argdown', write: true });
    expect(JSON.parse((await ask({ method: 'POST' })).body)).toMatchObject({
      index: 2,
      name: 'bridge.yours-2.argdown',
    });
    expect(files()).toEqual(['bridge.argdown', 'bridge.yours-2.argdown', 'bridge.yours.argdown']);
    const again = await ask({
      to: `${address}files/1`,
      headers: { 'if-match': printOf('[A]: two.') },
      body: '[A]: 3.',
    });
    expect(again.status).toBe(200);
    expect(readFileSync(join(folder, 'bridge.yours.argdown'), 'utf8')).toBe('[A]: 3.');
    expect(existsSync(map)).toBe(true);
  });

  it('keeps the double ending of a map of ours', async () => {
    const file = join(folder, 'map.crux.json');
    writeFileSync(file, '{}');
    const served = await serveMaps(site, [file], 0, { writable: new Set([file]) });
    open.push(served);
    address = served.address;
    expect(JSON.parse((await ask({ method: 'POST' })).body)).toMatchObject({ name: 'map.yours.crux.json' });
  });
});
