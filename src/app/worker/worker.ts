/** Does off the main thread what can take long: reading files and placing views. */
import { expose } from 'comlink';
import { placeView, readMap, type GraphView, type ReadRequest } from '../../../graph/index.ts';

const tasks = {
  read: (bytes: Uint8Array, name: string, request: ReadRequest) => readMap(bytes, name, request),
  place: (view: GraphView) => placeView(view),
};

export type Tasks = typeof tasks;

expose(tasks);
