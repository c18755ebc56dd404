/** Assurance cases in Goal Structuring Notation as gsn2x reads them (https://github.com/jonasthewolf/gsn2x): elements by their ids. */
import type { Format } from '../format.ts';
import { topKeys } from '../yaml-detect.ts';

export const gsn: Format = {
  id: 'gsn',
  label: 'GSN assurance case (YAML)',
  extensions: ['gsn.yaml', 'gsn.yml'],
  mediaType: 'application/yaml',
  detect({ opening }) {
    const keys = [...topKeys(opening)].filter((key) => key !== 'module');
    const named = keys.filter((key) => /^(?:G|Sn?|C[GS]?n?|A|J|Strategy|Goal)[\w-]*\d[\w.-]*$/.test(key));
    if (named.length === 0 || named.length < 0.7 * keys.length) return 0;
    return /^[ \t]+(?:supportedBy|inContextOf|challenges):/m.test(opening) ? 0.9 : 0.4;
  },
  read: true,
};
