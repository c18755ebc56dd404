/**
 * What is computed on every look at a map, beside what parsing its JSON takes; what a what-if costs; and hard questions
 * about abstract frameworks. Set CRUX_CORPORA to ask them about the competitions' frameworks too.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { bench, describe } from 'vitest';
import { readAs } from '../../graph/formats/code.ts';
import { createBudget } from '../../graph/analysis/numbers/budget.ts';
import type { Framework } from '../../graph/analysis/frameworks/framework.ts';
import { solveTask, TASKS } from '../../graph/analysis/frameworks/solve.ts';
import { findStatus } from '../../graph/analysis/status/status.ts';
import { findStrengths } from '../../graph/analysis/strength/strength.ts';
import { createBaseline, findConsequences } from '../../graph/analysis/cruxes/what-if.ts';
import { aif } from '../../graph/formats/aif/format.ts';
import { createInput } from '../../graph/formats/input.ts';
import { assembleGraph } from '../../graph/model/assemble.ts';
import type { ArgumentGraph, Relation, Statement } from '../../graph/model/types.ts';
import { frameworkFrom } from '../support/frameworks.ts';
import { generateAif } from '../support/generate-aif.ts';
import { readHanoi } from '../support/hanoi.ts';
import { oracle } from '../support/oracle.ts';

const COLD_RUNS = 9;
/** A hard question is asked once: it takes as long as it takes, within its budget. */
const ONCE = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

const text = generateAif();
const { graph: large } = await readAs(aif, createInput(Buffer.from(text), 'large.json'), {});
if (!large) throw new Error('The generated file holds no map.');
const cold = await measureColdRuns();

describe(`Labels and strengths of ${large.statements.size} statements; ${cold}`, () => {
  bench('JSON.parse of the file', () => {
    JSON.parse(text);
  });

  bench('grounded labels and default strengths', () => {
    // What is remembered about a graph is not remembered about its copy.
    const fresh = { ...large };
    findStatus(fresh);
    findStrengths(fresh);
  });
});

const hanoi = await readHanoi();

describe('What if, without painting', () => {
  benchWhatIf('Hanoi, a statement rejected (16 ms are a frame)', hanoi);
  benchWhatIf('5,000 statements, one of them rejected (50 ms are allowed)', createTree(5_000));
});

for (const [name, framework] of listFrameworks()) {
  describe(`${name}: ${framework.count} arguments, ${framework.attacked.targets.length} attacks`, () => {
    for (const task of ['DC-PR', 'EE-PR']) {
      const isWhole = solve(framework, task);
      bench(
        `${task}${task === 'DC-PR' ? ' of every argument' : ''}${isWhole ? '' : ', ended by its budget'}`,
        () => void solve(framework, task),
        ONCE,
      );
    }
  });
}

/** Rejects each statement in turn, once a call. */
function benchWhatIf(name: string, graph: ArgumentGraph): void {
  const baseline = createBaseline(graph);
  const ids = [...graph.statements.keys()];
  let next = 0;
  bench(name, () => {
    const id = ids[next++ % ids.length] ?? '';
    findConsequences(baseline, { rejected: new Set([id]) });
  });
}

/** Statements that each support or attack an earlier one. */
function createTree(size: number): ArgumentGraph {
  const statements = Array.from({ length: size }, (_, i): Statement => ({
    id: `s${i}`,
    kind: 'claim',
    text: `s${i}`,
  }));
  const relations = statements.slice(1).map(({ id }, i): Relation => ({
    id: `r${i}`,
    kind: i % 3 === 0 ? 'attacks' : 'supports',
    from: [id],
    to: `s${(i * 7919) % (i + 1)}`,
  }));
  return assembleGraph({ statements, relations }).graph;
}

/** The expected frameworks with anything hard in them, and those of the competitions where the corpora are at hand. */
function listFrameworks(): readonly (readonly [string, Framework])[] {
  const small = oracle.dung.map((each) => [each.id, frameworkFrom(each.arguments, each.attacks)] as const);
  const folder = process.env['CRUX_CORPORA'] ?? '';
  const large = oracle.dung_large
    .map(({ file }) => [file, join(folder, file)] as const)
    .filter(([, path]) => folder !== '' && existsSync(path))
    .map(([file, path]) => [file, readTgf(readFileSync(path, 'utf8'))] as const);
  return [joinFrameworks(small), ...large];
}

/** All of them side by side as one, whose preferred extensions are the combinations of theirs. */
function joinFrameworks(all: readonly (readonly [string, Framework])[]): readonly [string, Framework] {
  const names = all.flatMap(([id, framework]) => framework.names.map((name) => `${id} ${name}`));
  const attacks = all.flatMap(([id, { names: own, attacked }]) =>
    own.flatMap((name, source) =>
      Array.from(attacked.targets.subarray(attacked.offsets[source], attacked.offsets[source + 1])).map(
        (target) => [`${id} ${name}`, `${id} ${own[target] ?? ''}`] as const,
      ),
    ),
  );
  return ['The small frameworks with expected values, side by side', frameworkFrom(names, attacks)];
}

function readTgf(tgf: string): Framework {
  const [names = [], attacks = []] = tgf
    .split('#')
    .map((part) => part.split('\n').flatMap((line) => line.trim() || []));
  return frameworkFrom(
    names,
    attacks.map((line): readonly [string, string] => {
      const [source = '', target = ''] = line.split(/\s+/);
      return [source, target];
    }),
  );
}

/** Whether the answer is whole. */
function solve(framework: Framework, name: string): boolean {
  const task = TASKS.get(name);
  if (!task) throw new Error(`There is no task ${name}.`);
  const count = name.startsWith('DC') ? framework.count : 1;
  let isWhole = true;
  for (let argument = 0; argument < count; argument++) {
    const answer = solveTask(framework, task, createBudget(), argument);
    if ('complete' in answer && !answer.complete) isWhole = false;
  }
  return isWhole;
}

/** Medians of first runs, each in a process of its own, in words. */
async function measureColdRuns(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'crux-bench-'));
  try {
    const file = join(folder, 'large.json');
    writeFileSync(file, text);
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: join(import.meta.dirname, 'cold-run.ts'), outDir: folder, emptyOutDir: false },
    });
    const runs = Array.from({ length: COLD_RUNS }, () =>
      ['parse', 'analyse'].map((what) =>
        Number(execFileSync(process.execPath, [join(folder, 'cold-run.js'), what, file])),
      ),
    );
    const [parsing = NaN, analysing = NaN] = [0, 1].map((what) =>
      median(runs.map((run) => run[what] ?? NaN)),
    );
    return `a first run in a new process takes ${analysing.toFixed(0)} ms, JSON.parse there ${parsing.toFixed(0)} ms (${(analysing / parsing).toFixed(1)} times)`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
