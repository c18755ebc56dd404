/** The maps that come with the page, each loaded when it is first looked at. */

export interface BuiltInMap {
  readonly id: string;
  readonly title: string;
  /** The map as a document in Crux's own format. */
  load(): Promise<unknown>;
}

export const FIRST_MAP = 'hanoi-summit';

const BUILT_IN_MAPS: readonly BuiltInMap[] = [
  {
    id: FIRST_MAP,
    title: 'The Hanoi summit, 2019',
    load: async () => (await import('../../graph/maps/hanoi-summit.json')).default,
  },
];

export function findBuiltInMap(id: string): BuiltInMap | undefined {
  return BUILT_IN_MAPS.find((map) => map.id === id);
}
