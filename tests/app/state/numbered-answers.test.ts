/** What the worker tells by number is told of one state of the map, and never read by the numbers of another. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { applyEdit, createStudy, writeMap, type ArgumentGraph, type Edit } from '../../../graph/index.ts';
import { rolesOf } from '../../../graph/analysis/chains/roles.ts';
import { findAllTheses } from '../../../graph/analysis/chains/theses.ts';
import { LookedAt } from '../../../src/app/state/looked-at.svelte.ts';
import { WorkClient } from '../../../src/app/worker/client.svelte.ts';
import { createTasks } from '../../../src/app/worker/tasks.ts';
import { createFakeWorker, settle, type FakeWorker } from '../../support/fake-worker.ts';
import { generateMap } from '../../support/generate-map.ts';

/** A large map: `holds` says which questions about facts wait until they are let go. */
async function openLarge(graph: ArgumentGraph) {
  const tasks = createTasks();
  const held: (() => void)[] = [];
  let holds = false;
  const facts: typeof tasks.facts = async (request, turn) => {
    if (holds && !request.only) await new Promise<void>((resolve) => held.push(resolve));
    return tasks.facts(request, turn);
  };
  const workers: FakeWorker[] = [];
  const looked = new LookedAt(
    new WorkClient(() => {
      const worker = createFakeWorker({ ...tasks, facts });
      workers.push(worker);
      return worker;
    }),
  );
  const bytes = new TextEncoder().encode((await writeMap(graph, 'crux')).text);
  const opening = looked.file.openBytes(bytes, 'map.crux.json');
  return {
    looked,
    workers,
    opening,
    hold: () => (holds = true),
    letGo: () => {
      holds = false;
      for (const go of held.splice(0)) go();
    },
  };
}

/** As many elements as before, and another number for nearly each of them. */
function moveOn(graph: ArgumentGraph): Edit {
  const first = [...graph.statements.keys()].find((id) =>
    [...graph.relations.values()].every(({ from, to }) => !from.includes(id) && to !== id),
  );
  if (first === undefined) throw new Error('One must stand alone.');
  return {
    name: 'together',
    with: [
      [
        { name: 'removeElements', with: [[first]] },
        { name: 'addStatement', with: [{ id: 'n', kind: 'claim', text: 'new' }] },
      ],
    ],
  };
}

function expectTrue(looked: LookedAt): void {
  const { graph } = looked;
  if (!graph) throw new Error('Nothing is open.');
  const study = createStudy(structuredClone(graph));
  const { overview, consequences, supposed } = looked.analyses;
  if (overview) expect(new Map(overview.status.status)).toEqual(new Map(study.status().status));
  if (overview) expect(new Map(overview.strengths.values)).toEqual(new Map(study.strengths().values));
  if (consequences)
    expect(new Map(consequences.status.status)).toEqual(new Map(study.follow(supposed).status.status));
}

function expectFacts({ graph }: LookedAt): void {
  if (!graph) throw new Error('Nothing is open.');
  const copy = structuredClone(graph);
  expect(new Map(rolesOf(graph))).toEqual(new Map(rolesOf(copy)));
  expect(findAllTheses(graph)).toEqual(findAllTheses(copy));
}

const GRAPH = generateMap(1400);
const ALONE = applyEdit(GRAPH, { name: 'updateStatement', with: ['s0', { weight: 0.2 }] });

afterEach(() => vi.unstubAllGlobals());

describe('an answer about another state of the map than is shown', () => {
  it('is not shown, and asked for once the map is', async () => {
    const { looked, opening, hold, letGo } = await openLarge(ALONE);
    await opening;
    await settle();
    hold();
    const changing = looked.change(moveOn(ALONE));
    await settle();
    expect(looked.graph?.statements.has('n'), 'it is not shown yet').toBe(false);
    void looked.analyses.setOptions({ semantics: 'preferred' });
    void looked.analyses.suppose(looked.analyses.rejecting(['s1']));
    void looked.analyses.setOptions({});
    await settle();
    expectTrue(looked);
    letGo();
    await changing;
    await settle();
    expect(looked.graph?.statements.has('n')).toBe(true);
    expect(looked.analyses.overview).not.toBeNull();
    expect(looked.analyses.consequences).not.toBeNull();
    expectTrue(looked);
    expectFacts(looked);
  });

  it('is nothing that the map is known by, where it was changed before all of it was known', async () => {
    let comeToRest: () => void = () => undefined;
    vi.stubGlobal('requestIdleCallback', (act: () => void) => (comeToRest = act));
    const { looked, opening, hold, letGo } = await openLarge(ALONE);
    hold();
    await opening;
    const changing = looked.change(moveOn(ALONE));
    comeToRest();
    await settle();
    expect(looked.graph?.statements.has('n'), 'it is not shown yet').toBe(false);
    expectFacts(looked);
    letGo();
    await changing;
    await settle();
    expectFacts(looked);
    expect(looked.file.isKnown).toBe(true);
  });

  it('that a worker gave which was started anew is asked for again', async () => {
    const { looked, workers, opening } = await openLarge(ALONE);
    await opening;
    await settle();
    // The old worker hears nothing of what is asked and done next.
    const [old] = workers;
    if (!old) throw new Error('There is a worker.');
    old.postMessage = () => undefined;
    const asked = looked.analyses.setOptions({ semantics: 'preferred' });
    void looked.file.change(moveOn(ALONE));
    old.onerror?.({});
    looked.work.retry();
    await asked;
    await settle();
    expect(looked.graph?.statements.has('n')).toBe(true);
    expect(looked.analyses.overview).not.toBeNull();
    const { graph } = looked;
    const study = graph && createStudy(structuredClone(graph), { semantics: 'preferred' });
    expect(new Map(looked.analyses.overview?.status.status)).toEqual(new Map(study?.status().status));
    expectFacts(looked);
  });
});
