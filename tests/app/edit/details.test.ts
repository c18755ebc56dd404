/** What fields enter is made of the map as it is by then, however much of it the page shows yet. */
import { describe, expect, it } from 'vitest';
import { applyEdit, writeMap, type ArgumentGraph, type Citation, type Source } from '../../../graph/index.ts';
import { CitedPlaces } from '../../../src/app/edit/cited-places.ts';
import {
  addAxis,
  addGroup,
  addPosition,
  changeAxis,
  changeCitation,
  changeElement,
  changeGroup,
  changeMeta,
  changePosition,
  changeSource,
  cite,
  citeNew,
  hold,
  removeSource,
} from '../../../src/app/edit/details.ts';
import type { Making } from '../../../src/app/state/changed-map.ts';
import { LookedAt } from '../../../src/app/state/looked-at.svelte.ts';
import { WorkClient } from '../../../src/app/worker/client.svelte.ts';
import { createTasks } from '../../../src/app/worker/tasks.ts';
import { createFakeWorker } from '../../support/fake-worker.ts';
import { generateMap } from '../../support/generate-map.ts';

/** A large map is shown once the worker has told what must be known of it: here it never does. */
async function openSlow(graph: ArgumentGraph): Promise<LookedAt> {
  let isOpen = false;
  const tasks = createTasks();
  const facts: typeof tasks.facts = (request, turn) =>
    isOpen ? new Promise<void>(() => undefined) : tasks.facts(request, turn);
  const looked = new LookedAt(new WorkClient(() => createFakeWorker({ ...tasks, facts })));
  const bytes = new TextEncoder().encode((await writeMap(graph, 'crux')).text);
  await looked.file.openBytes(bytes, 'map.crux.json');
  isOpen = true;
  return looked;
}

const ID = 's1';
const withSources = (): ArgumentGraph =>
  ['a', 'b'].reduce(
    (graph, id) => applyEdit(graph, { name: 'putSource', with: [{ id, title: `Source ${id}` }] }),
    generateMap(1400),
  );

describe('fields of a large map, entered in quick turns', () => {
  it('turn nothing back that the page does not show yet', async () => {
    const looked = await openSlow(withSources());
    const places = new CitedPlaces(ID);
    const enter = (...makings: readonly Making[]) => {
      for (const making of makings) void looked.changes.make('enter', making);
    };
    const put = (change: Partial<Source>): Making =>
      changeSource('a', (source) => ({ ...source, ...change }));
    enter(
      put({ title: 'Report' }),
      put({ author: 'Ann' }),
      put({ publisher: 'Press' }),
      changeMeta('licence', 'CC0'),
      changeMeta('description', 'What it is about'),
      addAxis(null),
      addAxis(null),
      changeAxis('question1', (axis) => ({ ...axis, label: 'First' })),
      addPosition('question1'),
      changePosition('question1', 'camp1', (position) => ({ ...position, label: 'Doves' })),
      addGroup(null),
      addGroup(ID),
      changeGroup('section1', (group) => ({ ...group, title: 'One' })),
      hold(ID, 'question1', 'camp1', true),
      hold(ID, 'question2', 'camp3'),
      hold(ID, 'question1', 'camp2'),
      cite(ID, 'a'),
      cite(ID, 'b'),
      citeNew(ID),
      changeElement(ID, { note: 'Noted' }),
    );
    const cites = () => looked.file.latest?.statements.get(ID)?.cites;
    const [first, second] = places.of(cites());
    if (!first || !second) throw new Error('Both are cited.');
    const say = (key: number, change: Partial<Citation>) =>
      changeCitation(places, key, (citation) => ({ ...citation, ...change }));
    enter(
      say(second.key, { locator: 'p. 1' }),
      changeCitation(places, first.key, () => null),
      say(second.key, { locator: 'p. 14' }),
      say(second.key, { voice: 'Bea' }),
    );
    const { latest, graph } = looked.file;
    expect(graph?.sources.get('a')?.title, 'nothing of it is shown yet').toBe('Source a');
    expect(latest?.sources.get('a')).toMatchObject({ title: 'Report', author: 'Ann', publisher: 'Press' });
    expect(latest?.meta).toMatchObject({ licence: 'CC0', description: 'What it is about' });
    expect(latest?.axes.map(({ label, positions }) => [label, positions.map((each) => each.label)])).toEqual([
      ['First', ['Doves', 'The other camp', 'Another camp']],
      ['New question', ['One camp', 'The other camp']],
    ]);
    expect([...(latest?.groups.values() ?? [])].map(({ title }) => title)).toEqual(['One', 'New section']);
    expect(latest?.statements.get(ID)).toMatchObject({
      group: 'section2',
      note: 'Noted',
      heldBy: [{ position: 'camp3' }, { position: 'camp2', inferred: true }],
      cites: [{ source: 'b', locator: 'p. 14', voice: 'Bea' }, { source: 'source3' }],
    });
  });

  it('say that their place is gone, and bring it not back', async () => {
    const looked = await openSlow(withSources());
    void looked.changes.make('delete a source', removeSource('b'));
    const before = looked.file.latest;
    const gone = [
      changeSource('b', (source) => ({ ...source, author: 'Ann' })),
      removeSource('b'),
      changeElement('nobody', { note: 'x' }),
      changeGroup('nowhere', (group) => group),
      changePosition('nothing', 'nobody', (position) => position),
      changeCitation(new CitedPlaces(ID), 7, (citation) => citation),
    ];
    for (const making of gone) expect(looked.changes.make('enter', making)?.isGone).toBe(true);
    expect(looked.file.latest).toBe(before);
  });
});
