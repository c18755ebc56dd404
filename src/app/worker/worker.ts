/** Does off the main thread what can take long: reading and writing files, placing views, computing analyses. */
import { expose } from 'comlink';
import {
  createBaseline,
  findConsequences,
  findCruxes,
  findFindings,
  placeView,
  rankDisputes,
  readMap,
  writeMap,
  type ArgumentGraph,
  type Baseline,
  type GraphView,
  type Id,
  type ReadRequest,
  type WhatIf,
  type WhatIfOptions,
} from '../../../graph/index.ts';

/** The map that was last looked over: a what-if sends only what is supposed. */
let baseline: Baseline | null = null;

const tasks = {
  read: (bytes: Uint8Array, name: string, request: ReadRequest) => readMap(bytes, name, request),
  write: (graph: ArgumentGraph, format: string) => writeMap(graph, format),
  place: (view: GraphView) => placeView(view),
  overlook: (graph: ArgumentGraph, options: WhatIfOptions) => {
    baseline = createBaseline(graph, options);
    const { status, strengths } = baseline;
    return { status, strengths, disputes: rankDisputes(graph, options), findings: findFindings(graph) };
  },
  /** Null where no map was looked over with these options. */
  findConsequences: (whatIf: WhatIf, options: WhatIfOptions) =>
    baseline && isSame(baseline.options, options) ? findConsequences(baseline, whatIf) : null,
  findCruxes: (graph: ArgumentGraph, thesis: Id, { model, support }: WhatIfOptions) =>
    findCruxes(graph, [thesis], { ...(model ? { model } : {}), ...(support ? { support } : {}) }).get(thesis),
};

function isSame(one: WhatIfOptions, other: WhatIfOptions): boolean {
  return one.semantics === other.semantics && one.support === other.support && one.model === other.model;
}

export type Tasks = typeof tasks;

expose(tasks);
