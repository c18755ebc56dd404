/**
 * Serves the explorer with some files on loopback, and tells the page when one of them changes. Who may ask: only what knows
 * the token in the address, under this machine's own name; so no web page elsewhere can read the files.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { MAX_BYTES } from '../../../graph/index.ts';
import { watchFile } from './watch-file.ts';
import { NotWritten, toServed, writeBack, writeBeside, type ServedFile } from './write-back.ts';

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

export interface ServeOptions {
  /** The files that the page may write back. */
  readonly writable?: ReadonlySet<string>;
  /** The format that the files are read as; recognised where it is left out. */
  readonly from?: string | null;
}

/** `site` is the folder of the built page. A port of 0 is any that is free. Rejects where the port is taken. */
export async function serveMaps(
  site: string,
  names: readonly string[],
  port: number,
  { writable = new Set(), from = null }: ServeOptions = {},
): Promise<ServedMaps> {
  const token = randomBytes(18).toString('base64url');
  const listeners = new Set<ServerResponse>();
  const files = await Promise.all(names.map((name) => toServed(name, writable.has(name))));
  /** One file is written at a time. */
  let writing: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => send(response, 500, 'text/plain', 'It could not be read.'));
  });

  function watch({ file }: ServedFile, index: number): () => void {
    return watchFile(file, () => {
      for (const listener of listeners) listener.write(`data: ${index}\n\n`);
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port: own } = server.address() as AddressInfo;
    const isOwnName = [`127.0.0.1:${own}`, `localhost:${own}`].includes(request.headers.host ?? '');
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!isOwnName || !pathname.startsWith(`/${token}/`))
      return send(response, 403, 'text/plain', 'Not for you.');
    const path = decodeURIComponent(pathname.slice(token.length + 2));
    if (request.method === 'PUT' || request.method === 'POST') return take(request, response, path, own);
    if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Only GET, PUT and POST.');
    if (path === 'changes') return listen(response);
    const served = /^files\/(\d+)$/.exec(path);
    if (served) return sendFile(response, files[Number(served[1])]?.file);
    if (path === '' || path === 'index.html')
      return send(response, 200, 'text/html; charset=utf-8', await pageWithFiles(site, files, from));
    const inside = resolve(site, normalize(path));
    return sendFile(response, inside.startsWith(resolve(site) + sep) ? inside : undefined);
  }

  /** PUT `files/N` writes a file back, POST `files/N` keeps a copy beside it; nothing else is written. */
  async function take(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    own: number,
  ): Promise<void> {
    const { method, headers } = request;
    // A browser always says which page is asking, and no page can say that it is another one.
    if (![`http://127.0.0.1:${own}`, `http://localhost:${own}`].includes(headers.origin ?? ''))
      return sendWord(response, 403, 'Only the page itself may write.');
    const served = files[Number(/^files\/(\d+)$/.exec(path)?.[1] ?? -1)];
    if (!served) return sendWord(response, 404, 'There is no such file.');
    const print = /^"([0-9a-f]{64})"$/.exec(headers['if-match'] ?? '')?.[1];
    const isNew = headers['if-none-match'] === '*';
    if (method === 'PUT' && print === undefined && !isNew)
      return sendWord(response, 428, 'Say which state of the file was read.');
    const bytes = await takeBody(request);
    if (!bytes) return sendWord(response, 413, 'This is too much for one file.');
    const write = async (): Promise<ServedFile | null> => {
      if (method === 'POST') return writeBeside(served, bytes);
      await writeBack(served, bytes, print ?? null);
      return null;
    };
    const done = writing.then(write);
    writing = done.catch(() => undefined);
    try {
      const beside = await done;
      if (!beside) return send(response, 200, 'application/json', '{}');
      const index = files.push(beside) - 1;
      watches.push(watch(beside, index));
      send(response, 201, 'application/json', JSON.stringify({ index, ...toEntry(beside, from) }));
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      sendWord(response, error.status, error.message);
    }
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
  const watches = files.map(watch);
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
async function pageWithFiles(
  site: string,
  files: readonly ServedFile[],
  from: string | null,
): Promise<string> {
  const page = await readFile(join(site, 'index.html'), 'utf8');
  const list = JSON.stringify(files.map((file) => toEntry(file, from)));
  const content = list.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return page
    .replace(/<link rel="manifest"[^>]*>/, '')
    .replace('</head>', () => `<meta name="crux-files" content="${content}" /></head>`);
}

function toEntry({ name, key, write }: ServedFile, from: string | null) {
  return { name, key, write, ...(from !== null && { format: from }) };
}

/** Null where there is more than any map has. */
async function takeBody(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= MAX_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= MAX_BYTES ? Buffer.concat(chunks) : null;
}

function sendWord(response: ServerResponse, code: number, message: string): void {
  send(response, code, 'application/json', JSON.stringify({ message }));
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
