import { describe, expect, it } from 'vitest';
import { findVoices, tellVoices } from '../../src/app/panels/inspection.ts';
import { graphOf } from '../support/graph-of.ts';

describe('who speaks for and against', () => {
  const graph = graphOf('s: a + t; b - s; c - t; d - c; e - t');
  const voices = findVoices(graph, 't');

  it('is listed in the order of the file, reasons with what objects to their step', () => {
    expect(voices.for.map(({ premises }) => premises)).toEqual([['a']]);
    expect(voices.for[0]?.replies.map(({ step }) => step.premises)).toEqual([['b']]);
  });

  it('is listed with what answers each objection', () => {
    expect(voices.against.map(({ premises, replies }) => [premises, replies.length])).toEqual([
      [['c'], 1],
      [['e'], 0],
    ]);
  });

  it('is summed up in a sentence', () => {
    expect(tellVoices(voices)).toBe(
      '1 reason speaks for it and 2 objections against it; 1 of the objections is answered.',
    );
    expect(tellVoices(findVoices(graph, 'c'))).toBe('1 objection speaks against it, which nothing answers.');
    expect(tellVoices(findVoices(graph, 'a'))).toBe('');
  });

  it('says when an answer is objected to in turn', () => {
    const countered = graphOf('a - t; b - a; c - b');
    expect(tellVoices(findVoices(countered, 't'))).toBe(
      '1 objection speaks against it, which is answered, but the answer is objected to in turn.',
    );
    expect(
      findVoices(countered, 't').against[0]?.replies[0]?.objections.map(({ premises }) => premises),
    ).toEqual([['c']]);
  });

  it('does not take a mutual objection for its own answer', () => {
    const mutual = graphOf('a <-> b');
    expect(findVoices(mutual, 'a').against[0]?.replies).toEqual([]);
  });
});
