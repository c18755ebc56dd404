/** Does off the main thread what can take long: reading and writing files, placing views, computing analyses. */
import { expose } from 'comlink';
import {
  createStudy,
  placeView,
  readMap,
  writeMap,
  type ArgumentGraph,
  type GraphView,
  type Id,
  type ReadRequest,
  type Study,
  type StudyOptions,
  type WhatIf,
} from '../../../graph/index.ts';

/** Of the map that was last asked about; a what-if sends only what is supposed. */
let study: Study | null = null;

const tasks = {
  read: (bytes: Uint8Array, name: string, request: ReadRequest) => readMap(bytes, name, request),
  write: (graph: ArgumentGraph, format: string) => writeMap(graph, format),
  place: (view: GraphView) => placeView(view),
  overlook: (graph: ArgumentGraph, options: StudyOptions) => {
    study = createStudy(graph, options);
    return {
      status: study.status(),
      strengths: study.strengths(),
      disputes: study.rankedDisputes(),
      findings: study.findings(),
    };
  },
  /** Null where no map was looked over with these options. */
  findConsequences: (whatIf: WhatIf, options: StudyOptions) =>
    study && isSame(study.options, options) ? study.follow(whatIf) : null,
  findCruxes: (graph: ArgumentGraph, thesis: Id, options: StudyOptions) =>
    createStudy(graph, options).cruxes(thesis),
};

function isSame(one: StudyOptions, other: StudyOptions): boolean {
  return one.semantics === other.semantics && one.support === other.support && one.model === other.model;
}

export type Tasks = typeof tasks;

expose(tasks);
