/** MindMup maps with its argument visualisation: ideas under ideas, held together by groups of reasons and objections. */
import type { Format } from '../format.ts';
import { isMindMap } from './ideas.ts';

export const mindmup: Format = {
  id: 'mindmup',
  label: 'MindMup argument map',
  extensions: ['mup', 'mup.json'],
  mediaType: 'application/json',
  detect(input) {
    const document = input.json();
    if (document !== undefined) return isMindMap(document) ? 1 : 0;
    const isCutOff = /^\s*\{/.test(input.head) && /"ideas"\s*:\s*\{/.test(input.head);
    return isCutOff && /"formatVersion"\s*:/.test(input.head) ? 0.6 : 0;
  },
  read: true,
  write: true,
};
