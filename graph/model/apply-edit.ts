/** An edit as a record: the name of a function that makes a new graph, and what it is given besides the graph. */
import { applyChange } from './change.ts';
import { putGroup, putSource, removeGroup, removeSource, setAxes, setMeta } from './edit-frame.ts';
import {
  addRelation,
  addStatement,
  removeElements,
  removeView,
  saveView,
  updateRelation,
  updateStatement,
} from './edit.ts';
import {
  addBearer,
  addPremise,
  joinPremises,
  moveElement,
  removeBranch,
  removePremise,
  splitPremises,
} from './rearrange.ts';
import type { ArgumentGraph } from './types.ts';

const EDITS = {
  addBearer,
  addPremise,
  addRelation,
  addStatement,
  applyChange,
  joinPremises,
  moveElement,
  putGroup,
  putSource,
  removeBranch,
  removeElements,
  removeGroup,
  removePremise,
  removeSource,
  removeView,
  saveView,
  setAxes,
  setMeta,
  splitPremises,
  updateRelation,
  updateStatement,
};

type Edits = typeof EDITS;
type WithoutGraph<F> = F extends (graph: ArgumentGraph, ...rest: infer Rest) => ArgumentGraph ? Rest : never;

/** Plain data, so that it can be kept, sent and done again elsewhere. */
export type Edit =
  | {
      readonly [Name in keyof Edits]: {
        readonly name: Name;
        readonly with: Readonly<WithoutGraph<Edits[Name]>>;
      };
    }[keyof Edits]
  /** Several that are one, each done to what the one before left. */
  | { readonly name: 'together'; readonly with: readonly [edits: readonly Edit[]] };

/** Throws what the function of that name throws, and where there is none. */
export function applyEdit(graph: ArgumentGraph, edit: Edit): ArgumentGraph {
  if (edit.name === 'together') return edit.with[0].reduce(applyEdit, graph);
  const apply = Object.hasOwn(EDITS, edit.name) ? EDITS[edit.name] : undefined;
  if (!apply) throw new Error(`There is no edit "${edit.name}".`);
  return (apply as (graph: ArgumentGraph, ...rest: readonly unknown[]) => ArgumentGraph)(graph, ...edit.with);
}
