/** Numbers stay while one writes: what is new takes the next free one, until everything is arranged anew. */
import { describe, expect, it } from 'vitest';
import { createTasks, type MapPart } from '../../../src/app/worker/tasks.ts';
import type { Turn } from '../../../src/app/worker/protocol.ts';
import type { Edit } from '../../../graph/index.ts';

const TURN: Turn = { pause: () => Promise.resolve(), tell: (_part: unknown) => void (_part as MapPart) };
const FILE = {
  name: 'map.crux.json',
  dialogue: false,
  bytes: new TextEncoder().encode(
    JSON.stringify({
      crux: 1,
      meta: { title: '' },
      statements: ['t', 'a', 'b'].map((id) => ({ id, kind: 'claim', text: id })),
      relations: [
        { id: 'r', kind: 'supports', from: ['a'], to: 't' },
        { id: 's', kind: 'attacks', from: ['b'], to: 't' },
      ],
    }),
  ),
};

describe('the numbers of cards', () => {
  it('stay through additions and deletions, and are counted afresh when all is arranged anew', async () => {
    const tasks = createTasks();
    const look = { unfolded: new Set(['t']), kept: [], wanted: [] };
    const { placed } = await tasks.open({ map: 1, file: FILE, look }, TURN);
    expect([...(placed?.placement.numbers ?? [])]).toEqual([
      ['t', 1],
      ['a', 2],
      ['b', 3],
    ]);
    const numbersAfter = async (edit: Edit | null, anew = false) => {
      if (edit) await tasks.change({ map: 1, edit });
      const { placement } = await tasks.place({ map: 1, look, ...(anew && { anew }) }, TURN);
      return Object.fromEntries(placement.numbers);
    };
    const add = (id: string): Edit => ({
      name: 'together',
      with: [
        [
          { name: 'addStatement', with: [{ id, kind: 'claim', text: id }] },
          { name: 'addRelation', with: [{ id: `r ${id}`, kind: 'supports', from: [id], to: 't' }] },
        ],
      ],
    });
    expect(await numbersAfter(null)).toEqual({ t: 1, a: 2, b: 3 });
    // It stands among the reasons, before the objection.
    expect(await numbersAfter(add('n'))).toEqual({ t: 1, a: 2, b: 3, n: 4 });
    expect(await numbersAfter({ name: 'removeBranch', with: ['a'] })).toEqual({ t: 1, b: 3, n: 4 });
    expect(await numbersAfter(add('m'))).toEqual({ t: 1, b: 3, n: 4, m: 5 });
    expect(await numbersAfter(null, true)).toEqual({ t: 1, n: 2, m: 3, b: 4 });
    expect(await numbersAfter(add('o'))).toEqual({ t: 1, n: 2, m: 3, b: 4, o: 5 });
  });
});
