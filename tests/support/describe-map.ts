/** A map as plain data in which what a format may change does not show: order, ids of relations, outer blanks of texts. */
import type { Loss } from '../../graph/model/problems.ts';
import { isRelation, type ArgumentGraph, type Relation, type Statement } from '../../graph/model/types.ts';

/**
 * Leaves out what `losses` name, and what `original`, the map before it was written, does not have: a format may add
 * titles and sections, but it must not change or lose any.
 */
export function describeMap(graph: ArgumentGraph, original: ArgumentGraph, losses: readonly Loss[]) {
  const lost = new Map(losses.map(({ feature, ids }) => [feature, new Set(ids)]));
  const isLost = (feature: string, id: string) => lost.get(feature)?.has(id) ?? false;
  const describeElement = (element: Statement | Relation, was: Statement | Relation | undefined) => {
    const has = (field: keyof Statement & keyof Relation, feature: string) =>
      was?.[field] !== undefined && !isLost(feature, was.id);
    return {
      kind: element.kind,
      ...(has('title', 'titles') ? { title: flatten(element.title ?? '') } : {}),
      ...(has('tags', 'tags') ? { tags: element.tags ?? [] } : {}),
      ...(has('note', 'notes') ? { note: element.note?.trim() } : {}),
      ...(has('weight', 'weights') ? { weight: element.weight } : {}),
      ...(has('cites', 'sources') ? { cites: element.cites } : {}),
      ...(has('heldBy', 'camps') ? { heldBy: element.heldBy } : {}),
      ...(has('group', 'groups') ? { group: element.group } : {}),
    };
  };
  const statements = [...original.statements.values()].flatMap((was): object[] => {
    if (isLost('statements', was.id)) return [];
    const statement = graph.statements.get(was.id);
    if (!statement) return [{ id: was.id, missing: true }];
    const { id, text, implicit = false, date } = statement;
    const fields = { id, text: flatten(text), implicit, date, ...describeElement(statement, was) };
    return [isLost('implicit', id) ? { ...fields, implicit: false } : fields];
  });
  const titles = new Set([...original.relations.values()].map(({ title }) => flatten(title ?? '')));
  const relations = [...graph.relations.values()]
    .filter(({ id }) => graph !== original || !(isLost('relations', id) || isLost('rephrases', id)))
    .map((relation) => ({ ...describeElement(relation, relation), ...describeEnds(graph, relation) }))
    .map(({ title, ...relation }) =>
      JSON.stringify({ ...relation, ...(title !== undefined && titles.has(title) ? { title } : {}) }),
    )
    .sort();
  return { title: flatten(graph.meta.title), statements, relations, count: graph.statements.size };
}

/** A relation by what it says; a target that is a relation is named by what that says. */
function describeEnds(graph: ArgumentGraph, relation: Relation): object {
  const { from, to, scheme, symmetric = false } = relation;
  const target = graph.relations.get(to);
  return {
    from,
    to: target && isRelation(target) ? [target.kind, describeEnds(graph, target)] : to,
    ...(scheme === undefined ? {} : { scheme: flatten(scheme) }),
    symmetric,
  };
}

/** Line ends are blanks, as a loss says; blanks around a text are nobody's. */
function flatten(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').trim();
}
