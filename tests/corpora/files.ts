/** The folder of real files that `CRUX_CORPORA` names. Their licences keep most of them out of the project. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInput, type Input } from '../../graph/formats/input.ts';

const FOLDER = process.env['CRUX_CORPORA'] ?? '';

/** Paths below the folder with one of the endings, in order. */
export function listFiles(...endings: readonly string[]): readonly string[] {
  if (FOLDER === '') throw new Error('Set CRUX_CORPORA to a folder of real argument maps.');
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)))
    .sort();
}

/** Where a path below the folder leads. */
export function pathOf(path: string): string {
  return join(FOLDER, path);
}

export function readBytes(path: string): Uint8Array {
  return readFileSync(pathOf(path));
}

export function readInput(path: string): Input {
  return createInput(readBytes(path), path);
}
