/** The package as others get it: packed, unpacked in a folder of its own, type-checked, run and bundled there. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { blocksOf } from '../support/readme.ts';
import { makeFolder, ROOT } from '../support/run-crux.ts';

const run = promisify(execFile);
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const PROGRAMS = blocksOf('ts');

const folder = makeFolder();
const at = (...parts: string[]) => join(folder, ...parts);

beforeAll(async () => {
  await run('npm', ['run', '--silent', 'build:library'], { cwd: ROOT });
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: ROOT,
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  mkdirSync(at('node_modules/crux'), { recursive: true });
  await run('tar', ['-xzf', at(filename), '-C', at('node_modules/crux'), '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(at('node_modules', name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), at('node_modules', name));
  }
  writeFileSync(at('package.json'), JSON.stringify({ type: 'module' }));
  PROGRAMS.forEach((program, index) => writeFileSync(at(`program-${index + 1}.ts`), program));
}, 600_000);

describe('the packed package', () => {
  it.each(['bundler', 'nodenext'])('passes a strict check with moduleResolution %s', async (resolution) => {
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      target: 'es2023',
      module: resolution === 'bundler' ? 'preserve' : 'nodenext',
      moduleResolution: resolution,
      types: [],
    };
    writeFileSync(at(`${resolution}.json`), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const said = await run(process.execPath, [TSC, '-p', at(`${resolution}.json`)], { cwd: folder }).catch(
      (error: { stdout: string }) => error,
    );
    expect(said.stdout).toBe('');
  });

  it.each(PROGRAMS.map((program, index) => [index + 1, program] as const))(
    'runs program %i of the README as printed, and prints what is said beside it',
    async (number, program) => {
      writeFileSync(at(`program-${number}.js`), program);
      const { stdout } = await run(process.execPath, [at(`program-${number}.js`)], { cwd: folder });
      const said = [...program.matchAll(/^ *console\.log\(.*\); \/\/ (.+)$/gm)].map((match) => match[1]);
      expect(said.length).toBeGreaterThan(0);
      expect(stdout.trimEnd().split('\n')).toEqual(said);
    },
  );

  it.each([
    ['a graph and its roots', 'assembleGraph, findRoots', 25],
    ['the analysis', 'createStudy', 65],
  ])('bundles %s to what is promised, and no format with it', async (_, names, most) => {
    const entry = at(`entry-${most}.js`);
    writeFileSync(entry, `export { ${names} } from 'crux';`);
    const output = (await build({
      configFile: false,
      logLevel: 'error',
      root: folder,
      build: { write: false, minify: true, lib: { entry, formats: ['es'] } },
    })) as Rolldown.RolldownOutput[];
    const chunks = output
      .flatMap((each) => each.output)
      .flatMap((each) => (each.type === 'chunk' ? each : []));
    const first = chunks.find(({ isEntry }) => isEntry);
    const loaded = [first, ...chunks.filter(({ fileName }) => first?.imports.includes(fileName))];
    const size = loaded.reduce((sum, chunk) => sum + gzipSync(chunk?.code ?? '').length, 0);
    expect(size / 1024).toBeLessThan(most);
  });

  it('holds the library, the command line and its schemas, and nothing else', async () => {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { cwd: ROOT });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const strays = files.filter(
      ({ path }) =>
        !/^(dist\/(lib|cli)\/|graph\/maps\/.+\.json$|.+\.schema\.json$|package\.json$|README\.md$|LICENSE$)/.test(
          path,
        ),
    );
    expect(strays).toEqual([]);
  });
});
