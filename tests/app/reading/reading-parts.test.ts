import { describe, expect, it } from 'vitest';
import { assembleGraph, applyEdit, findPassages, placeOf, readText } from '../../../graph/index.ts';
import { joinPdfItems } from '../../../src/app/reading/pdf-text.ts';
import { planPassage, type PassageUse } from '../../../src/app/reading/plan-passage.ts';
import { findSegments } from '../../../src/app/reading/segments.ts';
import { findSentences } from '../../../src/app/reading/sentences.ts';
import { titleOf } from '../../../src/app/reading/title-of.ts';

const TEXT = '1. Why close it? The U.S. engineer J. Smith says two cables\nsnapped. “It holds,” he adds.';

describe('the sentences of a paragraph', () => {
  const told = (text: string) => {
    const [paragraph] = readText(text).paragraphs;
    return paragraph ? findSentences(text, paragraph).map(({ start, end }) => text.slice(start, end)) : [];
  };

  it('do not end at numbers, initials and broken lines', () => {
    expect(told(TEXT)).toEqual([
      '1. Why close it?',
      'The U.S. engineer J. Smith says two cables\nsnapped.',
      '“It holds,” he adds.',
    ]);
  });

  it('are the paragraph where it has no point', () => {
    expect(told('  Executive Summary ')).toEqual(['Executive Summary']);
  });
});

describe('a passage put on a map', () => {
  const read = readText(TEXT);
  const passage = (start: number, end: number) => {
    const { span, locator = '' } = placeOf(read, start, end);
    return { source: 'survey', quote: TEXT.slice(start, end), span, locator };
  };
  const empty = assembleGraph({
    statements: [],
    relations: [],
    sources: [{ id: 'survey', title: 'Survey', text: TEXT }],
  }).graph;
  const put = (graph: typeof empty, use: PassageUse, start: number, end: number, aim: string | null) => {
    const plan = planPassage(graph, use, passage(start, end), aim);
    if ('refused' in plan) throw new Error(plan.refused);
    return applyEdit(graph, plan.edit);
  };

  it('quotes it with its place, and is found there again', () => {
    const thesis = put(empty, 'statement', 3, 16, null);
    const [first = ''] = thesis.statements.keys();
    const graph = put(thesis, 'objection', 17, 67, first);
    expect([...graph.statements.values()].map(({ text, cites }) => [text, cites?.[0]])).toEqual([
      ['Why close it?', passage(3, 16)],
      ['The U.S. engineer J. Smith says two cables snapped.', passage(17, 67)].map((each) =>
        typeof each === 'string' ? TEXT.slice(17, 67).replace('\n', ' ') : each,
      ),
    ]);
    expect(findPassages(graph, 'survey', read).found.map(({ role, match }) => [role, match])).toEqual([
      ['states', 'exact'],
      ['attacks', 'exact'],
    ]);
  });

  it('bears on a second thing where it is on the map already, and on nothing twice', () => {
    const thesis = put(empty, 'statement', 3, 16, null);
    const [first = ''] = thesis.statements.keys();
    const graph = put(thesis, 'reason', 17, 67, first);
    const again = planPassage(graph, 'reason', passage(17, 67), first);
    expect(again).toEqual({ refused: 'It bears on that already.' });
    const other = put(graph, 'reason', 69, 78, first);
    const last = [...other.statements.keys()].at(-1) ?? '';
    const both = put(other, 'reason', 17, 67, last);
    expect([both.statements.size, both.relations.size]).toEqual([3, 3]);
    expect(planPassage(both, 'statement', passage(17, 67), null)).toHaveProperty('refused');
  });

  it('needs to be told what it bears on', () => {
    const thesis = put(empty, 'statement', 3, 16, null);
    expect(planPassage(thesis, 'reason', passage(17, 67), null)).toHaveProperty('refused');
  });
});

it('cuts a paragraph where passages and what is marked begin and end', () => {
  const passage = (start: number, end: number, id: string) =>
    ({ id, cite: 0, start, end, role: 'supports', match: 'exact' }) as const;
  const segments = findSegments(
    { start: 10, end: 30, page: 0, number: 1 },
    [passage(5, 20, 'a'), passage(12, 15, 'b')],
    { start: 18, end: 40 },
  );
  expect(segments.map(({ start, end, passage: in_, isMarked }) => [start, end, in_?.id, isMarked])).toEqual([
    [10, 12, 'a', false],
    [12, 15, 'b', false],
    [15, 18, 'a', false],
    [18, 20, 'a', true],
    [20, 30, undefined, true],
  ]);
});

it('puts the pieces of a PDF page together into paragraphs and whole words', () => {
  const line = (str: string, y: number) => ({
    str,
    transform: [1, 0, 0, 1, 50, y],
    height: 10,
    hasEOL: true,
  });
  const lines = [
    line('The bridge is un-', 700),
    line('safe. Two', 688),
    line('cables snapped.', 676),
    line('It rains.', 640),
  ];
  expect(joinPdfItems(lines)).toBe('The bridge is unsafe. Two cables snapped.\n\nIt rains.');
});

describe('a text without a name', () => {
  it.each([
    ['On trams\n\nThey are quiet.', 'On trams'],
    ['The bridge was closed on 3 May. Two cables had snapped.', 'The bridge was closed on 3 May'],
    [
      'Dr. No says that trams are quiet and cheap and that nobody need fear them at all',
      'Dr. No says that trams are quiet and cheap and that nobody…',
    ],
    ['x'.repeat(80), `${'x'.repeat(59)}…`],
    [' \n', ''],
  ])('%j is called %j', (text, title) => expect(titleOf(text)).toBe(title));
});
