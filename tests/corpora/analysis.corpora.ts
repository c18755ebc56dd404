/** What is found of real debates: grounded labels, disputed points and their order, theses; held to computations of their own. */
import { describe, expect, it } from 'vitest';
import { findAllTheses, findTheses } from '../../graph/analysis/chains/theses.ts';
import { createStudy } from '../../graph/analysis/study.ts';
import { arggraph } from '../../graph/formats/arggraph/format.ts';
import { readMap } from '../../graph/formats/read-map.ts';
import { relationsInto, relationsOutOf } from '../../graph/model/adjacency.ts';
import type { ArgumentGraph, Id } from '../../graph/model/types.ts';
import { listFiles, readInput } from './files.ts';

const MICROTEXTS = listFiles('.xml').filter((path) => (arggraph.detect?.(readInput(path)) ?? 0) > 0.5);
const TRANSLATED = MICROTEXTS.flatMap((path) => {
  const english = path.replace('microtexts-de', 'microtexts-en');
  return english !== path && MICROTEXTS.includes(english) ? [[path, english] as const] : [];
});

describe.each(MICROTEXTS)('%s', (path) => {
  it('has the grounded labels that a plain fixed point gives', async () => {
    const graph = await read(path);
    const { status } = createStudy(graph).status();
    const expected = labelPlainly(graph);
    expect(expected.size).toBeGreaterThan(0);
    for (const [id, label] of expected) expect([id, status.get(id)]).toEqual([id, label]);
  });

  it('lists a dispute where anything attacked is disputed', async () => {
    const graph = await read(path);
    const listed = createStudy(graph).rankedDisputes();
    const disputed = [...graph.statements.keys(), ...graph.relations.keys()].filter((id) =>
      isDisputed(graph, id),
    );
    if (disputed.length > 0) expect(listed.length).toBeGreaterThan(0);
    const elements = new Set(listed.flatMap((entry) => entry.elements));
    expect(disputed.filter((id) => !elements.has(id))).toEqual([]);
  });
});

describe('the microtexts in two languages', () => {
  it.each(TRANSLATED)('%s has the labels of %s', async (german, english) => {
    const label = async (path: string) => [...createStudy(await read(path)).status().status].sort();
    expect(await label(german)).toEqual(await label(english));
  });
});

describe('a debate of a hundred claims', () => {
  const [path = ''] = listFiles('.txt').filter((each) => /hate-speech/.test(each));

  it('is listed with the main fights first: reasons and objections of its thesis', async () => {
    const graph = await read(path);
    expect(graph.statements.size).toBeGreaterThan(90);
    const [thesis = ''] = findTheses(graph);
    const direct = new Set(relationsInto(graph, thesis).flatMap(({ from }) => from));
    const first = createStudy(graph).rankedDisputes().slice(0, 5);
    expect(first.map(({ id }) => [id, direct.has(id)])).toEqual(first.map(({ id }) => [id, true]));
  });
});

const DEBATES = [
  ...listFiles('.argdown', '.ad').filter((path) => !path.includes('lookalike')),
  ...listFiles('.json').filter((path) => /us-?2016/.test(path)),
];

describe.each(DEBATES)('%s', (path) => {
  it('has no lone remark among its theses', async () => {
    const graph = await readWhatIsThere(path);
    if (!graph) return;
    const lone = [...findTheses(graph), ...findAllTheses(graph)].filter(
      (id) => relationsInto(graph, id).length === 0 && relationsOutOf(graph, id).length === 0,
    );
    expect(lone).toEqual([]);
  });
});

async function readWhatIsThere(path: string): Promise<ArgumentGraph | null> {
  const { graph } = await readMap(new TextEncoder().encode(readInput(path).text), path);
  return graph;
}

async function read(path: string): Promise<ArgumentGraph> {
  const graph = await readWhatIsThere(path);
  if (!graph) throw new Error(`${path} cannot be read.`);
  return graph;
}

/** By the words of the design: challenged, and its own word, a support or an answer speaks for it; for a step its premises. */
function isDisputed(graph: ArgumentGraph, id: Id): boolean {
  const attacks = (each: Id) => relationsInto(graph, each).filter(({ kind }) => kind === 'attacks');
  if (attacks(id).length === 0) return false;
  if (graph.relations.has(id)) return true;
  const statement = graph.statements.get(id);
  return (
    (statement?.cites?.length ?? 0) + (statement?.heldBy?.length ?? 0) > 0 ||
    relationsInto(graph, id).some(({ kind }) => kind === 'supports') ||
    attacks(id).some((attack) => [attack.id, ...attack.from].some((each) => attacks(each).length > 0))
  );
}

/**
 * An attack meets its target and every step that starts from it. What is met by what stands falls; what is met only by what
 * has fallen stands; the rest is open. Supports have no say.
 */
function labelPlainly(graph: ArgumentGraph): ReadonlyMap<Id, 'in' | 'out' | 'undecided'> {
  const relations = [...graph.relations.values()];
  const attackersOf = (id: Id): readonly Id[] => {
    const aims = [id, ...(graph.relations.get(id)?.from ?? [])];
    return relations
      .filter(({ kind, to }) => kind === 'attacks' && aims.includes(to))
      .map((attack) => attack.id);
  };
  const judged = [
    ...graph.statements.keys(),
    ...relations.filter(({ kind }) => kind === 'attacks').map(({ id }) => id),
  ];
  const attackers = new Map(judged.map((id) => [id, attackersOf(id)]));
  const labels = new Map<Id, 'in' | 'out'>();
  for (let before = -1; before < labels.size;) {
    before = labels.size;
    for (const [id, against] of attackers) {
      if (against.some((attack) => labels.get(attack) === 'in')) labels.set(id, 'out');
      else if (against.every((attack) => labels.get(attack) === 'out')) labels.set(id, 'in');
    }
  }
  return new Map(judged.map((id) => [id, labels.get(id) ?? 'undecided']));
}
