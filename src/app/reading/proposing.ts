/** Takes proposals in, and puts them on the map or away: each is a step that can be taken back. */
import {
  acceptProposals,
  discardProposals,
  keepProposals,
  mergeProposals,
  proposalsOf,
  readProposals,
  rewordProposal,
  type Id,
  type Problem,
} from '../../../graph/index.ts';
import type { Session } from '../state/session.svelte.ts';

/**
 * Adds a list to what is proposed; resolves with how many are new and what is wrong with the list. Null where another tab writes
 * the map, which is told.
 */
export async function propose(
  session: Session,
  text: string,
): Promise<{ readonly added: number; readonly problems: readonly Problem[] } | null> {
  const reading = await readProposals(new TextEncoder().encode(text), '');
  const graph = session.file.latest;
  if (!graph) return { added: 0, problems: reading.problems };
  const { selected } = session;
  const to = selected !== null && graph.statements.has(selected) ? { to: selected } : {};
  const { proposals, added, problems } = mergeProposals(graph, reading, to);
  const isNew = added.length > 0 || proposals.relations.length > proposalsOf(graph).relations.length;
  if (isNew && !(await session.change(keepProposals(graph, proposals), 'take in proposals'))) return null;
  const aims = proposals.relations.map(({ to }) => to).filter((id) => graph.statements.has(id));
  if (isNew) session.unfold(new Set([...session.unfolded, ...aims]));
  return { added: added.length, problems };
}

export async function acceptOne(session: Session, id: Id): Promise<void> {
  await accept(session, [id], 'accept a proposal');
}

export async function acceptAll(session: Session, ids: readonly Id[]): Promise<void> {
  await accept(session, ids, `accept ${ids.length} ${ids.length === 1 ? 'proposal' : 'proposals'}`);
}

async function accept(session: Session, ids: readonly Id[], label: string): Promise<void> {
  const graph = session.file.latest;
  if (!graph) return;
  const words = proposalsOf(graph).statements.find(({ id }) => id === ids[0])?.text ?? 'a step';
  if (!(await session.change(acceptProposals(graph, ids), label))) return;
  const there = ids.filter((id) => session.graph?.statements.has(id));
  if (there.length > 0) session.revealChanged(...there.slice(0, 20));
  session.announce(ids.length === 1 ? `Accepted: ${words}` : `${ids.length} proposals are accepted.`);
}

export async function discard(session: Session, ids: readonly Id[]): Promise<void> {
  const graph = session.file.latest;
  if (!graph) return;
  if (await session.change(discardProposals(graph, ids), 'discard a proposal'))
    session.announce('Discarded.');
}

/** False where another tab writes the map, which is told. */
export async function reword(session: Session, id: Id, text: string): Promise<boolean> {
  const graph = session.file.latest;
  return graph !== null && session.change(rewordProposal(graph, id, text), 'word a proposal anew');
}
