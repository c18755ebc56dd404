import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composePicture, readMap, renderSvg } from '../../graph/index.ts';
import { makeFolder, mapText, runCrux } from '../support/run-crux.ts';

const folder = makeFolder();
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
  });

  it.each([
    [['render', COURT], 'add -o OUT'],
    [['render', COURT, '-o', 'x.bmp'], 'end it in .svg'],
    [['render', COURT, '-o', 'x.svg', '--scale', '2', '--width', '9000'], 'not both'],
    [['render', COURT, '-o', 'x.png', '--width', 'wide'], '--width is a number'],
    [['render', COURT, '-o', 'x.webp', '--embed'], 'cannot carry its map'],
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

  it('draws a map without a statement', async () => {
    const { code, stdout } = await runCrux(
      ['render', '-', '-o', '-', '--to', 'svg'],
      '{"crux":1,"meta":{"title":"Empty"},"statements":[],"relations":[]}',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Empty');
  });
});
