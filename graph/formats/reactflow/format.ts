/** Boards of React Flow and Svelte Flow (xyflow), as their `toObject` saves them: nodes with a place and data, edges beside it. */
import type { Format } from '../format.ts';
import { findBoard } from './board.ts';

export const reactflow: Format = {
  id: 'reactflow',
  label: 'React Flow or Svelte Flow board',
  extensions: ['reactflow.json', 'flow.json'],
  mediaType: 'application/json',
  detect: (input) => (findBoard(input.json()) ? 0.9 : 0),
  read: true,
};
