import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS, type Loss } from '../../graph/index.ts';
import { EVERY_FIELD, HANOI, makeFolder, mapText, ROOT, runCrux, runForJson } from '../support/run-crux.ts';

const folder = makeFolder();

describe('crux formats', () => {
  it('lists every format of the library', async () => {
    const ids = FORMATS.map(({ id }) => expect.objectContaining({ id }) as unknown);
    expect(await runForJson(['formats'])).toEqual({ crux: 1, formats: ids });
    const { stdout } = await runCrux(['formats']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ', 1)[0])).toEqual(FORMATS.map(({ id }) => id));
  });
});

describe('crux check', () => {
  it('lists problems with their place, and goes on after a file that cannot be read', async () => {
    const files = ['misplaced', 'bad-json-cut-off', 'every-field'].map(
      (name) => `tests/fixtures/crux/${name}.crux.json`,
    );
    const { code, stdout } = await runCrux(['check', ...files, '--json']);
    const checked = (JSON.parse(stdout) as { files: { file: string }[] }).files;
    expect(code).toBe(1);
    expect(checked).toMatchObject([
      { file: files[0], format: 'crux', readable: true },
      { file: files[1], readable: false, findings: [] },
      { file: files[2], format: 'crux', readable: true, problems: [] },
    ]);
  });

  it('exits with 0 where a file can be read, whatever is wrong in it', async () => {
    const file = 'tests/fixtures/crux/misplaced.crux.json';
    const { code, stdout } = await runCrux(['check', file]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^  ${file}:\\d+:\\d+: error: `, 'm'));
  });

  it('lists findings with their ids', async () => {
    const text = mapText([
      ['r', 'a', 'supports', 'b'],
      ['s', 'b', 'supports', 'a'],
    ]);
    const [file] = ((await runForJson(['check', '-'], text)) as { files: unknown[] }).files;
    expect(file).toMatchObject({ findings: [{ code: 'circular-support', severity: 'warning' }] });
  });

  it('has one line for each kind of problem and finding with how many there are, all with -v and in JSON', async () => {
    const text = JSON.stringify({
      crux: 1,
      statements: ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'odd', text: 'The same words.' })),
      relations: ['a', 'b', 'c'].map((id) => ({ id: `r${id}`, kind: 'supports', from: [id], to: 'x' })),
    });
    const few = await runCrux(['check', '-'], text);
    const lines = few.stdout.split('\n').slice(1, -1);
    expect(lines.join('\n')).toMatch(/error: .* \(and 2 more like it\)/);
    const all = await runCrux(['check', '-v', '-'], text);
    expect(all.stdout).not.toContain('more like it');
    const [{ problems, findings } = { problems: [], findings: [] }] = (
      (await runForJson(['check', '-'], text)) as { files: { problems: object[]; findings: object[] }[] }
    ).files;
    expect(all.stdout.split('\n').slice(1, -1)).toHaveLength(problems.length + findings.length);
    const kinds = new Set([...problems, ...findings].map((each) => (each as { code: string }).code));
    expect(lines.length).toBe(kinds.size);
    expect(problems.length + findings.length).toBeGreaterThan(kinds.size);
  });

  it('tells what does not exist, and never shows a stack trace', async () => {
    const { code, stdout, stderr } = await runCrux(['check', join(folder, 'nowhere.json'), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ readable: false, format: null, problems: [{ code: 'cannot-read', severity: 'error' }] }],
    });
    expect(stderr).toBe('');
  });

  it('lets no control character of a map through to the terminal', async () => {
    const text = mapText([['r', 'a\u001b[31m', 'supports', 'a\u001b[31m']]);
    const { stdout } = await runCrux(['check', '-'], text);
    expect(stdout).not.toContain('\u001b');
  });

  it('ends on large files of nothing', async () => {
    const file = join(folder, 'nothing.json');
    for (const filling of [' ', '\0', '\n', '[', '{"a":']) {
      writeFileSync(file, filling.repeat(20_000_000 / filling.length));
      const { code, stdout, stderr } = await runCrux(['check', file]);
      expect({ filling, code, stderr }).toEqual({ filling, code: 1, stderr: '' });
      expect(stdout).toContain('cannot be read, 1 problem');
    }
  });
});

describe('crux convert', () => {
  it('keeps everything in its own format', async () => {
    const out = join(folder, 'copy.json');
    expect(await runForJson(['convert', EVERY_FIELD, '-o', out, '--strict'])).toEqual({
      crux: 1,
      losses: [],
    });
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(join(ROOT, EVERY_FIELD), 'utf8'));
  });

  it('lists what a poorer format loses, by id, and writes nothing where that is not allowed', async () => {
    const out = join(folder, 'poorer.sadface.json');
    const strict = await runCrux(['convert', HANOI, '-o', out, '--strict', '-v']);
    expect(strict).toMatchObject({ code: 3, stdout: '' });
    expect(strict.stderr).toMatch(/^lost: camps: .*\bwalk-right\b/m);
    expect(existsSync(out)).toBe(false);
    const { losses } = (await runForJson(['convert', HANOI, '-o', out])) as { losses: readonly Loss[] };
    expect(losses.find(({ feature }) => feature === 'camps')?.ids).toContain('walk-right');
    expect(existsSync(out)).toBe(true);
  });

  it('stays in the format of the input where the ending does not tell', async () => {
    const [one, two] = [join(folder, 'one.sadface.json'), join(folder, 'two.json')];
    await runCrux(['convert', HANOI, '-o', one]);
    expect(await runForJson(['convert', one, '-o', two])).toEqual({ crux: 1, losses: [] });
    expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
  });

  it('writes nothing where there is nothing to read', async () => {
    const out = join(folder, 'unwritten.crux.json');
    const { code, stderr } = await runCrux([
      'convert',
      'tests/fixtures/crux/bad-json-cut-off.crux.json',
      '-o',
      out,
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('could not be read as a map');
    expect(existsSync(out)).toBe(false);
  });
});

describe('crux stats', () => {
  it('counts', async () => {
    const text = mapText([
      ['r', 'a', 'supports', 't'],
      ['u', 'b', 'attacks', 'r'],
    ]);
    expect(await runForJson(['stats', '-'], text)).toEqual({
      crux: 1,
      files: [
        {
          file: '-',
          statements: { claim: 3, evidence: 0, question: 0 },
          relations: { supports: 1, attacks: 1, rephrases: 0, answers: 0 },
          ...{
            linked: 0,
            undercuts: 1,
            roots: 1,
            unconnected: 0,
            components: 1,
            depth: 2,
            cyclic: false,
            sources: 0,
            locutions: 0,
          },
        },
      ],
    });
  });

  it('leaves out what cannot be read, and says so', async () => {
    const { code, stdout, stderr } = await runCrux(['stats', HANOI, 'nowhere.json', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ file: HANOI }] });
    expect(stderr).toBe('nowhere.json: error: There is no such file or folder: check the name.\n');
  });
});

describe('crux analyse', () => {
  const text = mapText([
    ['r', 'a', 'attacks', 't'],
    ['s', 'b', 'attacks', 'a'],
  ]);

  it('gives status and strength by id', async () => {
    expect(await runForJson(['analyse', '-'], text)).toMatchObject({
      semantics: 'grounded',
      complete: true,
      noExtension: false,
      status: { t: 'in', a: 'out', b: 'in', r: 'out', s: 'in' },
      strength: { model: 'quadratic-energy', converged: true },
      turnedBy: { t: ['b'] },
    });
  });

  it('says so where no labelling is stable', async () => {
    const lone = mapText([['r', 'a', 'attacks', 'a']]);
    const record = await runForJson(['analyse', '-', '--semantics', 'stable'], lone);
    expect(record).toMatchObject({ semantics: 'stable', noExtension: true, status: {} });
  });

  it('writes the digest for readers, as text or as Markdown', async () => {
    const { stdout } = await runCrux(['analyse', HANOI, '--format', 'markdown']);
    expect(stdout).toContain('# The Hanoi summit, 2019\n');
    expect(stdout).toContain('\n## Disputed points\n');
    expect((await runCrux(['analyse', HANOI, '--format', 'text'])).stdout).toContain('What it turns on');
    expect((await runCrux(['analyse', HANOI, '--format', 'text', '--json'])).code).toBe(2);
  });

  it('takes another thesis, model and reading of support', async () => {
    const words = ['analyse', '-', '--thesis', 'a', '--strength', 'euler', '--support', 'deductive'];
    expect(await runForJson(words, text)).toMatchObject({
      strength: { model: 'euler' },
      turnedBy: { a: ['b'] },
    });
  });
});

describe('crux chain', () => {
  const text = mapText([
    ['r1', 'a', 'attacks', 'b'],
    ['r2', 'b', 'attacks', 't'],
    ['r3', 'b', 'supports', 'u'],
  ]);

  it('lists the signed chains between two statements', async () => {
    expect(await runForJson(['chain', '-', 'a', 't'], text)).toEqual({
      crux: 1,
      from: 'a',
      to: 't',
      bearing: 'for',
      chains: [{ sign: 'for', attacks: 2, ids: ['a', 'r1', 'b', 'r2', 't'] }],
      truncated: false,
    });
  });

  it('goes to every thesis where no end is named', async () => {
    expect(await runForJson(['chain', '-', 'a'], text)).toMatchObject({
      to: null,
      bearing: 'both',
      chains: [
        { sign: 'for', ids: ['a', 'r1', 'b', 'r2', 't'] },
        { sign: 'against', ids: ['a', 'r1', 'b', 'r3', 'u'] },
      ],
    });
  });

  it('names ends by title or the start of one, premises that only work together and the step aimed at', async () => {
    const { stdout } = await runCrux(['chain', HANOI, 'diplomatic taboos were', 'THE SUMMITS FAILED WHERE']);
    expect(stdout).toContain('Diplomatic taboos were broken [');
    expect(await runCrux(['chain', HANOI, 'the summits'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /"the summits" may be ".*" \[.*\], ".*" \[.*\]: write more of it, or the id\./,
      ),
    });
    const joint = JSON.stringify({
      crux: 1,
      meta: { title: 'Test' },
      statements: ['a', 'b', 't', 'x'].map((id) => ({ id, kind: 'claim', text: `${id} is so.` })),
      relations: [
        { id: 'r', kind: 'attacks', from: ['a', 'b'], to: 't' },
        { id: 'u', kind: 'attacks', from: ['x'], to: 'r' },
      ],
    });
    expect((await runCrux(['chain', '-', 'a is', 't is so'], joint)).stdout).toContain(
      'only together with b is so [b]',
    );
    expect((await runCrux(['chain', '-', 'x', 't'], joint)).stdout).toContain(
      'the objection "a is so" and "b is so" to [r]',
    );
  });

  it('says none where no chain leads there', async () => {
    expect(await runForJson(['chain', '-', 't', 'a'], text)).toMatchObject({ bearing: 'none', chains: [] });
  });
});
