import { beforeEach, expect, it, vi } from 'vitest';
import type { ArgumentGraph, GraphView, Id } from '../../../graph/index.ts';
import { Link } from '../../../src/app/state/link.ts';
import { WHOLE, type Part } from '../../../src/app/state/part.ts';
import { PartViews, type PartHost } from '../../../src/app/state/part-views.svelte.ts';
import type { Visits } from '../../../src/app/state/visits.svelte.ts';
import { graphOf } from '../../support/graph-of.ts';

/** Remembers what it was told. */
class Host implements PartHost {
  graph: ArgumentGraph | null = graphOf('a + t; b - t; c + a');
  part: Part = WHOLE;
  view: GraphView | null = null;
  readonly said: string[] = [];
  readonly turned: Id[] = [];
  lookAt = (part: Part) => void (this.part = part);
  stepChains = (by: number) => void this.said.push(`chains ${by}`);
  turnTo = (id: Id) => void this.turned.push(id);
  announce = (text: string) => void this.said.push(text);
  notify = (text: string) => void this.said.push(text);
}

let host: Host;
let parts: PartViews;
const visits = { go: vi.fn(), stay: vi.fn() };
beforeEach(() => {
  vi.clearAllMocks();
  host = new Host();
  const link = new Link(visits as unknown as Visits, () => {
    throw new Error('not asked for');
  });
  vi.spyOn(link, 'go').mockImplementation(visits.go);
  vi.spyOn(link, 'stay').mockImplementation(visits.stay);
  parts = new PartViews(host, link);
});

it('lays one thing out as a step that Back takes back, and tells when the whole map is shown again', () => {
  parts.setFocus({ kind: 'around', id: 'a', steps: 1 });
  expect([host.part.focus, visits.go.mock.calls.length]).toEqual([{ kind: 'around', id: 'a', steps: 1 }, 1]);
  parts.setFocus(null);
  expect([host.part.focus, host.said]).toEqual([null, ['The whole map is shown again.']]);
});

it('shows what passes a filter beside what stands alone', () => {
  parts.setFilter({ kinds: ['evidence'] });
  expect(host.part).toEqual({ ...WHOLE, filter: { kinds: ['evidence'] } });
  expect(visits.go).toHaveBeenCalledOnce();
});

it('lists more with each page, which only the link remembers', () => {
  parts.showMore('t');
  const first = host.part.listed.get('t') ?? 0;
  parts.showMore('t');
  expect(first).toBeGreaterThan(0);
  expect(host.part.listed.get('t')).toBeGreaterThan(first);
  expect([visits.go.mock.calls.length, visits.stay.mock.calls.length]).toEqual([0, 2]);
});

it('follows a chain by itself, and leaves it where none is followed any longer; nothing else is left so', () => {
  parts.followChain(['c', 'r3', 'a', 'r1', 't'], 0);
  expect(host.part.focus).toEqual({ kind: 'chain', from: 'c', to: 't', at: 0 });
  parts.followChain(undefined, 0);
  expect(host.part.focus).toBeNull();
  parts.setFocus({ kind: 'around', id: 'a', steps: 1 });
  parts.followChain(undefined, 0);
  expect(host.part.focus).toEqual({ kind: 'around', id: 'a', steps: 1 });
});

it('leads from a line through hidden elements to their chain, or says how many lie between', () => {
  const through = ['c', 'r3', 'a', 'r1', 't'];
  const lines = [{ relation: 'line', from: 'c', to: 't', through }];
  host.view = { lines } as unknown as GraphView;
  parts.openThrough('line');
  expect(host.part.focus).toEqual({ kind: 'chain', from: 'c', to: 't', at: 0 });
  host.part = WHOLE;
  host.view = { lines: [{ ...lines[0], through: ['c', 'x', 't'] }] } as unknown as GraphView;
  parts.openThrough('line');
  expect([host.part, host.said.at(-1)]).toEqual([WHOLE, '3 elements lie between the two.']);
});

it('steps to nothing where nothing lies beside, or nothing stands alone', () => {
  parts.stepFocus(1);
  expect([host.part, visits.go.mock.calls.length]).toEqual([WHOLE, 0]);
});
