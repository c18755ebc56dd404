/** Serves a folder as any web server would, below a path of its own, and can be stopped and started again. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export interface ServedFolder {
  /** Ends in a slash. */
  readonly address: string;
  stop(): Promise<void>;
  /** At the same address. */
  startAgain(): Promise<void>;
}

/** `path` begins and ends in a slash. */
export async function serveFolder(folder: string, path: string): Promise<ServedFolder> {
  let server = await start(folder, path, 0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    stop: () => stop(server),
    async startAgain() {
      server = await start(folder, path, port);
    },
  };
}

async function start(folder: string, path: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = pathname.startsWith(path) ? pathname.slice(path.length) || 'index.html' : '';
    readFile(join(folder, name)).then(
      (bytes) => {
        response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return server;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
