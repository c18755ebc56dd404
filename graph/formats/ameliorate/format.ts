/** The download of Ameliorate (ameliorate.app), which maps problems, their solutions and what speaks for and against them. */
import type { Format } from '../format.ts';
import { isRecord } from '../json-record.ts';
import { findState } from './state.ts';

export const ameliorate: Format = {
  id: 'ameliorate',
  label: 'Ameliorate',
  extensions: ['ameliorate.json'],
  mediaType: 'application/json',
  detect: (input) => {
    const document = input.json();
    return isRecord(document) && findState(document, 'diagram') ? 0.95 : 0;
  },
  read: true,
};
