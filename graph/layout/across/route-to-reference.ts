/** For a selected card: thin lines to its references, the same statement in other places, round everything that is drawn. */
import type { Id } from '../../view/view.ts';
import type { Placement, Route } from '../placement.ts';
import { toRoute, wayOf } from '../rails/to-route.ts';
import { findWay } from './find-way.ts';
import { addBox, addWay, createSpace } from './space.ts';

/** Searched around the two, in px; and the dearest way that is still worth showing. */
const REACH = 300;
const MOST = 12_000;

/** By the key of each reference that tells of the card; one without a way is left out. Cost: a search for each. */
export function routeToReference(placement: Placement, id: Id): ReadonlyMap<string, Route> {
  const { references, outer, routes } = placement;
  const own = outer.get(id);
  const wanted = references.filter(({ lines }) => lines.some(({ from }) => from === id));
  const found = new Map<string, Route>();
  if (!own || wanted.length === 0) return found;
  const space = createSpace();
  for (const { x, y, width, height } of outer.values()) addBox(space, x, y, width, height);
  for (const { box } of references) addBox(space, box.x, box.y, box.width, box.height);
  let line = 0;
  for (const route of routes.values()) addWay(space, wayOf(route), line++);
  for (const { key, box } of wanted) {
    const across = findWay(space, own, box, REACH, MOST);
    if (across) found.set(key, toRoute(across.way));
  }
  return found;
}
