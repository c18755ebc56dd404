/** Edits on the map rewrite only the lines they touch, as a careful author would. */
import { describe, expect, it } from 'vitest';
import { applyEdit, type Edit } from '../../../graph/model/apply-edit.ts';
import type { ArgumentGraph, TextForm } from '../../../graph/model/types.ts';
import { bindText, listTextMarks } from '../../../graph/text-edit/bind-text.ts';
import { readMapText } from '../../../graph/text-edit/read-text.ts';
import { rewriteText, type MarkedMapText } from '../../../graph/text-edit/rewrite.ts';

interface State extends MarkedMapText {
  readonly graph: ArgumentGraph;
}

function open(form: TextForm, text: string): State {
  const { said, problems } = readMapText(form, text);
  if (!said) throw new Error(JSON.stringify(problems));
  const { graph } = said;
  return { form, text, graph, marks: listTextMarks(bindText(said, graph)) };
}

function edit(state: State, ...edits: readonly Edit[]): State {
  return edits.reduce<State>((at, each) => {
    const graph = applyEdit(at.graph, each);
    return { ...rewriteText(at, at.graph, graph), graph };
  }, state);
}

/** An objection in words of its own. */
const answer = (to: string): Edit => ({
  name: 'together',
  with: [
    [
      { name: 'addStatement', with: [{ id: 's9', kind: 'claim', text: 'There is no wind.' }] },
      { name: 'addRelation', with: [{ id: 'r9', kind: 'attacks', from: ['s9'], to }] },
    ],
  ],
});

/** The id of the statement with this text. */
function idOf({ graph }: State, text: string): string {
  for (const each of graph.statements.values()) if (each.text === text) return each.id;
  throw new Error(`Nobody says ${text}`);
}

const ARGDOWN = `// Written on the train.
[Cars]: Cars should leave the centre.
    + The air gets cleaner. // says the mayor
        - Wind brings dirt from elsewhere.
    - <Shops>: Shops lose their customers.

/* To be looked at again:
   the old claim. */

[Noise]:   Noise   makes ill.
  +> [Cars]
`;

const OUTLINE = `# Cars
Cars should leave the centre.
   + The air gets cleaner.
      - Wind brings dirt.

   - Shops lose customers.
Noise makes ill.
`;

describe('a text of Argdown', () => {
  it('stays to the letter but for the words that were changed', () => {
    const state = open('argdown', ARGDOWN);
    const air = idOf(state, 'The air gets cleaner.');
    const { text } = edit(state, { name: 'updateStatement', with: [air, { text: 'The air is cleaner.' }] });
    expect(text).toBe(ARGDOWN.replace('gets cleaner', 'is cleaner'));
  });

  it('gets a line for a card that is added, and gives a title where one is needed', () => {
    const state = open('argdown', ARGDOWN);
    const wind = idOf(state, 'Wind brings dirt from elsewhere.');
    const added = edit(state, answer(wind));
    expect(added.text).toBe(
      ARGDOWN.replace('dirt from elsewhere.\n', 'dirt from elsewhere.\n            - There is no wind.\n'),
    );
    const linked = edit(added, {
      name: 'addRelation',
      with: [{ id: 'r10', kind: 'supports', from: ['s9'], to: 'Noise' }],
    });
    expect(linked.text).toBe(
      added.text
        .replace('- There is no wind.', '- [There is no wind]: There is no wind.')
        .replace('  +> [Cars]\n', '  +> [Cars]\n  + [There is no wind]\n'),
    );
  });

  it('loses the lines of what is deleted, keeps the comments, and what stood below stands by itself', () => {
    const state = open('argdown', ARGDOWN);
    const air = idOf(state, 'The air gets cleaner.');
    const { text } = edit(state, { name: 'removeElements', with: [[air]] });
    expect(text).toBe(
      ARGDOWN.replace(/ {4}\+ The air.*\n {8}- Wind.*\n/, '').replace(
        'customers.\n',
        'customers.\n\nWind brings dirt from elsewhere.\n',
      ),
    );
  });

  it('renames a title wherever it stands, and a sign where the relation is another', () => {
    const state = open('argdown', ARGDOWN);
    const [relation] = [...state.graph.relations.values()].filter(({ from }) => from[0] === 'Noise');
    const { text } = edit(
      state,
      { name: 'updateStatement', with: ['Cars', { title: 'No cars' }] },
      { name: 'updateRelation', with: [relation?.id ?? '', { kind: 'attacks' }] },
    );
    expect(text).toBe(ARGDOWN.replaceAll('[Cars]', '[No cars]').replace('+> [No cars]', '-> [No cars]'));
  });
});

describe('an outline', () => {
  it('stays to the letter but for what was changed, added and deleted', () => {
    const state = open('outline', OUTLINE);
    const air = idOf(state, 'The air gets cleaner.');
    const wind = idOf(state, 'Wind brings dirt.');
    const changed = edit(state, { name: 'updateStatement', with: [air, { text: 'Air is cleaner.' }] });
    expect(changed.text).toBe(OUTLINE.replace('The air gets cleaner.', 'Air is cleaner.'));
    const added = edit(state, answer(wind));
    expect(added.text).toBe(OUTLINE.replace('dirt.\n', 'dirt.\n         - There is no wind.\n'));
    const gone = edit(state, { name: 'removeElements', with: [[wind]] });
    expect(gone.text).toBe(OUTLINE.replace(/ {6}- Wind.*\n/, ''));
  });
});
