/** An edit as a record: the name of a function that makes a new graph, and what it is given besides the graph. */
import {
  addRelation,
  addStatement,
  removeElements,
  removeView,
  saveView,
  updateRelation,
  updateStatement,
} from './edit.ts';
import type { ArgumentGraph } from './types.ts';

const EDITS = {
  addRelation,
  addStatement,
  removeElements,
  removeView,
  saveView,
  updateRelation,
  updateStatement,
};

type Edits = typeof EDITS;
type WithoutGraph<F> = F extends (graph: ArgumentGraph, ...rest: infer Rest) => ArgumentGraph ? Rest : never;

/** Plain data, so that it can be kept, sent and done again elsewhere. */
export type Edit = {
  readonly [Name in keyof Edits]: { readonly name: Name; readonly with: Readonly<WithoutGraph<Edits[Name]>> };
}[keyof Edits];

/** Throws what the function of that name throws, and where there is none. */
export function applyEdit(graph: ArgumentGraph, edit: Edit): ArgumentGraph {
  const apply = Object.hasOwn(EDITS, edit.name) ? EDITS[edit.name] : undefined;
  if (!apply) throw new Error(`There is no edit "${edit.name}".`);
  return (apply as (graph: ArgumentGraph, ...rest: readonly unknown[]) => ArgumentGraph)(graph, ...edit.with);
}
