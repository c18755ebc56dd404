/** Does off the main thread what can take long: reading and writing files, placing views. */
import { expose } from 'comlink';
import {
  placeView,
  readMap,
  writeMap,
  type ArgumentGraph,
  type GraphView,
  type ReadRequest,
} from '../../../graph/index.ts';

const tasks = {
  read: (bytes: Uint8Array, name: string, request: ReadRequest) => readMap(bytes, name, request),
  write: (graph: ArgumentGraph, format: string) => writeMap(graph, format),
  place: (view: GraphView) => placeView(view),
};

export type Tasks = typeof tasks;

expose(tasks);
