/** A text brought up to what its map says, where the map was changed without it. */
import type { ArgumentGraph } from '../model/types.ts';
import { listTextMarks } from './bind-text.ts';
import type { BoundText } from './match.ts';
import { translate } from './merge.ts';
import { rewriteText, type MarkedMapText } from './rewrite.ts';

/** The same text where it says what the map says, as far as it can. O(text + elements). */
export function followMap(bound: BoundText, graph: ArgumentGraph): MarkedMapText {
  const { form, text } = bound.said;
  const said = translate(bound.said.graph, bound.names);
  const marked: MarkedMapText = { form, text, marks: listTextMarks(bound) };
  // What stands below a heading need not be in its section on the map, and records may say more than the text ever did.
  const statements = new Map(
    [...said.statements].map(([id, statement]) => {
      const own = graph.statements.get(id);
      const isAlike = own && own.text === statement.text && own.kind === statement.kind;
      return [id, isAlike ? own : own ? { ...own, text: statement.text, kind: statement.kind } : statement];
    }),
  );
  const relations = new Map(
    [...said.relations].map(([id, relation]) => {
      const own = graph.relations.get(id);
      const isAlike =
        own && own.kind === relation.kind && own.to === relation.to && hasSame(own.from, relation.from);
      return [id, isAlike ? own : relation];
    }),
  );
  const before: ArgumentGraph = { ...graph, statements, relations };
  return rewriteText(marked, before, graph);
}

function hasSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
