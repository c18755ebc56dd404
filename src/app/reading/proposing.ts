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

/** Adds a list to what is proposed; resolves with how many are new and what is wrong with the list. */
export async function propose(
  session: Session,
  text: string,
): Promise<{ readonly added: number; readonly problems: readonly Problem[] }> {
  const reading = await readProposals(new TextEncoder().encode(text), '');
  const graph = session.file.latest;
  if (!graph) return { added: 0, problems: reading.problems };
  const { selected } = session;
  const to = selected !== null && graph.statements.has(selected) ? { to: selected } : {};
  const { proposals, added, problems } = mergeProposals(graph, reading, to);
  const isNew = added.length > 0 || proposals.relations.length > proposalsOf(graph).relations.length;
  if (isNew) await session.changes.make('take in proposals', keepProposals(graph, proposals));
  const aims = proposals.relations.map(({ to }) => to).filter((id) => graph.statements.has(id));
  if (isNew) session.unfold(new Set([...session.unfolded, ...aims]));
  return { added: added.length, problems };
}

export async function acceptOne(session: Session, id: Id): Promise<void> {
  await accept(session, [id], 'accept a proposal');
}

export async function acceptAll(session: Session, ids: readonly Id[]): Promise<void> {
  await accept(session, ids, `accept ${ids.length} proposals`);
}

async function accept(session: Session, ids: readonly Id[], label: string): Promise<void> {
  const graph = session.file.latest;
  if (!graph) return;
  const words = proposalsOf(graph).statements.find(({ id }) => id === ids[0])?.text ?? 'a step';
  await session.changes.make(label, acceptProposals(graph, ids));
  const there = ids.filter((id) => session.graph?.statements.has(id));
  if (there.length > 0) session.revealChanged(...there.slice(0, 20));
  session.announce(ids.length === 1 ? `Accepted: ${words}` : `${ids.length} proposals are accepted.`);
}

export async function discard(session: Session, ids: readonly Id[]): Promise<void> {
  const graph = session.file.latest;
  if (!graph) return;
  await session.changes.make('discard a proposal', discardProposals(graph, ids));
  session.announce('Discarded.');
}

export async function reword(session: Session, id: Id, text: string): Promise<void> {
  const graph = session.file.latest;
  if (graph) await session.changes.make('word a proposal anew', rewordProposal(graph, id, text));
}
