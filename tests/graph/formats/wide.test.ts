/** A statement with more below it than a function takes arguments: no reader and no writer may spread them into one call. */
import { describe, expect, it } from 'vitest';
import { loadBuiltLibrary } from '../../support/built-library.ts';
import { claim, relate } from '../../support/records.ts';

const { assembleGraph, readMap, writeMap } = await loadBuiltLibrary();

/** Node.js takes some 120,000. */
const MANY = 130_000;

const repeat = (create: (index: number) => string, between = '') =>
  Array.from({ length: MANY }, (_, index) => create(index)).join(between);

const TEXTS: readonly (readonly [name: string, create: () => string])[] = [
  [
    'map.opml',
    () =>
      `<opml version="2.0"><body><outline text="Top">${repeat((n) => `<outline text="+ ${n}"/>`)}</outline></body></opml>`,
  ],
  ['map.mm', () => `<map><node TEXT="Top">${repeat((n) => `<node TEXT="+ ${n}"/>`)}</node></map>`],
  [
    'map.gexf',
    () =>
      `<gexf version="1.3"><graph><nodes><node id="top"/>${repeat((n) => `<node id="n${n}"/>`)}</nodes><edges><edge source="n0" target="top" label="supports"/></edges></graph></gexf>`,
  ],
  ['map.json', () => `{"claim": "Top", "pros": [${repeat((n) => `"Reason ${n}"`, ',')}]}`],
  [
    'map.xml',
    () =>
      `<lkif><argument-graphs><argument-graph><statements>${repeat((n) => `<statement id="s${n}"><s>${n}</s></statement>`)}</statements></argument-graph></argument-graphs></lkif>`,
  ],
  ['map.md', () => `Top\n${repeat((n) => `  + Reason ${n}`, '\n')}`],
];

describe('a wide file is read', () => {
  it.each(TEXTS)('as %s', { timeout: 120_000 }, async (name, create) => {
    const { graph } = await readMap(new TextEncoder().encode(create()), name);
    expect(graph?.statements.size).toBeGreaterThanOrEqual(MANY);
  });
});

describe('a wide map', () => {
  const { graph } = assembleGraph({
    statements: [claim('top'), ...Array.from({ length: MANY }, (_, index) => claim(`s${index}`))],
    relations: Array.from({ length: MANY }, (_, index) =>
      relate(`r${index}`, 'supports', `s${index}`, 'top'),
    ),
  });

  it.each(['markdown', 'mindmup', 'argdown'])('is written as %s', { timeout: 120_000 }, async (id) => {
    const { text } = await writeMap(graph, id);
    expect(text.length).toBeGreaterThan(10 * MANY);
  });
});
