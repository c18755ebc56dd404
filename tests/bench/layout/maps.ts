/** The views that layouts are measured on: a kept map, generated debates, and real ones where CRUX_CORPORA names a folder of them. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  findTops,
  foldableStatements,
  projectView,
  readMap,
  type ArgumentGraph,
  type GraphView,
} from '../../../graph/index.ts';
import { generateDebate } from '../../support/generate-debate.ts';

/** The map as it ships, which grows, and as it was when layouts were first compared. */
const HANOI = join(import.meta.dirname, '../../../graph/maps/hanoi-summit.json');
const HANOI_71 = join(import.meta.dirname, '../../fixtures/layout/hanoi-71.crux.json');
const GENERATED = [60, 120, 300, 500];
const REAL = {
  'Kialo, the exodus': 'kialo/franznowak-kialoparser/did-the-exodus-really-happen.txt',
  'Kialo, hate speech': 'kialo/edoguido-Kialo-Parser/should-hate-speech-be-illegal-6148.txt',
  'Argdown, veggie': 'argdown/argdown-argdown/packages/argdown-core/test/veggie_debate.argdown',
  'Argdown, populism': 'argdown/argdown-argdown/examples/Populism-Core-Argument-Argdown-Example.argdown',
  'Argdown, soft drugs': 'argdown/argdown-argdown/examples/legalisation-softdrugs.argdown',
  'AIF 10280': 'aif/us-2016/nodeset10280.json',
  'AIF 10436, loose pieces': 'aif/us-2016/nodeset10436.json',
  'AIF 10061, loose pieces': 'aif/us-2016/nodeset10061.json',
  'IAC 7012, loose pieces': 'aif/iac/nodeset7012.json',
} as const;

export interface NamedView {
  readonly name: string;
  readonly view: GraphView;
}

/** Everything, however many reasons and objections a statement has. */
export function wholeOf(graph: ArgumentGraph, detail: 'full' | 'titles' = 'full'): GraphView {
  const unfolded = foldableStatements(graph);
  const listed = new Map([...unfolded].map((id) => [id, Infinity]));
  return projectView(graph, { unfolded, listed, limit: Infinity, detail });
}

export async function listViews(): Promise<readonly NamedView[]> {
  const hanoi = await readFile(HANOI);
  const kept = await readFile(HANOI_71);
  const folder = process.env['CRUX_CORPORA'];
  const real = Object.entries(REAL)
    .map(([name, path]) => [name, join(folder ?? '', path)] as const)
    .filter(([, path]) => folder && existsSync(path));
  return [
    ...hanoiViews('Hanoi', hanoi),
    ...hanoiViews('Hanoi of 71', kept),
    ...GENERATED.map((size) => ({ name: `generated, ${size}`, view: wholeOf(generateDebate(size)) })),
    ...(await Promise.all(real.map(async ([name, path]) => ({ name, view: wholeOf(await readFile(path)) })))),
  ];
}

function hanoiViews(name: string, graph: ArgumentGraph): readonly NamedView[] {
  const tops = findTops(graph);
  const unfolding = (count: number) => projectView(graph, { unfolded: new Set(tops.slice(0, count)) });
  return [
    { name: `${name}, whole`, view: wholeOf(graph) },
    { name: `${name}, titles only`, view: wholeOf(graph, 'titles') },
    { name: `${name}, first thesis`, view: unfolding(1) },
    { name: `${name}, both theses`, view: unfolding(2) },
  ];
}

async function readFile(path: string): Promise<ArgumentGraph> {
  const { graph } = await readMap(readFileSync(path), basename(path));
  if (!graph) throw new Error(`${path} cannot be read.`);
  return graph;
}
