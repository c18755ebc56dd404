/** What a node or edge of a written network is called where other programs show it. */
import type { Fields } from './network.ts';

/** The text of a statement; of a relation its title, its scheme or what it does. */
export function labelOfFields(fields: Fields, isRelation: boolean): string {
  const names = isRelation ? ['title', 'scheme', 'kind'] : ['text'];
  const found = names
    .map((name) => fields.get(name))
    .find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof found === 'string' ? found.trim() : '';
}
