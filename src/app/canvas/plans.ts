/** What a drawing takes over from the one before: while words are typed one card differs, and all else is as it was. */
import type { EdgeDefinition } from 'cytoscape';
import { cardId, edgeDefinitions, foldId, planNodes } from './elements.ts';
import type { Look } from './look.ts';
import type { NodePlan } from './node-plan.ts';

export interface Plans {
  readonly look: Look;
  readonly nodes: readonly NodePlan[];
  readonly edges: readonly EdgeDefinition[];
  /** Whether something of it is the same plan as before. */
  readonly isPartly: boolean;
}

/** The nodes and edges of a look; those are the very same as before that would be drawn alike. */
export function planDrawing(look: Look, before: Plans | null): Plans {
  if (!before || !isAlike(look, before.look))
    return { look, nodes: planNodes(look), edges: edgeDefinitions(look), isPartly: false };
  const edges = look.view.lines === before.look.view.lines ? before.edges : edgeDefinitions(look);
  return { look, nodes: planNodes(look, keptPlans(look, before)), edges, isPartly: true };
}

/** Whether only cards may differ. */
function isAlike(one: Look, other: Look): boolean {
  const parts: readonly (keyof Look)[] = ['placement', 'marks', 'theme', 'depth', 'regions', 'images'];
  return parts.every((part) => one[part] === other[part]);
}

/** Of the cards that are the same ones. Where other statements are named below a card, their names may have changed. */
function keptPlans({ view, placement }: Look, { look, nodes }: Plans): ReadonlyMap<string, NodePlan> {
  const known = new Map(nodes.map((plan) => [plan.id, plan]));
  const kept = new Map<string, NodePlan>();
  for (const [id, card] of view.cards) {
    if (look.view.cards.get(id) !== card || placement.away.has(id)) continue;
    for (const name of [cardId(id), foldId(id)]) {
      const plan = known.get(name);
      if (plan) kept.set(name, plan);
    }
  }
  return kept;
}
