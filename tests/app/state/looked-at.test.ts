import { beforeEach, describe, expect, it } from 'vitest';
import {
  applyEdit,
  findDisputes,
  nameOf,
  writeMap,
  type ArgumentGraph,
  type Edit,
} from '../../../graph/index.ts';
import { findHeadings } from '../../../graph/analysis/chains/nearest-thesis.ts';
import { rolesOf } from '../../../graph/analysis/chains/roles.ts';
import { LookedAt } from '../../../src/app/state/looked-at.svelte.ts';
import { OPENING_LOOK } from '../../../src/app/state/opened-map.svelte.ts';
import { WorkClient } from '../../../src/app/worker/client.svelte.ts';
import type { Task, Turn } from '../../../src/app/worker/protocol.ts';
import { createTasks } from '../../../src/app/worker/tasks.ts';
import {
  createFakeWorker,
  createSilentWorker,
  settle,
  until,
  type FakeWorker,
} from '../../support/fake-worker.ts';
import { generateMap } from '../../support/generate-map.ts';
import { graphOf } from '../../support/graph-of.ts';

const bytesOf = async (graph: ArgumentGraph) =>
  new TextEncoder().encode((await writeMap(graph, 'crux')).text);

/** Tasks wait at a gate of their own until it is opened. */
function createGatedTasks() {
  const tasks = createTasks();
  const shut = new Map<string, Promise<void>>();
  const gated = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (input: never, turn: Turn) => {
        await shut.get(name);
        return (task as Task<never, unknown>)(input, turn);
      },
    ]),
  );
  const shutGate = (name: keyof typeof tasks) => {
    let open: () => void = () => undefined;
    shut.set(name, new Promise((resolve) => (open = resolve)));
    return () => {
      shut.delete(name);
      open();
    };
  };
  return { gated, shutGate };
}

let client: WorkClient;
let looked: LookedAt;
let worker: FakeWorker;
let shutGate: ReturnType<typeof createGatedTasks>['shutGate'];
beforeEach(() => {
  const gates = createGatedTasks();
  shutGate = gates.shutGate;
  const mine: WorkClient = new WorkClient(() => {
    const next = createFakeWorker(gates.gated);
    // One that a test has left may start another worker meanwhile.
    if (client === mine) worker = next;
    return next;
  });
  client = mine;
  looked = new LookedAt(client);
});

const open = async (graph: ArgumentGraph, name = 'map.crux.json') =>
  (await looked.file.openBytes(await bytesOf(graph), name)).outcome;

const tasksSince = (heard: number) =>
  worker.heard.slice(heard).map((each) => (each.type === 'ask' ? each.task : each.type));
const OBJECTION = { id: 'new', kind: 'attacks', from: ['n'], to: 's0' } as const;

/** Every part of what is shown is of one map. */
function expectOneMap(id: string) {
  expect(looked.graph?.statements.has(id)).toBe(true);
  expect(looked.view?.cards.has(id)).toBe(true);
  expect(looked.drawing.now?.placement.boxes.has(id)).toBe(true);
}

describe('opening', () => {
  it('shows the map, its places and what is unfolded in one step', async () => {
    let seen = 0;
    const opening = open(graphOf('a + t'));
    while (!looked.graph && seen++ < 100_000) {
      expect([looked.view, looked.drawing.now, looked.file.map]).toEqual([null, null, '']);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await opening).toBe('opened');
    expectOneMap('a');
    expect(looked.unfolded).toEqual(new Set(['a', 't']));
    expect(looked.drawing.settled).toBe(true);
    await settle();
    expect(looked.analyses.overview?.status.status.get('t')).toBe('in');
  });

  it('that is given up leaves the map that was open, wholly', async () => {
    await open(graphOf('a + t'), 'one');
    const { map } = looked.file;
    const letGo = shutGate('open');
    const heard = worker.heard.length;
    const second = open(graphOf('b + u'), 'two');
    await until(() => tasksSince(heard).includes('open'));
    client.cancelAll();
    expect(await second).toBe('given up');
    letGo();
    await settle();
    expectOneMap('a');
    expect([looked.file.fileName, looked.file.map]).toEqual(['one', map]);
    looked.reveal('t');
    await settle();
    expectOneMap('a');
  });

  it('of two at once shows the one that was wanted last', async () => {
    await open(graphOf('a + t'));
    const first = open(graphOf('b + u'));
    const second = open(graphOf('c + v'));
    expect([await first, await second]).toEqual(['overtaken', 'opened']);
    expectOneMap('c');
  });

  it('of a file that is none says so, and leaves what was open', async () => {
    await open(graphOf('a + t'));
    const { outcome } = await looked.file.openBytes(
      new TextEncoder().encode('{"crux":1'),
      'broken.crux.json',
    );
    expect(outcome).toBe('refused');
    expect(looked.file.refusal).toMatchObject({ name: 'broken.crux.json' });
    expect(looked.file.refusal?.problems.length).toBeGreaterThan(0);
    looked.file.refuse(null);
    expect(looked.file.refusal).toBeNull();
    expectOneMap('a');
  });

  it('that fails for no fault of the file is told as well', async () => {
    const silent = createSilentWorker();
    const alone = new LookedAt(new WorkClient(() => silent));
    const opening = alone.file.openBytes(new Uint8Array([123]), 'map.json');
    await until(() => silent.heard.length > 0);
    silent.report({ type: 'failed', id: 1, message: 'A part could not be fetched' });
    expect((await opening).outcome).toBe('refused');
    expect(alone.file.refusal?.problems[0]?.message).toContain('A part could not be fetched');
  });

  it('of a name that nothing has is refused', async () => {
    expect(await looked.file.openNamed('opened-nowhere', false)).toBe('refused');
    expect(looked.file.refusal?.problems[0]?.code).toBe('map-not-here');
    expect(await looked.file.openNamed('committee', false, OPENING_LOOK)).toBe('opened');
    expect(looked.file.fileName).toContain('station hall');
  });
});

describe('folding', () => {
  it('asks once for what changes in one go, and shows the last of it', async () => {
    await open(generateMap(60));
    const before = worker.heard.length;
    looked.reveal('s30');
    looked.reveal('s31', 's32');
    looked.unfold(new Set([...looked.unfolded, 's7']));
    await settle();
    expect(
      worker.heard.slice(before).filter((each) => each.type === 'ask' && each.task === 'place'),
    ).toHaveLength(1);
    for (const id of ['s30', 's31', 's32']) expect(looked.view?.cards.has(id)).toBe(true);
    expect(looked.drawing.settled).toBe(true);
  });

  it('does not ask for what is there', async () => {
    await open(graphOf('a + t'));
    await settle();
    const before = worker.heard.length;
    looked.unfold(new Set(looked.unfolded));
    looked.reveal('a');
    await settle();
    expect(worker.heard).toHaveLength(before);
  });

  it('that is given up shows, and says, what was there before', async () => {
    await open(generateMap(60));
    const { unfolded, view } = looked;
    shutGate('place');
    looked.unfold(new Set([...unfolded, 's9', 's10']));
    expect(looked.drawing.settled).toBe(false);
    await settle();
    client.cancelAll();
    await settle();
    expect(looked.unfolded).toEqual(unfolded);
    expect(looked.view).toBe(view);
    expect(looked.drawing.settled).toBe(true);
    expect(looked.voice.notice).toContain('as it was');
  });

  it('of the old map has no say once another is open', async () => {
    await open(generateMap(60));
    const letGo = shutGate('place');
    looked.unfold(new Set([...looked.unfolded, 's9']));
    await settle();
    await open(graphOf('a + t'));
    letGo();
    await settle();
    expectOneMap('a');
    expect(looked.view?.cards.has('s9')).toBe(false);
  });
});

describe('the picture of the whole map', () => {
  it('is placed once, and again for another map or a changed one', async () => {
    await open(generateMap(100));
    await looked.drawing.placeWhole();
    const { whole } = looked.drawing;
    expect(whole?.view.cards.size).toBeGreaterThan(0);
    await looked.drawing.placeWhole();
    expect(looked.drawing.whole).toBe(whole);
    await looked.change({ name: 'addStatement', with: [{ id: 'n', kind: 'claim', text: 'new' }] });
    expect(looked.drawing.whole).toBeNull();
    await looked.drawing.placeWhole();
    expect(looked.drawing.whole?.view.cards.has('n')).toBe(true);
  });
});

describe('changing the map', () => {
  const edit = { name: 'addStatement', with: [{ id: 'n', kind: 'claim', text: 'new' }] } as const;

  it('changes it here and in the worker alike, and finds anew what is known of it', async () => {
    await open(graphOf('a + t'));
    await settle();
    const before = looked.graph;
    await looked.change(edit);
    expect(looked.graph).toEqual(before && applyEdit(before, edit));
    await settle();
    expect(looked.view?.cards.has('n')).toBe(true);
    expect(looked.analyses.overview?.status.status.get('n')).toBe('in');
  });

  it('refuses what cannot be, and then changes nothing anywhere', async () => {
    await open(graphOf('a + t'));
    await settle();
    const heard = worker.heard.length;
    await expect(
      looked.change({ name: 'addStatement', with: [{ id: 'a', kind: 'claim', text: '' }] }),
    ).rejects.toThrow();
    await settle();
    expect(worker.heard).toHaveLength(heard);
  });

  it('outdates answers about the map before', async () => {
    await open(graphOf('a + t'));
    await settle();
    const letGo = shutGate('cruxes');
    const asked = looked.analyses.askCruxes('t');
    await looked.change(edit);
    letGo();
    await asked;
    await settle();
    expect(looked.analyses.cruxes.has('t')).toBe(false);
    await looked.analyses.askCruxes('t');
    expect(looked.analyses.cruxes.has('t')).toBe(true);
  });

  it('drops what is no longer there from what is looked at', async () => {
    await open(graphOf('a + t'));
    looked.look({ ...looked.address(), selected: 'a', other: 't' });
    await looked.change({ name: 'removeElements', with: [['t']] });
    expect([looked.selected, looked.other]).toEqual(['a', null]);
    await looked.change({ name: 'removeElements', with: [['a']] });
    expect(looked.selected).toBeNull();
    await settle();
    expect(looked.view?.cards.size).toBe(0);
  });

  describe('of a large map', () => {
    const known = () => {
      const { graph } = looked;
      return graph ? [rolesOf.knows(graph), findHeadings.knows(graph), findDisputes.knows(graph)] : [];
    };
    const objection: readonly Edit[] = [edit, { name: 'addRelation', with: [OBJECTION] }];

    it('shows it with what the worker has found of it, and is not found anew on the page', async () => {
      await open(generateMap(1400));
      const before = looked.graph;
      const changing = objection.map((each) => looked.change(each));
      expect(looked.graph).toBe(before);
      await Promise.all(changing);
      expect(looked.graph).toEqual(before && objection.reduce(applyEdit, before));
      expect(known()).toEqual([true, true, true]);
      expect(looked.graph && rolesOf(looked.graph).get('n')).toBe('counterargument');
      await settle();
      expect(looked.analyses.overview?.status.status.get('n')).toBe('in');
    });

    it('is shown before all that must be known of it has come, and so is a change of its words', async () => {
      await open(generateMap(1400));
      expect([looked.file.isKnown, ...known()]).toEqual([false, false, false, false]);
      expect(looked.view?.cards.size).toBeGreaterThan(3);
      void looked.change({ name: 'updateStatement', with: ['s1', { text: 'Other words' }] });
      expect(looked.graph?.statements.get('s1')?.text).toBe('Other words');
      await settle();
      expect([looked.file.isKnown, ...known()]).toEqual([true, true, true, true]);
      expect(looked.analyses.overview?.disputes.length).toBeGreaterThan(0);
    });

    it('shows at once what changes words alone', async () => {
      await open(generateMap(1400));
      await settle();
      const heard = worker.heard.length;
      void looked.change({ name: 'updateStatement', with: ['s1', { text: 'Other words' }] });
      expect(looked.graph?.statements.get('s1')?.text).toBe('Other words');
      expect(known()).toEqual([true, true, true]);
      expect(looked.graph && nameOf(looked.graph, 's1')).toBe('Other words');
      await settle();
      expect(tasksSince(heard)).toContain('facts');
    });

    const type = (text: string, grows: boolean) =>
      looked.changes.make('change the words', { name: 'updateStatement', with: ['s1', { text }] }, { grows });

    it('takes over letters at once, and shows them together in the next pause or when writing ends', async () => {
      await open(generateMap(1400));
      await settle();
      const before = looked.graph;
      const strengths = looked.analyses.overview?.strengths;
      void type('O', false);
      const heard = worker.heard.length;
      const shown = [type('Ot', true), type('Oth', true)];
      expect(looked.file.latest?.statements.get('s1')?.text).toBe('Oth');
      expect(looked.graph?.statements.get('s1')?.text).toBe('O');
      await Promise.all(shown.map((each) => each?.shown));
      expect(looked.graph?.statements.get('s1')?.text).toBe('Oth');
      expect(known()).toEqual([true, true, true]);
      void type('Other', true);
      looked.file.showTyped();
      await settle();
      expect(looked.graph?.statements.get('s1')?.text).toBe('Other');
      expect(looked.graph && nameOf(looked.graph, 's1')).toBe('Other');
      // What words say nothing of is neither found nor told again.
      expect(looked.analyses.overview?.strengths).toBe(strengths);
      const asked = worker.heard.slice(heard).flatMap((each) => (each.type === 'ask' ? [each] : []));
      expect(asked.filter(({ task }) => task === 'change')).toHaveLength(3);
      expect(asked.filter(({ task }) => task === 'overlook').map(({ input }) => input)).toContainEqual(
        expect.objectContaining({ inWords: true }),
      );
      // Another change shows all that was typed before it.
      void type('Other words', true);
      await looked.change(edit);
      expect(looked.graph?.statements.get('s1')?.text).toBe('Other words');
      expect(looked.graph?.statements.has('n')).toBe(true);
      expect(looked.graph).not.toBe(before);
    });

    it('shows what was typed before it is taken back within the pause: a field knows it is no longer so', async () => {
      await open(generateMap(1400));
      await settle();
      const words = () => looked.graph?.statements.get('s1')?.text;
      const before = words();
      void type('O', false);
      void type('Oth', true);
      expect(words()).toBe('O');
      const taken = looked.changes.undo();
      expect(words()).toBe('Oth');
      await taken;
      expect(words()).toBe(before);
      await settle();
      expect(words()).toBe(before);
    });

    it('names what begins alike as it is named on the whole map, once the worker has told so', async () => {
      await open(generateMap(1400));
      const start = 'It was said at the meeting that was held in the old town hall in spring that';
      const told = (text: string): Edit => ({
        name: 'updateStatement',
        with: [text.slice(-2), { text: `${start} ${text}` }],
      });
      void looked.change(told('the bridge is closed s1'));
      void looked.change(told('the bridge is open s2'));
      await settle();
      const { graph } = looked;
      if (!graph) throw new Error('Nothing is open.');
      for (const id of ['s1', 's2']) expect(nameOf(graph, id)).toBe(nameOf(structuredClone(graph), id));
      expect(nameOf(graph, 's1')).toMatch(/^…/);
    });

    it('shows it all the same where the worker was told to stop, and in order', async () => {
      await open(generateMap(1400));
      shutGate('facts');
      const changing = looked.change(edit);
      await settle();
      client.cancelAll();
      await changing;
      expect(looked.graph?.statements.has('n')).toBe(true);
      const more = looked.change({ name: 'addRelation', with: [OBJECTION] });
      const last = looked.change({ name: 'updateStatement', with: ['n', { text: 'newer' }] });
      expect(looked.graph?.relations.has('new')).toBe(false);
      client.cancelAll();
      await Promise.all([more, last]);
      expect(looked.graph?.relations.has('new')).toBe(true);
      expect(looked.graph?.statements.get('n')?.text).toBe('newer');
    });

    it('waits for no worker that is lost', async () => {
      await open(generateMap(1400));
      shutGate('facts');
      const changing = looked.change(edit);
      await settle();
      worker.onerror?.({});
      await changing;
      expect(looked.graph?.statements.has('n')).toBe(true);
      await looked.change({ name: 'addRelation', with: [OBJECTION] });
      expect(looked.graph?.relations.has('new')).toBe(true);
    });

    it('is of no more interest once another map is open', async () => {
      await open(generateMap(1400));
      const letGo = shutGate('facts');
      const changing = looked.change(edit);
      await open(graphOf('a + t'));
      letGo();
      await changing;
      await settle();
      expectOneMap('a');
      expect(looked.graph?.statements.has('n')).toBe(false);
    });
  });
});

describe('what is supposed to be said', () => {
  it('has a card beside what it speaks to, unfolded for it, and none once it is taken back; the map never has it', async () => {
    await open(graphOf('b - a; c - b; d - c; a + t; t + q; x + q; y + x'));
    looked.unfold(new Set());
    await settle();
    void looked.analyses.suppose(looked.analyses.adding([{ kind: 'attacks', to: 'd' }]));
    looked.drawAdded();
    await settle();
    const [added] = looked.added;
    expect(looked.view?.cards.has(added?.statement ?? '')).toBe(true);
    expect(looked.view?.cards.has('d')).toBe(true);
    expect(looked.graph?.statements.has(added?.statement ?? '')).toBe(false);
    void looked.analyses.suppose(looked.analyses.nothing);
    looked.drawAdded();
    await settle();
    expect(looked.view?.cards.has(added?.statement ?? '')).toBe(false);
    expect(looked.view?.cards.has('d')).toBe(true);
  });

  it('leads back to the whole map from a part of it', async () => {
    await open(graphOf('b - a; c - b; a + t'));
    looked.lookAt({ ...looked.part, filter: { text: 'c' } });
    await settle();
    void looked.analyses.suppose(looked.analyses.adding([{ kind: 'supports', to: 't' }]));
    looked.drawAdded();
    await settle();
    expect(looked.isPart).toBe(false);
    expect(looked.view?.cards.has(looked.added[0]?.statement ?? '')).toBe(true);
  });
});
