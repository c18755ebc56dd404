/** `npm run docs` makes the reference, with a sentence for every public name. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from '../support/run-crux.ts';

const folder = mkdtempSync(join(tmpdir(), 'crux-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is written without a complaint', { timeout: 240_000 }, () => {
  const typedoc = join(ROOT, 'node_modules/.bin/typedoc');
  const told = execFileSync(typedoc, ['--out', folder, '--logLevel', 'Warn'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(told.trim()).toBe('');
  expect(existsSync(join(folder, 'functions/readMap.html'))).toBe(true);
});
