import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  composePicture,
  renderSvg,
  tellNoPoints,
  writeMap,
  type ArgumentGraph,
} from '../../../graph/index.ts';
import { editorOf } from '../../../src/app/edit/editor.ts';
import { propose } from '../../../src/app/reading/proposing.ts';
import { readChoices } from '../../../src/app/picture/export-choices.ts';
import { cutRequest } from '../../../src/app/picture/make-picture.ts';
import { Session } from '../../../src/app/state/session.svelte.ts';
import { mapStore } from '../../../src/app/store/map-store.ts';
import { WorkClient } from '../../../src/app/worker/client.svelte.ts';
import type { Task, Turn } from '../../../src/app/worker/protocol.ts';
import { createTasks } from '../../../src/app/worker/tasks.ts';
import { createFakeWorker, settle, type FakeWorker } from '../../support/fake-worker.ts';
import { installHistory, type FakeHistory } from '../../support/fake-history.ts';
import { graphOf } from '../../support/graph-of.ts';
import { bridge } from '../../support/proposals-map.ts';

let browser: FakeHistory;
let client: WorkClient;
let worker: FakeWorker;
let session: Session;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  browser = installHistory();
  client = new WorkClient(() => (worker = createFakeWorker(createTasks())));
  session = new Session(client);
});
afterEach(() => vi.unstubAllGlobals());

const debate = graphOf('a + t; b - a; c - b; d + a');
const open = async (graph: ArgumentGraph = debate, name = 'map.crux.json') => {
  const { text } = await writeMap(graph, 'crux');
  const isOpen = await session.opener.openBytes(new TextEncoder().encode(text), name);
  await settle();
  return isOpen;
};
const field = (name: string) => new URLSearchParams(browser.hash().slice(1)).get(name);

describe('what is written', () => {
  it('ends with its map: no letter goes into a statement of the same id in the next', async () => {
    await session.opener.start();
    await open();
    const editor = editorOf(session);
    editor.startWriting({ id: 'b' }, 'outline');
    editor.write('Written here');
    await settle();
    expect(session.graph?.statements.get('b')?.text).toBe('Written here');
    await open(graphOf('b + u'), 'other.crux.json');
    const before = session.graph?.statements.get('b')?.text;
    expect(session.writing.now).toBeNull();
    editor.write('Written here, on and on');
    await settle();
    expect(session.graph?.statements.get('b')?.text).toBe(before);
    expect(session.changes.undoLabel).toBeNull();
    browser.back();
    await settle();
    expect(session.graph?.statements.get('b')?.text).toBe('Written here');
  });
});

describe('a row that stands where it stands only by what is proposed', () => {
  it('is neither deleted nor moved elsewhere: it is said what is to be decided first', async () => {
    await session.opener.start();
    await open(bridge);
    await propose(
      session,
      JSON.stringify({
        proposals: 1,
        claims: [
          { id: 'danger', text: 'There is danger.' },
          { text: 'The bridge is unsafe.', relations: [{ kind: 'supports', to: 'danger' }] },
        ],
      }),
    );
    await settle();
    const step = [...session.proposed.keys()].find((id) => id !== session.proposed.get(id));
    if (step === undefined) throw new Error('A step must be proposed.');
    const { latest } = session.file;
    const editor = editorOf(session);
    const place = { id: 'unsafe', step };
    for (const act of [
      () => editor.remove(place),
      () => editor.move(place, 1),
      () => editor.indent(place),
      () => editor.hang(place, 'close'),
      () => editor.add('premise', place, 'outline'),
      () => editor.addSibling(place, 'outline'),
    ]) {
      await act();
      expect(session.file.latest).toBe(latest);
      expect(session.voice.notice).toContain('only by what is proposed');
      expect(session.proposalWanted).toBe(session.proposed.get(step));
    }
    await editor.remove({ id: 'unsafe', step: 'r1' });
    expect(session.file.latest?.statements.has('unsafe')).toBe(false);
    await editor.undo();
    expect(session.file.latest?.relations.has('r1')).toBe(true);
  });
});

describe('what one does', () => {
  it('is in the link, and taken back by Back', async () => {
    await session.opener.start();
    await open();
    const map = field('map');
    session.select('b');
    expect(field('at')).toBe('b');
    session.select('c');
    expect([field('map'), field('at')]).toEqual([map, 'c']);
    browser.back();
    await settle();
    expect(session.selected).toBe('b');
    browser.forward();
    await settle();
    expect(session.selected).toBe('c');
    expect(session.voice.announcement).toMatch(/^c\. /);
  });

  it('is no step of its own where it only changes how one looks', async () => {
    await session.opener.start();
    await open();
    session.select('b');
    session.setLens({ kind: 'status' });
    session.setFolded('a', true);
    session.setDisputedLit(true);
    session.setCamera({ x: 1, y: 2, zoom: 1 });
    expect([field('lens'), field('lit'), field('eye')]).toEqual(['status', 'disputed', '1,2,1']);
    session.select('c');
    browser.back();
    await settle();
    expect([session.selected, session.lens.kind, session.disputedLit]).toEqual(['b', 'status', true]);
  });

  it('is given back one by one by Escape', async () => {
    await open();
    session.setDisputedLit(true);
    session.select('b');
    session.pickOther('t');
    expect(session.part.focus).toMatchObject({ kind: 'chain', from: 'b', to: 't' });
    session.clear();
    expect([session.other, session.selected]).toEqual([null, 'b']);
    session.clear();
    expect([session.selected, session.disputedLit]).toEqual([null, true]);
    session.clear();
    expect(session.disputedLit).toBe(false);
  });
});

describe('steps', () => {
  it('lead through the disputed points round and round, once these are known', async () => {
    session.stepDispute(1);
    expect(session.voice.announcement).toContain('still being worked out');
    await open();
    const listed = session.points.listed.map(({ id }) => id);
    expect(listed.length).toBeGreaterThan(0);
    for (const id of [...listed, listed[0]]) {
      session.stepDispute(1);
      expect(session.selected).toBe(id);
    }
    session.stepDispute(-1);
    expect(session.selected).toBe(listed.at(-1));
  });

  it('lead along the chains between two statements, each laid out alone', async () => {
    await open(graphOf('a + b; b + t; a - t'));
    session.select('a');
    session.pick('pointer');
    session.select('t');
    expect(session.picking).toBe(false);
    expect(session.part.focus).toEqual({ kind: 'chain', from: 'a', to: 't', at: 0 });
    session.stepChain(1);
    expect(session.part.focus).toMatchObject({ at: 1 });
    session.parts.stepFocus(1);
    expect([session.part.focus, session.chainIndex]).toEqual([
      { kind: 'chain', from: 'a', to: 't', at: 0 },
      0,
    ]);
    session.parts.setFocus(null);
    await settle();
    expect(session.view?.cards.has('b')).toBe(true);
  });
});

describe('what is disputed where no point is', () => {
  it.each([
    ['a thesis', 'a - t; b + t', ['t']],
    ['a pair that objects to each other', 'a <-> b; c + a; d + b', ['a', 'b']],
    ['nothing', 'a + t', []],
  ])('is ringed, counted and named alike: %s', async (_, lines, heads) => {
    await session.opener.start();
    await open(graphOf(lines));
    session.setDisputedLit(true);
    const { points, marks, graph } = session;
    expect(points.all).toEqual([]);
    expect(points.listedHeads).toEqual(heads);
    expect([...(marks?.disputed.keys() ?? [])]).toEqual(heads);
    expect(points.count).toBe(heads.length);
    const told = graph ? tellNoPoints(graph) : '';
    expect([...told.matchAll(/"(\w+)"/g)].map(([, name]) => name)).toEqual(heads);
  });

  it('is ringed, counted and listed beside points, and told', async () => {
    await session.opener.start();
    await open(graphOf('a - t; b + t; c - b; d + b'));
    session.setDisputedLit(true);
    expect(session.points.all.map(({ id }) => id)).toEqual(['b']);
    expect([session.points.count, session.points.listedHeads]).toEqual([2, ['t']]);
    expect([...(session.marks?.disputed.keys() ?? [])].sort()).toEqual(['b', 't']);
    expect(session.voice.announcement).toBe('1 point and 1 thesis are listed as disputed.');
  });
});

describe('a picture of the map', () => {
  const request = (kind: 'whole' | 'disputed' | 'around') =>
    cutRequest(session, readChoices(), kind === 'around' ? { kind, id: 'b', steps: 1 } : { kind });
  const draw = (kind: 'whole' | 'disputed') => renderSvg(composePicture(debate, 'map', request(kind)).scene);

  it('has nothing faded, ringed or plated for what is selected, and the lights that are on', async () => {
    await session.opener.start();
    await open();
    for (const kind of ['whole', 'disputed'] as const) {
      session.setDisputedLit(false);
      session.select(null);
      const plain = draw(kind);
      session.select('b');
      expect(draw(kind) === plain, kind).toBe(true);
      session.setDisputedLit(true);
      expect(draw(kind) === plain, kind).toBe(false);
    }
    expect(request('around').marking?.selected).toBe('b');
  });
});

describe('what is supposed', () => {
  it('says what follows, shows it in colours only where that is asked for, and is taken back with its colours', async () => {
    await open();
    session.select('a');
    session.toggleSupposed('rejected');
    await settle();
    expect([session.lens.kind, field('no')]).toEqual(['roles', 'a']);
    session.toggleConsequences();
    expect([session.lens.kind, session.consequencesShown]).toEqual(['status', true]);
    session.toggleConsequences();
    expect([session.lens.kind, session.consequencesShown]).toEqual(['roles', false]);
    session.toggleConsequences();
    expect(session.voice.announcement).not.toBe('');
    session.stepSupposedBack();
    await settle();
    expect([session.lens.kind, field('no')]).toEqual(['roles', null]);
    expect(session.voice.announcement).toBe('The map is as it was.');
  });

  it('is as it was where it is given up', async () => {
    await open();
    worker.postMessage = () => undefined;
    const supposing = session.suppose(session.analyses.rejecting(['a']));
    client.cancelAll();
    await supposing;
    expect(session.analyses.active).toBe(false);
    expect(session.voice.notice).toContain('Given up');
  });

  it('comes along with a link', async () => {
    await session.opener.start();
    await open();
    browser.type(`${browser.hash()}&no=b`);
    await settle();
    expect(session.analyses.supposed.rejected).toEqual(new Set(['b']));
    expect(session.analyses.consequences).not.toBeNull();
  });
});

describe('ways of looking', () => {
  it('are kept with the map, led to, and removed', async () => {
    await open();
    session.select('b');
    session.setLens({ kind: 'strength' });
    await session.views.save('My view');
    const [view] = session.graph?.views ?? [];
    expect(view).toMatchObject({ id: 'view-1', title: 'My view' });
    session.select(null);
    session.setLens({ kind: 'roles' });
    session.views.open('view-1');
    expect([session.selected, session.lens.kind]).toEqual(['b', 'strength']);
    await session.views.save('Another');
    expect(session.graph?.views?.map(({ id }) => id)).toEqual(['view-1', 'view-2']);
    await session.views.remove('view-1');
    expect(session.graph?.views?.map(({ id }) => id)).toEqual(['view-2']);
  });

  it('of another program are told of and change nothing', async () => {
    await open({ ...debate, views: [{ id: 'v', title: 'Theirs' }] });
    const before = browser.hash();
    session.views.open('v');
    session.views.open('none');
    expect(browser.hash()).toBe(before);
    expect(session.voice.notice).toContain('made by another program');
  });
});

it('a statement that is deleted while it is selected is no longer in the link', async () => {
  await open(graphOf('q - t; r + t'), 'less.crux.json');
  session.select('q');
  expect(field('at')).toBe('q');
  await session.change({ name: 'removeBranch', with: ['q'] });
  expect([session.selected, field('at')]).toEqual([null, null]);
});

describe('going back to another map', () => {
  it('opens it as it was looked at', async () => {
    await session.opener.start();
    await open(debate, 'one.crux.json');
    session.select('b');
    await open(graphOf('x + y'), 'two.crux.json');
    expect(session.file.fileName).toBe('two.crux.json');
    browser.back();
    await settle();
    expect([session.file.fileName, session.selected]).toEqual(['one.crux.json', 'b']);
    expect(session.view?.cards.has('a')).toBe(true);
  });

  it('twice in haste ends at the second, whichever comes first', async () => {
    await session.opener.start();
    await open(debate, 'one.crux.json');
    await open(graphOf('x + y'), 'two.crux.json');
    await open(graphOf('p + q'), 'three.crux.json');
    browser.back();
    browser.back();
    await settle();
    await settle();
    expect(session.file.fileName).toBe('one.crux.json');
    expect(session.graph?.statements.has('a')).toBe(true);
  });

  it('leaves the link with the map that is shown where that one cannot be opened', async () => {
    await session.opener.start();
    await open();
    const map = field('map');
    browser.type('#map=opened-nowhere');
    await settle();
    expect(field('map')).toBe(map);
    expect(session.file.refusal?.problems[0]?.code).toBe('map-not-here');
    expect(session.graph?.statements.has('a')).toBe(true);
  });
});

describe('searching', () => {
  it('gives only the answer to what was asked last', async () => {
    await open();
    const [first, second] = [session.search('a'), session.search('t')];
    expect([await first, await second]).toEqual([null, ['t']]);
  });

  it('is made ready before anything is typed, and what is typed then takes nothing of that back', async () => {
    await open();
    session.prepareSearch();
    expect(await session.search('t')).toEqual(['t']);
    const asked = worker.heard.filter((request) => request.type === 'ask' && request.task === 'search');
    const ids = asked.map(({ id }) => id);
    expect(asked).toHaveLength(2);
    expect(worker.heard.filter(({ type, id }) => type === 'cancel' && ids.includes(id))).toEqual([]);
  });
});

it('says what nobody has answered for, but not what was given up', async () => {
  vi.stubGlobal(
    'PromiseRejectionEvent',
    class {
      reason: unknown = null;
    },
  );
  vi.stubGlobal(
    'ErrorEvent',
    class {
      error: unknown = null;
    },
  );
  const event = Object.assign(new ErrorEvent('error'), { error: new Error('no room') });
  session.voice.tellFailure(event);
  expect(session.voice.notice).toContain('Something went wrong here (no room)');
  session.voice.closeNotice();
  const asked = session.search('x');
  await open();
  const refused = client.ask('search', { map: session.file.key, words: 'a' }, { label: 'x' });
  client.cancelAll();
  const error: unknown = await refused.catch((reason: unknown) => reason);
  // Opening has a notice of its own.
  session.voice.closeNotice();
  session.voice.tellFailure(Object.assign(new ErrorEvent('error'), { error }));
  expect(session.voice.notice).toBe('');
  const message = 'ResizeObserver loop completed with undelivered notifications.';
  session.voice.tellFailure(Object.assign(new ErrorEvent('error'), { message }));
  expect(session.voice.notice).toBe('');
  await asked;
});

describe('what is dragged onto a card', () => {
  it('is known with that card until the map is drawn anew, and only where it is hung there', async () => {
    await session.opener.start();
    await open();
    const editor = editorOf(session);
    await editor.drop({ id: 'd' }, { onto: 't', kind: 'attacks' });
    expect([session.takeHung(), session.takeHung()]).toEqual([{ id: 'd', to: 't' }, null]);
    // It would bear on itself.
    await editor.drop({ id: 'a' }, { onto: 'b', kind: 'supports' });
    expect(session.takeHung()).toBe(null);
  });
});

describe('a file that is opened again', () => {
  it('is shown as it was left, however long the store takes to say that it has more of it', async () => {
    await session.opener.start();
    await open();
    const editor = editorOf(session);
    editor.startWriting({ id: 'b' }, 'outline');
    editor.write('Written here');
    editor.endWriting();
    await settle();
    await expect.poll(async () => (await mapStore.find(session.file.map))?.head.last).toBeGreaterThan(0);
    await open(graphOf('b + u'), 'other.crux.json');
    const find = mapStore.findFile.bind(mapStore);
    for (const wait of [0, 50]) {
      vi.spyOn(mapStore, 'findFile').mockImplementation(async (file) => {
        await new Promise((resolve) => setTimeout(resolve, wait));
        return find(file);
      });
      let wrong = 0;
      const watching = setInterval(() => {
        const { statements } = session.graph ?? debate;
        if (statements.has('a') && statements.get('b')?.text !== 'Written here') wrong += 1;
      });
      expect(await open()).toBe(true);
      clearInterval(watching);
      expect(session.graph?.statements.get('b')?.text).toBe('Written here');
      // What the file itself says of it is not shown on the way.
      expect(wrong).toBe(0);
      await open(graphOf('b + u'), 'other.crux.json');
    }
    vi.restoreAllMocks();
  });

  it('leaves nothing in the store where it is given up', async () => {
    const tasks = createTasks();
    let isStuck = true;
    const open = (request: never, turn: Turn) => {
      let isTold = false;
      return (tasks.open as Task<never, unknown>)(request, {
        tell(part) {
          turn.tell(part);
          isTold = true;
        },
        pause: () => (isTold && isStuck ? new Promise(() => undefined) : turn.pause()),
      });
    };
    client = new WorkClient(() => createFakeWorker({ ...tasks, open }));
    session = new Session(client);
    const bytes = new TextEncoder().encode((await writeMap(debate, 'crux')).text);
    const before = (await mapStore.list()).map(({ id }) => id);
    const opening = session.opener.openBytes(bytes, 'given-up.crux.json');
    await expect.poll(async () => (await mapStore.list()).length).toBe(before.length + 1);
    client.cancelAll();
    expect(await opening).toBe(false);
    expect((await mapStore.list()).map(({ id }) => id)).toEqual(before);
    isStuck = false;
    expect(await session.opener.openBytes(bytes, 'given-up.crux.json')).toBe(true);
    expect(await mapStore.list()).toHaveLength(before.length + 1);
  });
});
