import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../../../graph/analysis/chains/roles.ts';
import { shuffled } from '../../../support/shuffled.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

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
    expect(rolesOf(named.undercutAttack()).get('x')).toBe('reply');
    expect(rolesOf(named.undercutSupport()).get('x')).toBe('counterargument');
    expect(rolesOf(named.undercutUndercut()).get('y')).toBe('reply');
    expect(rolesOf(named.supportedStep()).get('b')).toBe('reason');
  });

  it('lets the step nearest to a thesis decide, and of equally near ones an attack', () => {
    expect(rolesIn('t; u; a > q?; a = u; a + u; a - t')).toMatchObject({ a: 'counterargument' });
    expect(rolesIn('b + a; a + t; b - t')).toMatchObject({ b: 'counterargument' });
    expect(rolesIn('a + t; b + a; e! - b; e! + a')).toMatchObject({ 'e!': 'evidence' });
    // One of its attacks aims at a reason, so it is no mere reply.
    expect(rolesIn('a + t; c - t; b - a; b - c')).toMatchObject({ b: 'counterargument' });
  });

  it('never depends on the order of the file', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.infiniteStream(fc.nat()), (graph, keys) => {
        const other = rolesOf(shuffled(graph, keys));
        for (const [id, role] of rolesOf(graph)) expect([id, other.get(id)]).toEqual([id, role]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives no role to rephrases and to what leads nowhere', () => {
    expect(rolesIn('a = t; e! = t')).toEqual({ t: 'thesis', a: 'statement', 'e!': 'evidence' });
  });

  it('knows questions first', () => {
    expect(rolesIn('a > q?; b - a')).toEqual({ a: 'thesis', 'q?': 'question', b: 'counterargument' });
  });

  it('takes attacks that aim at each other in a circle for counterarguments', () => {
    const axes = [{ id: 'x', label: 'x', positions: [{ id: 'p', label: 'p', thesis: 't' }] }];
    const roles = (lines: string) => Object.fromEntries(rolesOf(graphOf(lines, [], { axes })));
    expect(roles('r + t; a - b; b - a; c - a; d - c')).toEqual({
      r: 'reason',
      t: 'thesis',
      a: 'counterargument',
      b: 'counterargument',
      c: 'reply',
      d: 'counterargument',
    });
    expect(roles('r + t; a <-> b')).toMatchObject({ a: 'counterargument', b: 'counterargument' });
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
