/** Makes the pictures of the README anew, with the built command line, in their folder or in the one that is named. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const MAP = 'graph/maps/hanoi-summit.json';
const PICTURES = {
  'hanoi-titles.svg': ['--cards', 'titles'],
  'hanoi-dispute.svg': ['--scope', 'dispute', '--focus', 'walk-right'],
  'hanoi-chain.svg': ['--scope', 'chain', '--focus', 'sanctions-evaded', '--end', 'symbols-not-results'],
};

const folder = process.argv[2] ?? 'tests/golden/readme';
mkdirSync(folder, { recursive: true });
for (const [name, words] of Object.entries(PICTURES))
  execFileSync(
    process.execPath,
    ['dist/cli/crux.js', 'render', MAP, '-o', `${folder}/${name}`, '--fonts', ...words],
    { stdio: 'inherit' },
  );
