/** Argument maps in YAML as argmap2mup reads them (https://github.com/dsanson/argmap): claims with "r1" and "o1" below them. */
import type { Format } from '../format.ts';

export const argmap: Format = {
  id: 'argmap',
  label: 'Argument map in YAML (argmap)',
  extensions: ['argmap.yml', 'argmap.yaml', 'argmap'],
  mediaType: 'application/yaml',
  detect: ({ opening }) => (/^\S[^\n]*:[ \t]*\r?\n[ \t]+[ro]\d+[ \t]*:/m.test(opening) ? 0.9 : 0),
  read: true,
};
