/** The map with what is proposed for it, for whoever looks at both: nothing else is to reckon with it. */
import { applyEdit } from '../model/apply-edit.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import { acceptProposals } from './accept-proposals.ts';
import { proposalsOf } from './proposals.ts';

/** A map with what is proposed for it. */
export interface ShownProposals {
  /** The map as it would be with all statements that are proposed, and the steps that touch them. */
  readonly graph: ArgumentGraph;
  /** The statements that are only proposed, by their ids there. */
  readonly statements: readonly Id[];
}

const shown = new WeakMap<ArgumentGraph, ShownProposals>();

/** Null where no statement is proposed. O(elements), once for each state of a map. */
export function showProposals(graph: ArgumentGraph): ShownProposals | null {
  const { statements } = proposalsOf(graph);
  if (statements.length === 0) return null;
  let known = shown.get(graph);
  if (!known) {
    const whole = applyEdit(
      graph,
      acceptProposals(
        graph,
        statements.map(({ id }) => id),
      ),
    );
    const fresh = [...whole.statements.keys()].filter((id) => !graph.statements.has(id));
    shown.set(graph, (known = { graph: whole, statements: fresh }));
  }
  return known;
}
