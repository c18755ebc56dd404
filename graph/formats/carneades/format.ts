/** Argument graphs of Carneades 4 in YAML (https://github.com/carneades/carneades-4): statements, arguments, issues, assumptions. */
import type { Format } from '../format.ts';
import { topKeys } from '../yaml-detect.ts';

export const carneades: Format = {
  id: 'carneades',
  label: 'Carneades 4 (YAML)',
  extensions: ['carneades.yml', 'carneades.yaml', 'yml', 'yaml'],
  mediaType: 'application/yaml',
  detect({ opening }) {
    const keys = topKeys(opening);
    if (keys.has('argument_schemes') || keys.has('issue_schemes')) return 0.9;
    if (!keys.has('statements')) return 0;
    return ['arguments', 'issues', 'assumptions'].some((key) => keys.has(key)) ? 0.95 : 0.4;
  },
  read: true,
};
