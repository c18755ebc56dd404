/** Makes the pictures of the README anew, with the built command line. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const MAP = 'graph/maps/hanoi-summit.json';
const PICTURES = {
  'hanoi-titles.svg': ['--cards', 'titles'],
  'hanoi-dispute.svg': ['--scope', 'dispute', '--focus', 'walk-right'],
  'hanoi-chain.svg': ['--scope', 'chain', '--focus', 'sanctions-evaded', '--end', 'symbols-not-results'],
};

mkdirSync('tests/golden/readme', { recursive: true });
for (const [name, words] of Object.entries(PICTURES))
  execFileSync(
    process.execPath,
    ['dist/cli/crux.js', 'render', MAP, '-o', `tests/golden/readme/${name}`, '--fonts', ...words],
    { stdio: 'inherit' },
  );
