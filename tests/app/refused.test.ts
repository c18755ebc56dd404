/** What another tab leaves no room for is never told as done, and nothing of it is shown. */
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  keepProposals,
  mergeProposals,
  proposalsOf,
  readProposals,
  type ArgumentGraph,
} from '../../graph/index.ts';
import { paste } from '../../src/app/edit/clipboard.ts';
import { acceptAll, acceptOne, discard, propose, reword } from '../../src/app/reading/proposing.ts';
import { readingOf } from '../../src/app/reading/reading.svelte.ts';
import { readAddress } from '../../src/app/state/address.ts';
import type { Link } from '../../src/app/state/link.ts';
import type { Session } from '../../src/app/state/session.svelte.ts';
import { ViewList } from '../../src/app/state/view-list.ts';
import { graphOf } from '../support/graph-of.ts';

const LIST = '## Pros\n- One\n- Another\n';

/** A session in a tab that follows, and what it says, selects or shows: nothing. */
function follow(graph: ArgumentGraph) {
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  const session = {
    graph,
    file: { latest: graph, key: 1 },
    selected: 'a',
    unfolded: new Set(),
    changes: { make: () => null, isFollower: true },
    change: () => Promise.resolve(false),
    announce: note('announced'),
    notify: note('notified'),
    select: note('selected'),
    unfold: note('unfolded'),
    revealChanged: note('revealed'),
  } as unknown as Session;
  return { session, done };
}

async function withProposals() {
  const graph = graphOf('a');
  const reading = await readProposals(new TextEncoder().encode(LIST), '');
  const { proposals } = mergeProposals(graph, reading, { to: 'a' });
  return applyEdit(graph, keepProposals(graph, proposals));
}

describe('in a tab that follows', () => {
  it('a list of proposals is not taken in, and none is accepted, discarded or worded anew', async () => {
    const empty = follow(graphOf('a'));
    expect(await propose(empty.session, LIST)).toBeNull();
    expect(empty.done).toEqual([]);
    const graph = await withProposals();
    const ids = proposalsOf(graph).statements.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const { session, done } = follow(graph);
    await acceptOne(session, ids[0] ?? '');
    await acceptAll(session, ids);
    await discard(session, ids);
    expect(await reword(session, ids[0] ?? '', 'Other words')).toBe(false);
    expect(done).toEqual([]);
  });

  it('a text is not read beside the map, and no passage of it is put there', async () => {
    const { session, done } = follow(graphOf('a'));
    const reading = readingOf(session);
    expect(await reading.open('One sentence. Another one.', 'A text')).toBe(false);
    expect(reading.now).toBeNull();
    expect(done).toEqual([]);
    reading.show({ id: 'source1', title: 'A text', text: 'One sentence. Another one.' });
    reading.mark({ start: 0, end: 13 }, false);
    for (const use of ['reason', 'objection', 'statement'] as const) await reading.use(use, 'a');
    await reading.keep(false);
    expect(done).toEqual([]);
  });

  it('nothing is pasted, and no view is saved', async () => {
    const { session, done } = follow(graphOf('a'));
    // It was meant for this map: it is not opened as one of its own.
    expect(await paste(session, { id: 'a' }, '', 'A line')).toBe(true);
    const views = new ViewList(
      Object.assign(session, { address: () => readAddress('map=x'), look: () => undefined }),
      {} as Link,
    );
    expect(await views.save('A view')).toBe(false);
    await views.remove('view-1');
    expect(done).toEqual([]);
  });
});
