import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serveMaps, type ServedMaps } from '../../src/cli/serve/serve-maps.ts';
import { CRUX, makeFolder, runCrux } from '../support/run-crux.ts';

const folder = makeFolder();
const site = join(folder, 'site');
mkdirSync(site);
writeFileSync(join(site, 'index.html'), '<html><head></head></html>');
writeFileSync(join(folder, 'secret.txt'), 'secret');
const map = join(folder, 'a "map" <b>.argdown');
writeFileSync(map, '[A]: one.');

const open: ServedMaps[] = [];
async function serve(): Promise<ServedMaps> {
  const served = await serveMaps(site, [map], 0);
  open.push(served);
  return served;
}
afterAll(() => Promise.all(open.map((served) => served.close())));

describe('serveMaps', () => {
  it('serves the page with the names of the files in its head, and the files', async () => {
    const { address } = await serve();
    const page = await (await fetch(address)).text();
    expect(page).toContain(
      'name="crux-files" content="[{&quot;name&quot;:&quot;a \\&quot;map\\&quot; &lt;b>.argdown&quot;',
    );
    expect(page).toContain('&quot;write&quot;:false');
    expect(await (await fetch(`${address}files/0`)).text()).toBe('[A]: one.');
    expect((await fetch(`${address}files/1`)).status).toBe(404);
  });

  it('ends at once, in words, where the port is taken or is none', async () => {
    const taken = new URL((await serve()).address).port;
    const busy = await runCrux(['open', map, '--port', taken]);
    expect([busy.code, busy.stderr]).toEqual([
      1,
      expect.stringContaining(`Port ${taken} is taken by another program: `),
    ]);
    for (const port of ['99999', 'abc', '-1', '1.5']) {
      const { code, stderr } = await runCrux(['open', map, `--port=${port}`]);
      expect([code, stderr], port).toEqual([2, expect.stringContaining('is no port')]);
    }
  });

  it('says in the shell which files give no map as they are, and serves them all the same', async () => {
    const [empty, bytes, good] = ['empty.json', 'bytes.json', 'good.argdown'].map((name) =>
      join(folder, name),
    );
    writeFileSync(empty ?? '', '');
    writeFileSync(bytes ?? '', Buffer.from([0, 1, 2, 3, 255, 254]));
    writeFileSync(good ?? '', '[A]: one.');
    const child = spawn(process.execPath, [CRUX, 'open', ...[empty, bytes, good].map((file) => file ?? '')]);
    let [address, told] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (address += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    await expect.poll(() => told, { timeout: 30_000 }).toContain(`${bytes}: error: `);
    expect(told).toContain(`${empty}: error: There is nothing in it`);
    expect(told).not.toContain('good.argdown');
    expect((await fetch(`${address.trim()}files/1`)).status).toBe(200);
    child.kill('SIGINT');
    await new Promise((done) => child.on('close', done));
  });

  it('writes nothing where it was not told to', async () => {
    const { address } = await serve();
    const headers = { origin: new URL(address).origin, 'if-none-match': '*' };
    for (const method of ['PUT', 'POST'])
      expect((await fetch(`${address}files/0`, { method, headers, body: 'x' })).status).toBe(403);
    expect(readFileSync(map, 'utf8')).toBe('[A]: one.');
  });

  it('answers nobody without the token', async () => {
    const { address } = await serve();
    expect((await fetch(new URL('/', address))).status).toBe(403);
    expect((await fetch(new URL('/files/0', address))).status).toBe(403);
  });

  it('answers nobody who reaches it under another name', async () => {
    const { address } = await serve();
    const status = await new Promise((done) => {
      request(address, { headers: { host: 'evil.example' } }, ({ statusCode }) => done(statusCode)).end();
    });
    expect(status).toBe(403);
  });

  it('serves nothing outside the page and its files', async () => {
    const { address } = await serve();
    for (const path of ['..%2fsecret.txt', '%2e%2e/secret.txt', '..%5csecret.txt'])
      expect((await fetch(address + path)).status).not.toBe(200);
  });

  it('tells when a file is written, replaced, deleted and written again', async () => {
    const { address } = await serve();
    const { body } = await fetch(`${address}changes`);
    if (!body) throw new Error('There must be a stream.');
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain('here');
    const steps = [
      () => writeFileSync(map, '[A]: two.'),
      () => {
        writeFileSync(`${map}.new`, '[A]: three.');
        renameSync(`${map}.new`, map);
      },
      () => rmSync(map),
      () => writeFileSync(map, '[A]: four.'),
    ];
    for (const step of steps) {
      step();
      expect((await reader.read()).value).toContain('data: 0');
    }
    await reader.cancel();
  });
});
