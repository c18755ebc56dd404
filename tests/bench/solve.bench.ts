/**
 * `crux solve` as a process, beside clingo where it is installed (the package gringo of Debian): one preferred and one
 * semi-stable extension of dense random frameworks. Set CRUX_CORPORA to ask about the frameworks in its folder af-apx too.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { afterAll, bench, describe } from 'vitest';
import { createRandom } from '../../graph/analysis/numbers/random.ts';
import buildCli from '../support/build-cli.ts';

await buildCli();
const CRUX = join(import.meta.dirname, '../../dist/cli/crux.js');
const THRICE = { iterations: 3, time: 0, warmupIterations: 0, warmupTime: 0 };
const hasClingo = spawnSync('clingo', ['--version']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'crux-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ADMISSIBLE = `
in(X) :- arg(X), not free(X).  free(X) :- arg(X), not in(X).
:- in(X), in(Y), att(X,Y).
beaten(X) :- in(Y), att(Y,X).
:- in(X), att(Y,X), not beaten(Y).
#show in/1.`;

/** What is decided first, and true first, is as much as can be (clingo's domain heuristic). */
const ENCODINGS = {
  'SE-PR': `${ADMISSIBLE}\n#heuristic in(X) : arg(X). [1,true]`,
  'SE-SST': `${ADMISSIBLE}\nrange(X) :- in(X).  range(X) :- beaten(X).\n#heuristic range(X) : arg(X). [1,true]`,
} as const;

for (const [name, file] of [...generate(), ...listCorpus()]) {
  const facts = join(folder, `${basename(file)}.lp`);
  writeFileSync(facts, toFacts(file));
  for (const [task, encoding] of Object.entries(ENCODINGS)) {
    describe(`${task} of ${name}`, () => {
      if (hasClingo) {
        const program = join(folder, `${task}.lp`);
        writeFileSync(program, encoding);
        bench(
          'clingo',
          // Its exit code says whether there was an answer.
          () => void spawnSync('clingo', ['--heuristic=Domain', program, facts, '1']),
          THRICE,
        );
      }
      bench('node, which does nothing', () => void execFileSync(process.execPath, ['--eval', '0']), THRICE);
      bench(
        'crux solve',
        () => void execFileSync(process.execPath, [CRUX, 'solve', file, '--task', task]),
        THRICE,
      );
    });
  }
}

function generate(): readonly (readonly [string, string])[] {
  return [100, 180, 256].map((count) => {
    const random = createRandom(count);
    const names = Array.from({ length: count }, (_, i) => `${i}`);
    const attacks = names.flatMap((source) =>
      names.filter((target) => target !== source && random() < 0.16).map((target) => `${source} ${target}`),
    );
    const file = join(folder, `random-${count}.tgf`);
    writeFileSync(file, [...names, '#', ...attacks, ''].join('\n'));
    return [`${count} arguments, ${attacks.length} attacks at random`, file] as const;
  });
}

function listCorpus(): readonly (readonly [string, string])[] {
  const root = process.env['CRUX_CORPORA'];
  if (root === undefined) return [];
  const found = readdirSync(join(root, 'af-apx'), { recursive: true, encoding: 'utf8' });
  return found
    .filter((name) => ['.tgf', '.apx'].includes(extname(name)))
    .map((name) => [name, join(root, 'af-apx', name)] as const);
}

/** The facts that clingo reads. */
function toFacts(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (extname(file) === '.apx') return text.replaceAll(/\)\s*\./g, ').\n');
  const [names = '', attacks = ''] = text.split('#');
  const lines = (part: string) => part.split('\n').filter((line) => line.trim() !== '');
  return [
    ...lines(names).map((name) => `arg(n${name.trim()}).`),
    ...lines(attacks).map(
      (pair) =>
        `att(${pair
          .trim()
          .split(/\s+/)
          .map((name) => `n${name}`)
          .join()}).`,
    ),
  ].join('\n');
}
