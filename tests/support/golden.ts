/** Compares a text with its reviewed file in tests/golden; `UPDATE=1` writes it anew, for a look at the difference. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const FOLDER = join(import.meta.dirname, '../golden');

export function expectGolden(name: string, text: string): void {
  const file = join(FOLDER, name);
  if (process.env['UPDATE'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `tests/golden/${name} is missing: run with UPDATE=1 and look at it`).toBe(true);
  expect(
    text === readFileSync(file, 'utf8'),
    `tests/golden/${name} differs: run with UPDATE=1 and look at git diff`,
  ).toBe(true);
}
