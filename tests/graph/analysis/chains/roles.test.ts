import { describe, expect, it } from 'vitest';
import { roleOf, rolesOf } from '../../../../graph/analysis/chains/roles.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';

const rolesIn = (lines: string) => Object.fromEntries(rolesOf(graphOf(lines)));

/** Milliseconds that a large case may take where the machine is busy. */
const BUSY = 60_000;

describe('rolesOf', () => {
  it('tells theses, reasons, evidence, counterarguments and replies', () => {
    expect(rolesIn('a + t; e! + a; c - t; e2! - a; d - c; f + c')).toEqual({
      t: 'thesis',
      a: 'reason',
      'e!': 'evidence',
      c: 'counterargument',
      'e2!': 'counterargument',
      d: 'reply',
      f: 'reason',
    });
  });

  it('takes an attack on a reply for a counterargument again', () => {
    expect(rolesIn('c - t; d - c; e - d; f - e')).toMatchObject({
      d: 'reply',
      e: 'counterargument',
      f: 'reply',
    });
  });

  it('takes an attack on the step of a counterargument for a reply', () => {
    expect(roleOf(named.undercutAttack(), 'x')).toBe('reply');
    expect(roleOf(named.undercutSupport(), 'x')).toBe('counterargument');
    expect(roleOf(named.undercutUndercut(), 'y')).toBe('reply');
    expect(roleOf(named.supportedStep(), 'b')).toBe('reason');
  });

  it('lets the first support or attack in file order decide', () => {
    expect(rolesIn('t; u; a > q?; a = u; a + u; a - t')).toMatchObject({ a: 'reason' });
    expect(rolesIn('t; u; a - t; a + u')).toMatchObject({ a: 'counterargument' });
  });

  it('gives no role to rephrases and to what leads nowhere', () => {
    expect(rolesIn('a = t; e! = t')).toEqual({ t: 'thesis', a: 'statement', 'e!': 'evidence' });
    expect(roleOf(named.single(), 'nowhere')).toBe('statement');
  });

  it('knows questions first', () => {
    expect(rolesIn('a > q?; b - a')).toEqual({ a: 'thesis', 'q?': 'question', b: 'counterargument' });
  });

  it('breaks a ring of attacks at the first in file order', () => {
    const axes = [{ id: 'x', label: 'x', positions: [{ id: 'p', label: 'p', thesis: 't' }] }];
    const roles = (lines: string) => Object.fromEntries(rolesOf(graphOf(lines, [], { axes })));
    expect(roles('t; r1: a - b; r2: b - a; c - a')).toEqual({
      t: 'thesis',
      a: 'counterargument',
      b: 'reply',
      c: 'reply',
    });
    expect(roles('t; a <-> b')).toEqual({ t: 'thesis', a: 'counterargument', b: 'reply' });
  });

  it(
    'follows 50,000 attacks on attacks',
    () => {
      const roles = rolesOf(named.longUndercut(50_000));
      expect([roles.get('s1'), roles.get('s2'), roles.get('s50000')]).toEqual([
        'counterargument',
        'reply',
        'reply',
      ]);
    },
    BUSY,
  );
});
