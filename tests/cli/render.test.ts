import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composePicture, readMap, renderSvg } from '../../graph/index.ts';
import { CRUX, makeFolder, mapText, ROOT, runCrux } from '../support/run-crux.ts';

const folder = makeFolder();
const BRIDGE = JSON.stringify({
  crux: 1,
  meta: { title: 'The bridge' },
  groups: [{ id: 'cables', title: 'The cables' }],
  axes: [{ id: 'side', label: 'Side', positions: [{ id: 'city', label: 'City' }] }],
  statements: [
    { id: 'close', kind: 'claim', text: 'The bridge should be closed', heldBy: [{ position: 'city' }] },
    { id: 'unsafe', kind: 'claim', text: 'The bridge is unsafe', heldBy: [{ position: 'city' }] },
    { id: 'hold', kind: 'claim', text: 'The cables hold', group: 'cables' },
  ],
  relations: [
    { id: 'r1', kind: 'supports', from: ['unsafe'], to: 'close' },
    { id: 'r2', kind: 'attacks', from: ['hold'], to: 'unsafe' },
  ],
});
const COURT = 'graph/maps/court-case.json';

const SIGNATURES = {
  svg: '<svg xmlns',
  png: '\u0089PNG\r\n\u001a\n',
  jpg: '\u00ff\u00d8\u00ff',
  webp: 'RIFF',
  pdf: '%PDF-1.7',
} as const;

describe('crux render', () => {
  it.each(Object.entries(SIGNATURES))('draws a map as %s', async (type, signature) => {
    const out = join(folder, `court.${type}`);
    expect(await runCrux(['render', COURT, '-o', out, '--scale', '0.5'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(out, 'latin1').startsWith(signature)).toBe(true);
  });

  it('draws what the library draws, to the byte', async () => {
    const { stdout } = await runCrux(['render', COURT, '-o', '-', '--to', 'svg', '--theme', 'dark']);
    const { graph } = await readMap(readFileSync(COURT), COURT);
    if (!graph) throw new Error('The sample must be readable.');
    expect(stdout).toBe(
      renderSvg(composePicture(graph, 'court-case', { theme: 'dark' }).scene, { scale: 1 }),
    );
  });

  it('draws a PNG as wide as it was told, and says its density', async () => {
    const out = join(folder, 'wide.png');
    await runCrux(['render', COURT, '-o', out, '--width', '640', '--dpi', '300']);
    const bytes = readFileSync(out);
    expect(bytes.readUInt32BE(16)).toBe(640);
    const at = bytes.indexOf('pHYs');
    expect(bytes.readUInt32BE(at + 4)).toBe(11_811);
  });

  it('draws several maps into a folder, and goes on after one that cannot be read', async () => {
    const out = join(folder, 'several');
    const maps = join(folder, 'maps');
    for (const each of [out, maps]) mkdirSync(each);
    writeFileSync(join(maps, 'good.crux.json'), mapText([['r', 'a', 'supports', 'b']]));
    writeFileSync(join(maps, 'bad.crux.json'), '{"crux": 1');
    const { code, stderr } = await runCrux(['render', maps, COURT, '-o', out]);
    expect(code).toBe(1);
    expect(stderr).toContain('bad.crux.json');
    expect(readdirSync(out).sort()).toEqual(['court-case.svg', 'good.svg']);
  });

  it('writes nothing where it cannot write, and says what to do', async () => {
    const nowhere = join(folder, 'nowhere', 'x.svg');
    const { code, stderr } = await runCrux(['render', COURT, '-o', nowhere]);
    expect(code).toBe(1);
    expect(stderr).toContain('could not be written');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    // Where a file stands nothing can be put below it, whoever one is.
    const file = join(folder, 'a-file');
    writeFileSync(file, 'mine');
    for (const out of [join(file, 'x.svg'), join(file, 'maps/'), join(folder, 'nowhere/maps/')]) {
      const ran = await runCrux(['render', COURT, '-o', out]);
      expect([out, ran.code, ran.stderr.includes('could not be written')]).toEqual([out, 1, true]);
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('takes names and ids of any letters, and what only looks like an option or a way out of a folder', async () => {
    const odd = join(folder, 'odd');
    const out = join(folder, 'odd-out');
    mkdirSync(odd);
    const ids = ['the "old" bridge', "a b'c\n..", '--focus'];
    const [old = '', plain = '', dashed = ''] = ids;
    const map = JSON.stringify({
      crux: 1,
      meta: { title: 'Odd\n<b>&" ]]> \uD800' },
      statements: ids.map((id) => ({ id, kind: 'claim', text: `${id} ]]> <script>&\u0007\uD800` })),
      relations: [
        { id: 'r 1', kind: 'supports', from: [plain], to: old },
        { id: '..', kind: 'attacks', from: [dashed], to: 'r 1' },
      ],
    });
    const names = ['with "quotes" & $(x)', 'new\nline', '..dots..', '--dash'];
    for (const name of names) writeFileSync(join(odd, `${name}.crux.json`), map);
    const files = names.map((name) => join(odd, `${name}.crux.json`));
    expect(await runCrux(['render', ...files, '-o', out])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(out).sort()).toEqual(names.map((name) => `${name}.svg`).sort());
    for (const name of names) expect(readFileSync(join(out, `${name}.svg`), 'utf8')).not.toContain('<script');
    for (const type of Object.keys(SIGNATURES)) {
      const { code } = await runCrux(['render', files[1] ?? '', '-o', join(odd, `x\n y.${type}`)]);
      expect([type, code, existsSync(join(odd, `x\n y.${type}`))]).toEqual([type, 0, true]);
    }
    const drawn = async (...words: string[]) =>
      runCrux(['render', '-', '-o', '-', '--to', 'svg', ...words], map);
    for (const id of ids) {
      const { code, stdout } = await drawn(`--focus=${id}`, '--hops', '2');
      expect([id, code, stdout.includes('within 2 steps')]).toEqual([id, 0, true]);
    }
    expect((await drawn('--focus', dashed)).stderr).toContain('--focus needs a value');
    expect((await drawn(`--focus=${dashed}`, `--end=${old}`)).stdout).toContain('argues against');
  });

  it.each([
    [['render', COURT], 'add -o OUT'],
    [['render', COURT, '-o', 'x.bmp'], 'end it in .svg'],
    [['render', COURT, '-o', 'x.svg', '--scale', '2', '--width', '9000'], 'not both'],
    [['render', COURT, '-o', 'x.png', '--width', 'wide'], '--width is a number'],
    [['render', COURT, '-o', 'x.webp', '--embed'], 'cannot carry its map'],
    [['render', COURT, '-o', 'x.svg', '--scope', 'dispute'], 'needs --focus ID'],
    [['render', COURT, '-o', 'x.svg', '--scope', 'chain', '--focus', 'a'], 'needs --end ID'],
    [['render', COURT, '-o', 'x.svg', '--focus', 'nothing-here'], 'Nothing on the map belongs to that'],
    [['render', COURT, '-o', 'x.svg', '--hops', '2'], '--hops goes with'],
    [['render', COURT, '-o', 'x.jpg', '--transparent'], 'never transparent'],
    [['render', '-', '-o', 'x.svg', '--watch'], '--watch needs files'],
    [['render', COURT, 'graph/maps/committee.json', '-o', 'x.svg'], 'need a folder'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await runCrux(words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('refuses more pixels than can be drawn, and draws nothing', async () => {
    const out = join(folder, 'huge.png');
    const { code, stderr } = await runCrux([
      'render',
      'graph/maps/hanoi-summit.json',
      '-o',
      out,
      '--scale',
      '20',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('choose a smaller scale');
    expect(existsSync(out)).toBe(false);
  });

  it.each(['svg', 'png', 'pdf'])('puts the map into a %s, and opens it again', async (type) => {
    const out = join(folder, `court.crux.${type}`);
    await runCrux(['render', COURT, '-o', out, '--embed']);
    const { stdout, stderr } = await runCrux(['convert', out, '-o', '-', '--to', 'crux']);
    expect(stderr).toBe('');
    expect(stdout).toBe((await runCrux(['convert', COURT, '-o', '-', '--to', 'crux'])).stdout);
  });

  it.each([
    [['--focus', 'unsafe'], 'and what is within 1 step of it'],
    [['--focus', 'unsafe', '--hops', '2'], 'within 2 steps'],
    [['--scope', 'chain', '--focus', 'hold', '--end', 'close'], 'argues against'],
    [['--scope', 'dispute', '--focus', 'unsafe'], 'The dispute over'],
    [['--scope', 'disputed'], 'disputed point'],
    [['--scope', 'camp', '--focus', 'city'], 'The case of City'],
    [['--scope', 'group', '--focus', 'cables'], 'The section'],
  ])('draws one thing of a map for %j, as the library does', async (words, sentence) => {
    const { code, stdout } = await runCrux(['render', '-', '-o', '-', '--to', 'svg', ...words], BRIDGE);
    expect(code).toBe(0);
    expect(stdout).toContain(sentence);
  });

  it.each(['camps', 'status', 'strength', 'disputes'])('colours cards by %s', async (lens) => {
    const words = ['render', '-', '-o', '-', '--to', 'svg', '--cards', 'titles', '--theme', 'print'];
    const plain = await runCrux(words, BRIDGE);
    const { code, stdout } = await runCrux([...words, '--lens', lens], BRIDGE);
    expect(code).toBe(0);
    expect(stdout).not.toBe(plain.stdout);
  });

  it('puts the used part of the fonts into an SVG, and leaves out the paper', async () => {
    const { stdout } = await runCrux(
      ['render', '-', '-o', '-', '--to', 'svg', '--fonts', '--transparent'],
      BRIDGE.replace('The bridge is unsafe', 'הגשר מסוכן'),
    );
    expect(stdout).toContain("@font-face{font-family:'Noto Sans Hebrew'");
    expect(stdout).not.toContain('fill="#faf9f6"/>\n<g');
    expect(stdout.length).toBeLessThan(150_000);
  });

  it('draws again whenever a file is written, one by one into a folder that it makes, or all in one', async () => {
    const file = join(folder, 'watched.crux.json');
    const other = join(folder, 'other.crux.json');
    const out = join(folder, 'watched');
    const one = join(folder, 'both.svg');
    writeFileSync(file, BRIDGE);
    writeFileSync(other, mapText([['r9', 'it rains', 'supports', 'it is wet']]));
    const watch = (...words: string[]) =>
      spawn(process.execPath, [CRUX, 'render', file, other, '--watch', ...words], { cwd: ROOT });
    const children = [watch('-o', out), watch('--merge', '-o', one)];
    const drawn = () =>
      [join(out, 'watched.svg'), join(out, 'other.svg'), one].map((path) =>
        existsSync(path) ? readFileSync(path, 'utf8') : '',
      );
    const told = async (count: number, words: string) =>
      expect
        .poll(() => drawn().filter((text) => text.includes(words)).length, { timeout: 20_000 })
        .toBe(count);
    try {
      await told(2, 'The bridge is unsafe');
      await told(2, 'it rains');
      writeFileSync(file, '{"crux": 1');
      writeFileSync(file, BRIDGE.replace('The bridge is unsafe', 'It may fall'));
      await told(2, 'It may fall');
      await told(2, 'it rains');
    } finally {
      for (const child of children) child.kill('SIGTERM');
    }
  });

  it('draws a map without a statement', async () => {
    const { code, stdout } = await runCrux(
      ['render', '-', '-o', '-', '--to', 'svg'],
      '{"crux":1,"meta":{"title":"Empty"},"statements":[],"relations":[]}',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Empty');
  });
});
