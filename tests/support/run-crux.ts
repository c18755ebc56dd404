/** Runs the built command line as a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = resolve(import.meta.dirname, '../..');
export const CRUX = join(ROOT, 'dist/cli/crux.js');
export const HANOI = 'graph/maps/hanoi-summit.json';

/** A map in the very bytes Crux writes. */
export const EVERY_FIELD = 'tests/fixtures/crux/every-field.crux.json';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `crux` with these words, in the folder of the project unless told otherwise, with `input` on its standard input. */
export function runCrux(words: readonly string[], input: string | Buffer = '', cwd = ROOT): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [CRUX, ...words], { cwd });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
    // A command that reads no input may be gone before it is written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** What a command prints with `--json`. */
export async function runForJson(words: readonly string[], input?: string): Promise<unknown> {
  const { stdout, stderr } = await runCrux([...words, '--json'], input);
  if (stdout === '') throw new Error(`crux ${words.join(' ')} printed nothing: ${stderr}`);
  return JSON.parse(stdout) as unknown;
}

/** A folder that is gone after the tests of a file. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crux-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A map in Crux's own format from statements and relations such as `['r', 'a', 'supports', 't']`. */
export function mapText(relations: readonly (readonly [string, string, string, string])[]): string {
  const ids = new Set(relations.map(([id]) => id));
  const ends = new Set(relations.flatMap(([, from, , to]) => [from, to]).filter((id) => !ids.has(id)));
  return JSON.stringify({
    crux: 1,
    meta: { title: 'Test' },
    statements: [...ends].map((id) => ({ id, kind: 'claim', text: id })),
    relations: relations.map(([id, from, kind, to]) => ({ id, kind, from: [from], to })),
  });
}
