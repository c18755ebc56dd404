import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../graph/analysis/findings/findings.ts';
import { readMap } from '../../../graph/formats/read-map.ts';
import { writeMap } from '../../../graph/formats/write-map.ts';
import { applyEdit } from '../../../graph/model/apply-edit.ts';
import { validateGraph } from '../../../graph/model/assemble.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import {
  acceptProposals,
  discardProposals,
  rewordProposal,
} from '../../../graph/proposals/accept-proposals.ts';
import { checkStatement, judgeQuotes, tellCheck } from '../../../graph/proposals/check-proposals.ts';
import { mergeProposals } from '../../../graph/proposals/merge-proposals.ts';
import { keepProposals, proposalsOf } from '../../../graph/proposals/proposals.ts';
import { showProposals } from '../../../graph/proposals/show-proposals.ts';
import { readProposals } from '../../../graph/proposals/read-proposals.ts';
import { proposalList } from '../../../graph/proposals/schema.ts';
import { graphOf } from '../../support/graph-of.ts';
import { drawFrame, marksOf } from '../../../graph/render/draw-card.ts';
import { THEMES } from '../../../graph/render/theme.ts';
import { markView } from '../../../graph/view/marks.ts';
import { seeMap } from '../../../src/app/worker/look.ts';
import { bridge, FOUR_QUOTES } from '../../support/proposals-map.ts';

async function propose(list: unknown, graph: ArgumentGraph = bridge, to?: string) {
  const text = typeof list === 'string' ? list : JSON.stringify(list, null, 1);
  const reading = await readProposals(new TextEncoder().encode(text), 'proposals.md');
  const merged = mergeProposals(graph, reading, to === undefined ? {} : { to });
  return { ...merged, graph: applyEdit(graph, keepProposals(graph, merged.proposals)) };
}

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('a list of proposals', () => {
  it('tells two quotes that are there, one altered by a word and one invented apart', async () => {
    const { graph, problems, added } = await propose(FOUR_QUOTES);
    expect(problems).toEqual([]);
    expect(added).toEqual(['snapped', 'railing', 'ferry', 'safe']);
    const checks = proposalsOf(graph).statements.map((each) => checkStatement(graph, each));
    expect(checks.map(judgeQuotes)).toEqual(['found', 'found', 'missing', 'missing']);
    expect(checks.map(([check]) => check && tellCheck(check))).toEqual([
      'stands in Survey, paragraph 2',
      'stands in Survey, paragraph 2, but for spelling',
      'altered: 90 % of the words stand in Survey, paragraph 3',
      'does not stand in Survey',
    ]);
  });

  it('proposes each step once, however often the list is proposed', async () => {
    const undercut = '<A>\n\n(1) [P]: Prem.\n(2) [Q]: Other.\n----\n(3) [C]: Conc.\n  <_ [U]: Undercut it.\n';
    for (const list of [FOUR_QUOTES, '# The bridge is unsafe.\n\n## Pros\n\n- One.\n- Two.\n', undercut]) {
      const once = await propose(list);
      const twice = await propose(list, once.graph);
      expect(twice.added).toEqual([]);
      expect(proposalsOf(twice.graph)).toEqual(proposalsOf(once.graph));
    }
  });

  it('leaves out what bears on a step that was left out', async () => {
    const list = '<A>\n\n(1) [P]: Prem.\n----\n(2) [C]: Prem.\n  <_ [U]: Undercut it.\n';
    const { problems, proposals } = await propose(list);
    expect(codes(problems)).toEqual(expect.arrayContaining(['points-at-itself', 'points-nowhere']));
    expect(proposals.relations).toEqual([]);
  });

  it('may be long: each step is found without looking through all others', async () => {
    const claims = Array.from({ length: 3000 }, (_, index) => ({
      text: `Reason ${index}.`,
      relations: [{ kind: 'supports', to: 'unsafe' }],
    }));
    const { graph, added } = await propose({ proposals: 1, claims });
    expect(added.length).toBe(3000);
    expect(new Set(proposalsOf(graph).relations.map(({ id }) => id)).size).toBe(3000);
    expect((await propose({ proposals: 1, claims }, graph)).added).toEqual([]);
  });

  it('is beside the map: not in its statements, findings or other formats, but in its own file', async () => {
    const { graph } = await propose(FOUR_QUOTES);
    expect(graph.statements).toBe(bridge.statements);
    expect(findFindings(graph)).toEqual(findFindings(bridge));
    const { text } = await writeMap(graph, 'crux');
    const { graph: read } = await readMap(new TextEncoder().encode(text), 'bridge.crux.json');
    expect(read && proposalsOf(read)).toEqual(proposalsOf(graph));
  });

  it('hangs pros and cons without a heading on what is named, else on the only thesis, else nowhere', async () => {
    const sides = '# Pros\n\n- It is cheap.\n\n# Cons\n\n- It is slow.\n';
    const targets = async (graph: ArgumentGraph, to?: string) => {
      const { problems, proposals, added } = await propose(sides, graph, to);
      expect(proposals.statements.map(({ text }) => text)).not.toContain('The matter under discussion');
      return { codes: codes(problems), added: added.length, to: proposals.relations.map((each) => each.to) };
    };
    expect(await targets(graphOf('a + t; b - t'))).toEqual({ codes: [], added: 2, to: ['t', 't'] });
    expect(await targets(graphOf('t'))).toEqual({ codes: [], added: 2, to: ['t', 't'] });
    expect(await targets(graphOf('a + t; b + u'), 'u')).toEqual({ codes: [], added: 2, to: ['u', 'u'] });
    for (const lines of ['a + t; b + u', 't; u', ''])
      expect(await targets(graphOf(lines))).toEqual({ codes: ['bears-on-nothing'], added: 0, to: [] });
  });

  it('is shown beside the map by whoever wants to, hatched, and is on no picture', async () => {
    const { graph, added } = await propose(FOUR_QUOTES);
    expect(showProposals(bridge)).toBeNull();
    const shown = showProposals(graph);
    expect(shown?.statements).toEqual(added);
    expect(shown && validateGraph(shown.graph)).toEqual([]);
    const { view } = seeMap(graph, { unfolded: 'all', kept: [], wanted: [] });
    expect([...view.cards.keys()]).toEqual(expect.arrayContaining([...added]));
    const bare = seeMap(graph, { unfolded: 'all', kept: [], wanted: [], bare: true });
    expect([...bare.view.cards.keys()]).toEqual([...bridge.statements.keys()]);
    const marks = markView(graph, { lens: { kind: 'roles' }, proposed: added });
    const card = view.cards.get('ferry');
    const drawn = card && JSON.stringify(drawFrame(card, marksOf(card, marks), THEMES.light, 'words'));
    expect(drawn).toContain('"proposed"');
    expect(drawn).toContain('M1 8L8 1M1 17L17 1');
    // Once it is accepted it is a card like all others.
    const accepted = applyEdit(graph, acceptProposals(graph, ['ferry']));
    expect(showProposals(accepted)?.statements).not.toContain('ferry');
  });

  it('points by names of the list, ids and words of the map, to steps and to questions', async () => {
    const { graph } = await propose({
      proposals: 1,
      claims: [
        { id: 'close', text: 'Money is short.', relations: [{ kind: 'attacks', to: 'close' }] },
        { id: 'b', text: 'Two million.', relations: [{ kind: 'supports', to: 'ask' }] },
        { text: 'A year is long.', relations: [{ kind: 'supports', to: 'r1', with: ['b'] }] },
        { text: 'The Bridge is unsafe', relations: [{ kind: 'supports', to: 'b' }] },
      ],
    });
    const { statements, relations } = proposalsOf(graph);
    expect(statements.map(({ id }) => id)).toEqual([expect.any(String), 'b', expect.any(String)]);
    expect(relations.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['answers', ['b'], 'ask'],
      ['supports', [statements[2]?.id, 'b'], 'r1'],
      ['supports', ['unsafe'], 'b'],
    ]);
  });

  it('names what points nowhere, has one id twice, points at itself or is no claim, with its place and the cure', async () => {
    const { problems, graph } = await propose({
      proposals: 1,
      claims: [
        { id: 'a', text: 'One.', relations: [{ kind: 'supports', to: 'nobody' }] },
        { id: 'a', text: 'Two.', relations: [{ kind: 'supports', to: 'a' }] },
        { id: 'c', text: 'Three.', relations: [{ kind: 'supports', to: 'c' }] },
        { id: 'd', text: ' ' },
        { id: 'e', text: 'Five.', relations: [{ kind: 'likes', to: 'a' }] },
        7,
      ],
    });
    expect(codes(problems).sort()).toEqual([
      'bad-proposal',
      'bad-proposal',
      'bad-proposal',
      'points-at-itself',
      'points-nowhere',
      'same-id',
    ]);
    for (const { message, path } of problems) {
      expect(path).toMatch(/^claims\[\d\]/);
      expect(message).toMatch(/: (name|write) /);
    }
    expect(proposalsOf(graph).statements.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
    // What has its name from another means the first of that name.
    expect(proposalsOf(graph).relations.map(({ to }) => to)).toEqual(['a']);
  });

  it('may stand in a fenced block, with the lines of the whole', async () => {
    const list = JSON.stringify({ claims: [{ text: 'x', quotes: [] }, { text: '' }] }, null, 1);
    const { problems, added } = await propose(`Here it is:\n\n\`\`\`json\n${list}\n\`\`\`\n`);
    expect(added).toHaveLength(1);
    expect(problems[0]?.line).toBeGreaterThan(4);
  });

  it('may be pros and cons, an outline or Argdown, whose top stands for a statement of the map', async () => {
    const pros = '# Closing the bridge\n\n## Pros\n\n- It is old.\n\n## Cons\n\n- The detour is long.\n';
    const { graph } = await propose(pros, bridge, 'close');
    const { statements, relations } = proposalsOf(graph);
    expect(statements.map(({ text }) => text)).toEqual(['It is old.', 'The detour is long.']);
    expect(relations.map(({ kind, to }) => [kind, to])).toEqual([
      ['supports', 'close'],
      ['attacks', 'close'],
    ]);
    const outline = await propose('The bridge is unsafe.\n  + It sways.\n    - Only in a storm.\n');
    expect(proposalsOf(outline.graph).relations.map(({ kind, to }) => [kind, to])).toContainEqual([
      'supports',
      'unsafe',
    ]);
    const argdown = await propose(
      '[Close]: The bridge should be closed.\n  - [Detour]: The detour is long.\n',
    );
    expect(proposalsOf(argdown.graph).statements.map(({ text }) => text)).toEqual(['The detour is long.']);
  });

  it('that is no list is refused in words', async () => {
    const { problems, added } = await propose('A sentence without anything for or against it.');
    expect(added).toEqual([]);
    expect(problems[0]?.message).toMatch(/:/);
    for (const words of [
      '',
      ' \n',
      '\u0000\u0001\u0002'.repeat(40),
      'MZ\u0000\u0003\u0000\u0000'.repeat(40),
    ]) {
      const { problems } = await readProposals(new TextEncoder().encode(words), 'p.md');
      expect(problems.map(({ message }) => message).join(' '), words).not.toContain('holds a map');
    }
    const pasted = await readProposals(new TextEncoder().encode('hello world'), '');
    expect(pasted.problems[0]?.message).toMatch(/^There is no list of proposals in it: write/);
  });
});

describe('a proposal', () => {
  it('is accepted with its source, its place in the text and its steps, or waits for what it bears on', async () => {
    const { graph } = await propose(FOUR_QUOTES);
    const one = applyEdit(graph, acceptProposals(graph, ['railing']));
    expect(one.statements.get('railing')?.cites).toEqual([
      {
        source: 'survey',
        quote: 'the railing is loose in four places',
        span: [106, 141],
        locator: 'paragraph 2',
      },
    ]);
    expect([...one.relations.values()].at(-1)).toMatchObject({ from: ['railing'], to: 'unsafe' });
    expect(proposalsOf(one).statements.map(({ id }) => id)).toEqual(['snapped', 'ferry', 'safe']);
    const all = applyEdit(one, acceptProposals(one, ['snapped', 'ferry', 'safe']));
    expect(all.meta).toEqual(bridge.meta);
    expect(all.relations.size).toBe(5);
    expect(validateGraph(all)).toEqual([]);
  });

  it('that bears on another proposal gets its step when both are there, and loses it when that is put away', async () => {
    const list = {
      proposals: 1,
      claims: [
        { id: 'a', text: 'One.', relations: [{ kind: 'supports', to: 'close' }] },
        { id: 'b', text: 'Two.', relations: [{ kind: 'attacks', to: 'a' }] },
      ],
    };
    const { graph } = await propose(list);
    const b = applyEdit(graph, acceptProposals(graph, ['b']));
    expect(b.relations.size).toBe(1);
    const both = applyEdit(b, acceptProposals(b, ['a']));
    expect(both.relations.size).toBe(3);
    const without = applyEdit(b, discardProposals(b, ['a']));
    expect(proposalsOf(without).relations).toEqual([]);
    expect(without.meta).toEqual(bridge.meta);
  });

  it('can be worded anew before it is accepted', async () => {
    const { graph } = await propose(FOUR_QUOTES);
    const changed = applyEdit(graph, rewordProposal(graph, 'ferry', 'The ferry is enough.'));
    expect(proposalsOf(changed).statements[2]?.text).toBe('The ferry is enough.');
  });

  it('whose id was given away meanwhile gets another', async () => {
    const { graph } = await propose(FOUR_QUOTES);
    const busy = applyEdit(graph, {
      name: 'addStatement',
      with: [{ id: 'snapped', kind: 'claim', text: 'Another thing.' }],
    });
    const accepted = applyEdit(busy, acceptProposals(busy, ['snapped']));
    expect(accepted.statements.size).toBe(5);
    expect(validateGraph(accepted)).toEqual([]);
  });
});

it('any list, in any order of accepting and putting away, leaves a sound map and nothing behind', async () => {
  const name = fc.constantFrom('a', 'b', 'c', 'close', 'unsafe', 'r1', '__proto__', 'nowhere', 'One.');
  const claim = fc.record(
    {
      id: name,
      text: fc.constantFrom('One.', 'Two.', 'Three.', 'The bridge is unsafe.', 'toString'),
      relations: fc.array(
        fc.record({
          kind: fc.constantFrom('supports', 'attacks', 'answers', 'rephrases'),
          to: name,
          with: fc.array(name, { maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
      quotes: fc.array(fc.record({ quote: fc.constantFrom('Two cables', 'none of it') }), { maxLength: 2 }),
    },
    { requiredKeys: ['text', 'relations'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(claim, { maxLength: 6 }), fc.array(fc.boolean()), async (claims, choices) => {
      let { graph } = await propose({ proposals: 1, claims });
      for (let turn = 0; ; turn++) {
        const { statements, relations } = proposalsOf(graph);
        const next = statements[0] ?? relations[0];
        if (!next) break;
        const act = choices[turn % Math.max(1, choices.length)] ? discardProposals : acceptProposals;
        graph = applyEdit(graph, act(graph, [next.id]));
        expect(validateGraph(graph)).toEqual([]);
        if (turn > 60) throw new Error('It does not come to an end.');
      }
      expect(graph.meta).toEqual(bridge.meta);
    }),
  );
});

it('is published as JSON Schema, which UPDATE=1 writes anew', () => {
  const { $schema, ...rest } = toJsonSchema(proposalList, { target: 'draft-07', errorMode: 'ignore' });
  const made = `${JSON.stringify({ $schema, $id: 'urn:crux:schema:proposals', ...rest }, null, 2)}\n`;
  const file = join(import.meta.dirname, '../../../graph/proposals/proposals.schema.json');
  if (process.env['UPDATE']) writeFileSync(file, made);
  expect(readFileSync(file, 'utf8')).toBe(made);
});

it('kept proposals that a hand or a merge has left twice are shown once', async () => {
  const { graph } = await propose(FOUR_QUOTES);
  const { statements, relations, sources } = proposalsOf(graph);
  const [first] = statements;
  const [step] = relations;
  if (!first || !step) throw new Error('Nothing is proposed.');
  const odd = {
    statements: [...statements, first],
    relations: [...relations, step],
    sources,
  };
  const kept = applyEdit(graph, keepProposals(graph, odd));
  expect(proposalsOf(kept)).toEqual({ statements, relations, sources });
  expect(showProposals(kept)?.statements).toEqual(showProposals(graph)?.statements);
});
