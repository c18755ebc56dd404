/** Puts lines into the order of the map, where that is what was changed. */
import type { Id } from '../model/types.ts';
import { sectionsOf } from './paragraphs.ts';
import type { Rewriting } from './rewriting.ts';
import { nodesOf, type Paragraph, type TextNode } from './tree.ts';

export function reorderTree(work: Rewriting): void {
  const { before, after, tree } = work;
  if (isReordered(before.relations, after.relations)) {
    const [was, is] = [placesOf(before.relations), placesOf(after.relations)];
    for (const host of [...nodesOf(tree)]) {
      if (host.children.length < 2) continue;
      host.children = reorder(host.children, ({ relations: [id] }) => id, was, is);
    }
  }
  if (isReordered(before.statements, after.statements)) {
    const [was, is] = [placesOf(before.statements), placesOf(after.statements)];
    const sections = sectionsOf(work);
    const keyOf = ({ roots }: Paragraph) => {
      const [root] = roots;
      return roots.length === 1 && root?.defines && root.relations.length === 0 ? root.statement : undefined;
    };
    for (const section of new Set(sections.values())) {
      const own = tree.paragraphs.filter((paragraph) => sections.get(paragraph) === section);
      const ordered = reorder(own, keyOf, was, is);
      const befores = own.map(({ before: blanks }) => blanks);
      let next = 0;
      tree.paragraphs = tree.paragraphs.map((paragraph) => {
        if (sections.get(paragraph) !== section) return paragraph;
        const taken = ordered[next] ?? paragraph;
        taken.before = befores[next] ?? taken.before;
        next += 1;
        return taken;
      });
    }
  }
}

type Places = ReadonlyMap<Id, number>;

const placesOf = (table: ReadonlyMap<Id, unknown>): Places =>
  new Map([...table.keys()].map((id, place) => [id, place]));

function isReordered(before: ReadonlyMap<Id, unknown>, after: ReadonlyMap<Id, unknown>): boolean {
  if (before === after) return false;
  const was = [...before.keys()].filter((id) => after.has(id));
  const is = [...after.keys()].filter((id) => before.has(id));
  return was.some((id, index) => is[index] !== id);
}

/** Items whose order was changed among each other change places; all others stay. */
function reorder<T extends TextNode | Paragraph>(
  items: readonly T[],
  keyOf: (item: T) => Id | undefined,
  was: Places,
  is: Places,
): T[] {
  const known = items.filter((item) => {
    const key = keyOf(item);
    return key !== undefined && was.has(key) && is.has(key);
  });
  const by = (places: Places) =>
    known.toSorted((a, b) => (places.get(keyOf(a) ?? '') ?? 0) - (places.get(keyOf(b) ?? '') ?? 0));
  const [old, now] = [by(was), by(is)];
  if (old.every((item, index) => now[index] === item)) return [...items];
  const moving = new Set(known);
  let next = 0;
  return items.map((item) => (moving.has(item) ? (now[next++] ?? item) : item));
}
