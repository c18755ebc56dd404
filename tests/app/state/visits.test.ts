import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Visits } from '../../../src/app/state/visits.svelte.ts';
import { installHistory, type FakeHistory } from '../../support/fake-history.ts';

let browser: FakeHistory;
let visits: Visits;
const arrive = vi.fn();
beforeEach(() => {
  browser = installHistory('#map=a');
  visits = new Visits();
  arrive.mockClear();
  visits.start('#map=a&at=1', arrive);
});
afterEach(() => vi.unstubAllGlobals());

const ways = () => [visits.canGoBack, visits.canGoForward];

it('names where one is, and knows of no way back from there', () => {
  expect(browser.hash()).toBe('#map=a&at=1');
  expect(ways()).toEqual([false, false]);
  expect(arrive).not.toHaveBeenCalled();
});

it('goes step by step, and tells which ways are open', () => {
  visits.go('#2');
  visits.go('#3');
  expect(ways()).toEqual([true, false]);
  browser.back();
  expect([browser.hash(), ...ways()]).toEqual(['#2', true, true]);
  browser.back();
  expect([browser.hash(), ...ways()]).toEqual(['#map=a&at=1', false, true]);
  browser.forward();
  expect([browser.hash(), ...ways()]).toEqual(['#2', true, true]);
  expect(arrive).toHaveBeenCalledTimes(3);
});

it('takes a small change for no step', () => {
  visits.go('#2');
  visits.stay('#2&eye=1');
  expect(browser.hash()).toBe('#2&eye=1');
  browser.back();
  expect(browser.hash()).toBe('#map=a&at=1');
});

it('leaves what lay ahead once another way is taken', () => {
  visits.go('#2');
  browser.back();
  visits.go('#other');
  expect(ways()).toEqual([true, false]);
  browser.forward();
  expect(browser.hash()).toBe('#other');
});

it('goes on from where a page was reloaded', () => {
  visits.go('#2');
  const again = new Visits();
  again.start('#2', arrive);
  expect([again.canGoBack, again.canGoForward]).toEqual([true, false]);
});

it('forgets no way back where something settles before the page is ready', () => {
  visits.go('#2');
  const again = new Visits();
  again.stay('#2&eye=1');
  again.start('#2&eye=1', arrive);
  expect([again.canGoBack, again.canGoForward]).toEqual([true, false]);
  browser.back();
  expect(browser.hash()).toBe('#map=a&at=1');
});

it('leads back and forward, and never out of the page', async () => {
  visits.go('#2');
  visits.go('#3');
  const left = vi.spyOn(history, 'back');
  expect([visits.back(), visits.back(), visits.back()]).toEqual([true, true, false]);
  await vi.waitFor(() => expect(arrive).toHaveBeenCalledTimes(2));
  expect([browser.hash(), visits.back()]).toEqual(['#map=a&at=1', false]);
  expect(left).toHaveBeenCalledTimes(2);
  expect([visits.forward(), visits.forward(), visits.forward()]).toEqual([true, true, false]);
  await vi.waitFor(() => expect(browser.hash()).toBe('#3'));
});
