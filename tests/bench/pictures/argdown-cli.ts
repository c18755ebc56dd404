/**
 * Argdown's own command line, version 1.7.5 (version 2 wants a newer Node than ours). It brings some 310 packages of 80 MB, for
 * which it is no part of the project: it is installed beside it when it is first measured.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../node_modules/.cache/argdown-cli');
const BIN = join(FOLDER, 'node_modules/@argdown/cli/dist/cli.js');

/** The file to run with Node, or null where it cannot be installed, such as without a network. */
export function findArgdownCli(): string | null {
  if (existsSync(BIN)) return BIN;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}');
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '@argdown/cli@1.7.5'], {
      cwd: FOLDER,
      stdio: 'ignore',
    });
  } catch {
    console.warn('@argdown/cli cannot be installed here: pictures are measured without it.');
  }
  return existsSync(BIN) ? BIN : null;
}
