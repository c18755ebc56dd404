/** Where a statement is let go, and what that means: onto a card, onto a step, between two; never onto what bears on it. */
import { describe, expect, it } from 'vitest';
import { applyEdit, placeView, projectView, type ArgumentGraph, type Id } from '../../../graph/index.ts';
import { findTarget } from '../../../src/app/edit/drop-on-map.ts';
import { drawnPlace, findCardAt, planDrop, type DropTarget } from '../../../src/app/edit/dropping.ts';
import { graphOf } from '../../support/graph-of.ts';

const done = (graph: ArgumentGraph, id: Id, target: DropTarget): string => {
  const { plan } = planDrop(graph, { id }, target);
  if ('refused' in plan) return plan.refused;
  const { relations } = applyEdit(graph, plan.edit);
  return [...relations.values()].map(({ kind, from, to }) => `${from.join('&')} ${kind} ${to}`).join(', ');
};
const words = (graph: ArgumentGraph, id: Id, target: DropTarget) => planDrop(graph, { id }, target).words;

describe('letting go', () => {
  const graph = graphOf('r: a + t; s: b + t; u: c - t; q?');

  it('onto a statement makes it a reason or an objection, and onto a step an objection to that', () => {
    expect(words(graph, 'b', { onto: 'a', kind: 'attacks' })).toBe('becomes an objection to “a”');
    expect(done(graph, 'b', { onto: 'a', kind: 'attacks' })).toBe('a supports t, b attacks a, c attacks t');
    expect(done(graph, 'b', { onto: 'a' })).toBe('a supports t, b supports a, c attacks t');
    expect(words(graph, 'b', { onto: 'q?', kind: 'attacks' })).toBe('becomes an answer to “q?”');
    expect(words(graph, 'b', { onto: 'r', kind: 'attacks' })).toBe(
      'becomes an objection to the step from "a" to "t"',
    );
    expect(done(graph, 'b', { onto: 'r', kind: 'attacks' })).toBe('a supports t, b attacks r, c attacks t');
    expect(done(graph, 'c', { onto: 't', kind: 'supports' })).toContain('c supports t');
  });

  it('between two makes it one of them, in that place', () => {
    const before = { beside: { id: 'a', step: 'r' }, before: true } as const;
    expect(words(graph, 'b', before)).toBe('moves before “a”');
    expect(done(graph, 'b', before)).toBe('b supports t, a supports t, c attacks t');
    expect(words(graph, 'c', before)).toBe('becomes a reason for “t”, before “a”');
    expect(done(graph, 'c', before)).toBe('c supports t, a supports t, b supports t');
    expect(done(graph, 'a', { beside: { id: 'b', step: 's' }, before: false })).toBe(
      'b supports t, a supports t, c attacks t',
    );
  });

  it('brings it to a card: the one it is let go on or beside, and of a step the one that takes it', () => {
    expect(findCardAt(graph, { onto: 't' })).toBe('t');
    expect(findCardAt(graph, { onto: 's' })).toBe('b');
    expect(findCardAt(graph, { beside: { id: 'a', step: 'r' }, before: true })).toBe('a');
    expect(findCardAt(graph, { onto: 'gone' })).toBe(null);
  });

  it('where it is changes nothing, and is refused where it would bear on itself', () => {
    const stay = 'Let it go here to leave it where it is.';
    expect(done(graph, 'a', { onto: 'a' })).toBe(stay);
    expect(done(graph, 'a', { onto: 'r' })).toBe(stay);
    expect(done(graph, 'a', { onto: 't', kind: 'supports' })).toBe('It is a reason for that already.');
    expect(done(graph, 'a', { beside: { id: 'b', step: 's' }, before: true })).toBe(stay);
    expect(done(graph, 'b', { beside: { id: 'a', step: 'r' }, before: false })).toBe(stay);
    expect(done(graph, 't', { onto: 'a' })).toBe('It cannot bear on what bears on it.');
    expect(done(graph, 't', { onto: 'r', kind: 'attacks' })).toBe('It cannot bear on what bears on it.');
    expect(done(graph, 'a', { beside: { id: 't' }, before: true })).toMatch(/^Nothing stands here/);
  });
});

describe('a point on the map', () => {
  const graph = graphOf('r: a + t; s: b - t');
  const view = projectView(graph, { unfolded: new Set(['t']) });
  const placement = placeView(view, {});
  const boxOf = (id: Id) => placement.boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (x: number, y: number) => findTarget({ view, placement }, { x, y }, 'b', 1)?.target ?? null;

  it('is on a half of a card, on a line, beside a card, or nowhere', () => {
    const { x, y, width, height } = boxOf('a');
    expect(at(x + 4, y + height / 2)).toEqual({ onto: 'a', kind: 'supports' });
    expect(at(x + width - 4, y + height / 2)).toEqual({ onto: 'a', kind: 'attacks' });
    expect(at(x + 20, y + height + 20)).toEqual({ beside: { id: 'a', step: 'r' }, before: false });
    expect(at(boxOf('b').x + 4, boxOf('b').y + 4)).toEqual({ onto: 'b' });
    expect(at(placement.bounds.width + 4000, 4000)).toBeNull();
    const line = view.lines.find(({ relation }) => relation === 'r');
    const route = placement.routes.get(line?.key ?? '');
    const start = route?.start ?? { x: 0, y: 0 };
    const end = route?.end ?? start;
    const middle = route?.controls.length ? null : { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
    if (middle) expect(at(middle.x, middle.y)).toEqual({ onto: 'r', kind: 'attacks' });
  });

  it('belongs to the step by which its card is drawn there', () => {
    expect(drawnPlace(graph, 'a', view.lines)).toEqual({ id: 'a', step: 'r' });
    expect(drawnPlace(graph, 't', view.lines)).toEqual({ id: 't' });
  });
});
