import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextInput } from '../../../graph/formats/input.ts';
import { markdown } from '../../../graph/formats/outline/format.ts';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import type { ArgumentGraph, GraphParts, Id } from '../../../graph/model/types.ts';

import { readSafely } from '../../support/format-checks.ts';

import { claim, claims, relate } from '../../support/records.ts';
import { readText, writeMap } from '../../support/round-trip.ts';
import { everyMap } from '../../support/maps/arbitrary-map.ts';

/** Statements and relations by what they say, as ids are not kept. */
function sayings(graph: ArgumentGraph | null, changed: readonly Id[] = []): readonly string[] {
  const nameOf = (id: Id): unknown => {
    const statement = graph?.statements.get(id);
    const relation = graph?.relations.get(id);
    if (statement) {
      const text = statement.text.replace(/\r\n?/g, '\n').trim() || '—';
      // Blanks around lines go, where that is told.
      return changed.includes(id) ? text.replace(/[^\S\n]+\n/g, '\n').replace(/\n[ \t]+/g, '\n') : text;
    }
    return [relation?.kind, relation?.from.map(nameOf), relation && nameOf(relation.to)];
  };
  const ids = [...(graph?.statements.keys() ?? []), ...(graph?.relations.keys() ?? [])];
  return ids.map((id) => JSON.stringify(nameOf(id))).sort();
}

async function write(parts: GraphParts) {
  const { text, losses } = await writeMap(markdown, assembleGraph(parts).graph);
  return { lines: text.trimEnd().split('\n'), losses: losses.map(({ feature, ids }) => [feature, ...ids]) };
}

describe('reading an outline', () => {
  it.each([
    ['Claim\n  + reason\n  - objection', 0.4],
    ['+ reason\n- objection', 0.4],
    ['Claim\n\t- objection', 0.3],
    ['- **For:** x', 0.5],
    ['Claim\n- milk\n- bread', 0.3],
    ['- milk\n- bread', 0.3],
    ['# Readme\n\nInstall it:\n\n- here\n- there\n\nThen\ngo on\n+ x', 0.4],
    ['A long text\nof many lines\nwith one\n+ sign\nin it', 0.2],
    ['--- a/file\n+++ b/file\n@@ -1 +1 @@\n- old\n+ new', 0],
    ['{"a": 1}', 0],
    ['<p>\n+ x', 0],
    ['• a point\n• another', 0.3],
    ['a: 1\nb:\n  - c: 2\n  - d', 0],
    ['## Pros\n- x\n## Cons\n- y', 0.6],
    ['', 0],
  ])('is modestly sure of %j', (text, sureness) => {
    expect(markdown.detect?.(createTextInput(text))).toBe(sureness);
  });

  it.each([
    ...[' \n', '# Only a title', 'A claim\n\nAnother', 'A claim\n- milk\nand so on\nand on'],
    ...['# Notes\n\nSome prose:\n\n  - a point\n  - another\n\nMore of it,\nand more.\n\n1. one\n2. two'],
  ])('refuses %j with a cure', async (text) => {
    const { graph, problems } = await readSafely(markdown, text);
    expect(graph).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['no-reasons']);
  });

  it('takes a stair of ten thousand steps', async () => {
    const stair = Array.from(
      { length: 10_000 },
      (_, depth) => `${' '.repeat(Math.min(depth, 400))}+ ${depth}`,
    );
    const { graph } = await readText(markdown, `top\n${stair.join('\n')}`);
    expect([graph?.statements.size, graph?.relations.size]).toEqual([10_001, 10_000]);
  });
});

describe('writing an outline', () => {
  it('says in words what each point does', async () => {
    const { lines, losses } = await write({
      meta: { title: 'Is it # so?' },
      statements: [...claims('t', 'p', 'q', 'u'), claim('o', { text: '- For: *this*\n1. or\n\n+ that' })],
      relations: [
        relate('r', 'supports', 'p q', 't'),
        relate('x', 'attacks', 'u', 'r'),
        relate('y', 'attacks', 'o', 't'),
        relate('z', 'rephrases', 'u', 'o'),
      ],
    });
    expect(lines).toEqual([
      '# Is it \\# so?',
      '',
      'What t says',
      '',
      '- **For:** What p says',
      '- **And:** What q says',
      '    - **Against this step:** What u says',
      '- **Against:** \\- For: \\*this\\*',
      '    1\\. or',
      '',
      '    \\+ that',
      '    - **In other words:** What u says (see above)',
    ]);
    expect(losses).toEqual([['ids', 't', 'p', 'q', 'u', 'o', 'r', 'x', 'y', 'z']]);
  });

  it('says what it cannot carry', async () => {
    const { losses } = await write({
      statements: [claim('a', { kind: 'evidence', tags: ['t'], text: ' ' }), ...claims('b')],
      relations: [
        relate('r', 'attacks', 'a', 'b', { symmetric: true, scheme: 'S', weight: 0.1, extra: { aif: 1 } }),
      ],
      sources: [{ id: 's', title: 'A source' }],
    });
    expect(losses.map(([feature, ...ids]) => `${feature ?? ''}: ${ids.join(' ')}`)).toEqual([
      'ids: b a r',
      'text: a',
      'kinds: a',
      'symmetric: r',
      'schemes: r',
      'sources: s',
      'weights: r',
      'tags: a',
      'fields: r',
    ]);
  });

  it('says where blanks around the lines of a text go', async () => {
    const texts = ['One\n\n  two', 'One \ntwo', 'One\n\ntwo'];
    const statements = texts.map((text, index) => claim(`s${index}`, { text }));
    const { losses } = await write({ statements, relations: [] });
    expect(losses).toContainEqual(['text', 's0', 's1']);
  });

  it('keeps what every map says, and who aims at what', async () => {
    await fc.assert(
      fc.asyncProperty(everyMap, async (graph) => {
        const { text, losses } = await writeMap(markdown, graph);
        const { graph: after } = await readText(markdown, text);
        if (graph.statements.size === 0) expect(after).toBeNull();
        else if (losses.some(({ feature }) => feature === 'ends')) {
          expect(after?.relations.size).toBe(graph.relations.size);
        } else {
          const changed = losses.flatMap(({ feature, ids }) => (feature === 'text' ? ids : []));
          expect(sayings(after)).toEqual(sayings(graph, changed));
        }
      }),
      { numRuns: 300 },
    );
  });
});
