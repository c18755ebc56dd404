/**
 * Serves the explorer with some files on loopback, and tells the page when one of them changes. Who may ask: only what knows
 * the token in the address, under this machine's own name; so no web page elsewhere can read the files.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, normalize, resolve, sep } from 'node:path';
import { watchFile } from './watch-file.ts';

export interface ServedMaps {
  /** With the token, for the browser's address bar. */
  readonly address: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** `site` is the folder of the built page. A port of 0 is any that is free. Rejects where the port is taken. */
export async function serveMaps(site: string, files: readonly string[], port: number): Promise<ServedMaps> {
  const token = randomBytes(18).toString('base64url');
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => send(response, 500, 'text/plain', 'It could not be read.'));
  });
  const watches = files.map((file, index) =>
    watchFile(file, () => {
      for (const listener of listeners) listener.write(`data: ${index}\n\n`);
    }),
  );

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port: own } = server.address() as AddressInfo;
    const isOwnName = [`127.0.0.1:${own}`, `localhost:${own}`].includes(request.headers.host ?? '');
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!isOwnName || !pathname.startsWith(`/${token}/`))
      return send(response, 403, 'text/plain', 'Not for you.');
    if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Only GET.');
    const path = decodeURIComponent(pathname.slice(token.length + 2));
    if (path === 'changes') return listen(response);
    const served = /^files\/(\d+)$/.exec(path);
    if (served) return sendFile(response, files[Number(served[1])]);
    if (path === '' || path === 'index.html')
      return send(response, 200, 'text/html; charset=utf-8', await pageWithFiles(site, files));
    const inside = resolve(site, normalize(path));
    return sendFile(response, inside.startsWith(resolve(site) + sep) ? inside : undefined);
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': here\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${own}/${token}/`,
    async close() {
      for (const end of watches) end();
      for (const listener of listeners) listener.end();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The page learns from its own head which files it is to open. It lasts as long as the command: nobody is to install it. */
async function pageWithFiles(site: string, files: readonly string[]): Promise<string> {
  const page = await readFile(join(site, 'index.html'), 'utf8');
  const names = JSON.stringify(files.map((file) => basename(file)));
  const content = names.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return page
    .replace(/<link rel="manifest"[^>]*>/, '')
    .replace('</head>', () => `<meta name="crux-files" content="${content}" /></head>`);
}

async function sendFile(response: ServerResponse, file: string | undefined): Promise<void> {
  const bytes = file === undefined ? null : await readFile(file).catch(() => null);
  if (file === undefined || bytes === null)
    return send(response, 404, 'text/plain', 'There is no such file.');
  send(response, 200, TYPES[extname(file)] ?? 'application/octet-stream', bytes);
}

function send(response: ServerResponse, code: number, type: string, body: string | Uint8Array): void {
  response.writeHead(code, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(body);
}
