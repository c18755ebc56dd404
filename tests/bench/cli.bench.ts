/**
 * How soon the command line answers, beside Node doing nothing. The command line of Argdown is no peer here: its version 2
 * wants a newer Node than ours, and version 1 brings some 300 packages. It loads its parser before it answers, so that
 * is measured in its place.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bench, describe } from 'vitest';
import buildCli from '../support/build-cli.ts';

await buildCli();
const CRUX = join(import.meta.dirname, '../../dist/cli/crux.js');
const run = (...args: readonly string[]) => execFileSync(process.execPath, args);

describe('the command line', () => {
  bench('node, which does nothing', () => {
    run('--eval', '0');
  });

  bench('crux --version', () => {
    run(CRUX, '--version');
  });

  bench('node, which loads @argdown/core', () => {
    run('--input-type=module', '--eval', 'import "@argdown/core"');
  });
});
