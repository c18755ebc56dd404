import { describe, expect, it } from 'vitest';
import { mapText, runCrux } from '../support/run-crux.ts';

/** a <-> b, both attack c, c attacks d; e attacks itself. */
const PAIRS = ['1 2', '2 1', '1 3', '2 3', '3 4', '5 5'];
const NAMES = ['a', 'b', 'c', 'd', 'e'];
const letters = (pair: string) => pair.replace(/\d/g, (digit) => NAMES[Number(digit) - 1] ?? '');

const ICCMA = `p af 5\n${PAIRS.join('\n')}\n`;
const TGF = `${NAMES.join('\n')}\n#\n${PAIRS.map(letters).join('\n')}\n`;
const APX = [
  ...NAMES.map((name) => `arg(${name}).`),
  ...PAIRS.map((pair) => `att(${letters(pair).replace(' ', ',')}).`),
].join('\n');

async function answer(input: string, ...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCrux(['solve', '-', '--task', ...words], input);
  expect({ code, stderr: stderr.replace(/^-:.* (?:itself|themselves).*\n/gm, '') }).toEqual({
    code: 0,
    stderr: '',
  });
  return stdout;
}

describe('crux solve', () => {
  it.each([
    [['SE-GR'], 'w\n', '[]\n'],
    [['SE-PR'], 'w 1 4\n', '[a,d]\n'],
    [['SE-ST'], 'NO\n', 'NO\n'],
    [['EE-PR'], '[[1,4],[2,4]]\n', '[[a,d],[b,d]]\n'],
    [['EE-CO'], '[[],[1,4],[2,4]]\n', '[[],[a,d],[b,d]]\n'],
    [['EE-ST'], '[]\n', '[]\n'],
    [['CE-CO'], '3\n', '3\n'],
    [['CE-ST'], '0\n', '0\n'],
    [['DC-CO', '4'], 'YES\nw 1 4\n', 'YES\n'],
    [['DC-PR', '3'], 'NO\n', 'NO\n'],
    [['DS-PR', '4'], 'YES\n', 'YES\n'],
    [['DS-PR', '1'], 'NO\nw 2 4\n', 'NO\n'],
    [['DS-ST', '5'], 'YES\n', 'YES\n'],
    [['DC-ST', '5'], 'NO\n', 'NO\n'],
    [['SE-ID'], 'w\n', '[]\n'],
    [['EE-SST'], '[[1,4],[2,4]]\n', '[[a,d],[b,d]]\n'],
  ])('answers %j', async ([task = '', arg], witness, brackets) => {
    const ask = (to: (arg: string) => string) => [task, ...(arg === undefined ? [] : ['--arg', to(arg)])];
    expect(await answer(ICCMA, ...ask((number) => number))).toBe(witness);
    expect(await answer(TGF, ...ask(letters))).toBe(brackets);
    expect(await answer(APX, ...ask(letters))).toBe(brackets);
  });

  it('takes a task in small letters', async () => {
    expect(await answer(ICCMA, 'ds-pr', '--arg', '4')).toBe('YES\n');
  });

  it('flattens any other map, and says so', async () => {
    const text = mapText([
      ['r', 'a', 'supports', 't'],
      ['u', 'b', 'attacks', 'r'],
    ]);
    const { code, stdout, stderr } = await runCrux(['solve', '-', '--task', 'SE-GR'], text);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '[a,t,b,u]\n' });
    expect(stderr).toContain('was flattened: its 3 statements and 2 relations are the arguments');
    expect((await runCrux(['solve', '-', '--task', 'DC-GR', '--arg', 'r'], text)).stdout).toBe('NO\n');
  });

  it('takes a converted framework for the same framework', async () => {
    const { stdout: converted } = await runCrux(['convert', '-', '-o', '-', '--to', 'crux'], APX);
    expect(await answer(converted, 'EE-PR')).toBe('[[a,d],[b,d]]\n');
  });

  it('leaves out what only makes a flattened map work', async () => {
    const both = JSON.stringify({
      crux: 1,
      statements: ['a', 'b'].map((id) => ({ id, kind: 'claim', text: id })),
      relations: [{ id: 'r', kind: 'attacks', from: ['a'], to: 'b', symmetric: true }],
    });
    const { stdout } = await runCrux(['solve', '-', '--task', 'EE-PR'], both);
    expect(stdout).toBe('[[a,r],[b]]\n');
  });

  it('warns where names can be misread', async () => {
    const { stdout, stderr } = await runCrux(
      ['solve', '-', '--task', 'SE-GR'],
      mapText([['r', 'a,b', 'attacks', '__proto__']]),
    );
    expect(stdout).toBe('[a,b,r]\n');
    expect(stderr).toContain('Names such as "a,b" hold signs that lists are made of');
  });

  it('answers about a framework without arguments', async () => {
    expect(await answer('p af 0\n', 'SE-ST')).toBe('w\n');
    expect(await answer('p af 0\n', 'EE-PR')).toBe('[[]]\n');
  });

  it('gives up in words when its budget is spent', async () => {
    const pairs = Array.from(
      { length: 40 },
      (_, i) => `${2 * i + 1} ${2 * i + 2}\n${2 * i + 2} ${2 * i + 1}`,
    );
    const text = `p af 80\n${pairs.join('\n')}\n`;
    const { code, stdout, stderr } = await runCrux(['solve', '-', '--task', 'EE-PR'], text);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^The work budget ran out after \d+ extensions/);
    expect(await answer(text, 'CE-PR')).toBe('1099511627776\n');
  });

  it.each([
    [['--task', 'SE-GX'], 'There is no task "SE-GX", did you mean "SE-GR"?'],
    [['--task', 'whatever'], 'There is no task "whatever": see "crux solve --help".'],
    [[], 'No task is named: add --task'],
    [['--task', 'DC-PR'], 'DC-PR asks about one argument: name it with --arg A.'],
    [['--task', 'SE-PR', '--arg', '1'], 'SE-PR asks about no single argument: leave --arg out'],
    [['--task', 'DC-PR', '--arg', '6'], 'There is no argument "6", did you mean'],
    [
      ['--task', 'DC-PR', '--arg', '__proto__'],
      'There is no argument "__proto__": the first are "1", "2", "3".',
    ],
  ])('refuses %j and names the cure', async (words, message) => {
    const { code, stdout, stderr } = await runCrux(['solve', '-', ...words], ICCMA);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('does not answer about what is no framework', async () => {
    const { code, stdout } = await runCrux(['solve', '-', '--task', 'SE-GR'], 'p cnf 3 2\n1 2 0\n');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});
