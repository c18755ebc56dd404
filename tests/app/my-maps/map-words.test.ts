import { expect, it } from 'vitest';
import { tellRoom } from '../../../src/app/my-maps/map-words.ts';

it('says of what the browser counts that it is not the maps alone', () => {
  expect(tellRoom(9_960_000, 2_000_000_000)).toBe(
    'These maps, and the page itself, take 10.0 MB of the 2.0 GB that this browser gives.',
  );
});
