import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HANOI, ROOT, runCrux } from '../support/run-crux.ts';

describe('crux', () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await runCrux(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('lists its commands on --help, and as a complaint when none is given', async () => {
    const help = await runCrux(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(await runCrux(['help'])).toEqual(help);
    const names = [...help.stdout.matchAll(/^ {2}(\w+) /gm)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      expect(help.stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
      const own = await runCrux([name, '--help']);
      expect(own).toMatchObject({ code: 0, stderr: '' });
      expect(own.stdout).toContain(`Usage: crux ${name}`);
      expect(await runCrux(['help', name])).toEqual(own);
      expect(own.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
      if (name !== 'formats') expect(own.stdout).toMatch(/--from FORMAT[\s\S]*--quiet[\s\S]*--verbose/);
    }
    expect(help.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(await runCrux([])).toEqual({ code: 2, stdout: '', stderr: help.stdout });
  });

  it.each([
    [['chekc', HANOI], 'There is no command "chekc", did you mean "check"?'],
    [['--versoin'], 'There is no option "--versoin", did you mean "--version"?'],
    [['xyzzy'], 'There is no command "xyzzy": see "crux --help".'],
    [['check', HANOI, '--jsno'], 'There is no option "--jsno", did you mean "--json"?'],
    [['stats', HANOI, '--strict'], 'There is no option "--strict": see "crux stats --help".'],
    [['check', '--json=yes', HANOI], '--json takes no value'],
    [['check'], 'the usage is "crux check INPUT... [--merge] [--json]"'],
    [['chain', HANOI, 'a', 'b', 'c'], '"c" is too much'],
    [['convert', HANOI], 'add -o OUT'],
    [['convert', HANOI, '-o'], '-o needs a value'],
    [['convert', HANOI, '-o', 'x.json', '--to', '--json'], '--to needs a value'],
    [['convert', HANOI, '-o', 'x.json', '-o', 'y.json'], '-o is given twice'],
    [['convert', HANOI, '-o', 'x.unknown'], 'add --to with one of crux'],
    [['convert', HANOI, '-o', '-', '--to', 'cruxx'], 'did you mean "crux"?'],
    [['convert', HANOI, '-o', '-', '--to', 'crux', '--json'], 'cannot both go to standard output'],
    [['stats', HANOI, '--csv', '--json'], 'Give --csv or --json, not both.'],
    [['stats', HANOI, '--quiet', '-v'], 'Give --quiet or --verbose, not both.'],
    [['render', HANOI, '-o', 'x.svg', '--legend', '--no-legend'], 'Give --legend or --no-legend, not both.'],
    [['completion', 'tcsh'], 'name one of bash|zsh|fish'],
    [['check', HANOI, '--from', 'argdwn'], 'did you mean "argdown"?'],
    [['analyse', HANOI, '--semantics', 'groundd'], 'did you mean "grounded"?'],
    [['analyse', HANOI, '--thesis', 'walk-rigth'], 'did you mean "walk-right"?'],
    [['chain', HANOI, 'nobody', 'walk-right'], 'There is no statement or relation "nobody"'],
    [['chain', HANOI, 'walk-right', '__proto__'], 'There is no statement or relation "__proto__"'],
  ])('refuses %j and names the cure', async (words, message) => {
    const { code, stdout, stderr } = await runCrux(words);
    expect(stderr).toContain(message);
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    });
  });
});
