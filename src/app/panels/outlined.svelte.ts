/**
 * What the outline lists: all of what the map shows where that is a part of it, else all there is, as far as it is unfolded;
 * what is only proposed stands where it would be.
 */
import { showProposals, type ArgumentGraph, type Id } from '../../../graph/index.ts';
import { isSameShare, WHOLE, type Part } from '../state/part.ts';
import type { Session } from '../state/session.svelte.ts';
import { partOf } from './outline-part.ts';

export class Outlined {
  readonly #session: Session;
  /** Rows closed in a part, where the map itself has nothing to fold. Another part begins open. */
  #closed = $state.raw<{ readonly part: Part; readonly ids: ReadonlySet<Id> }>({
    part: WHOLE,
    ids: new Set(),
  });

  readonly now = $derived.by((): { graph: ArgumentGraph | null; unfolded: ReadonlySet<Id> } => {
    const { graph: own, view, isPart, unfolded } = this.#session;
    const graph = own && (showProposals(own)?.graph ?? own);
    if (!graph || !view || !isPart) return { graph, unfolded };
    const part = partOf(graph, view);
    const closed = this.#closedHere();
    return { graph: part, unfolded: new Set([...part.statements.keys()].filter((id) => !closed.has(id))) };
  });

  constructor(session: Session) {
    this.#session = session;
  }

  /** Folds or unfolds on the map as well, where all of it is looked at. */
  setFolded(id: Id, folded: boolean): void {
    const { part, isPart } = this.#session;
    if (!isPart) {
      this.#session.setFolded(id, folded);
      return;
    }
    const ids = new Set(this.#closedHere());
    if (folded) ids.add(id);
    else ids.delete(id);
    this.#closed = { part, ids };
  }

  #closedHere(): ReadonlySet<Id> {
    const { part, ids } = this.#closed;
    return isSameShare(part, this.#session.part) ? ids : new Set();
  }
}
