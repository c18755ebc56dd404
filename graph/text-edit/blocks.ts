/** Arguments with premises and conclusion, written anew where they changed: what a single line of Argdown cannot say. */
import { addReconstruction, addSingle } from '../formats/argdown/reconstruct.ts';
import type { Layout } from '../formats/argdown/layout.ts';
import { chooseTitles, groupKey } from '../formats/argdown/titles.ts';
import { createLossList } from '../formats/loss-list.ts';
import { relationsInto } from '../model/adjacency.ts';
import type { Id, Relation } from '../model/types.ts';
import { addToSection, createNode } from './paragraphs.ts';
import type { Rewriting } from './rewriting.ts';
import { define, ensureTitle } from './rewrite-words.ts';
import type { TextNode } from './tree.ts';

export function placeBlocks(work: Rewriting): void {
  const { form, after, plans, said } = work;
  if (form === 'outline') return;
  const plan = plans.after;
  const missing = [...plan.singles].filter((id) => !said.has(id));
  const groups = [...plan.reconstructions].filter(([, steps]) => steps.some(({ id }) => !said.has(id)));
  if (missing.length === 0 && groups.length === 0) return;
  const chosen = chooseTitles(after, plan);
  const relations = missing.flatMap((id) => after.relations.get(id) ?? []);
  const titles = new Map(chosen.of);
  for (const relation of [...relations, ...groups.flatMap(([, steps]) => steps)])
    for (const id of endsOf(work, relation)) titles.set(id, nameFor(work, id));
  const layout: Layout = {
    graph: after,
    plan,
    titles: { ...chosen, of: titles },
    losses: createLossList(),
    // Statements have their words elsewhere, but for those that are new.
    defined: new Set(after.statements.keys()),
    ...{ variants: [], paragraphs: [] },
  };
  for (const [id, steps] of groups) {
    const section = after.groups.get(id)?.parent;
    addReconstruction(layout, nowhere(work, section), id);
    const title = titles.get(groupKey(id));
    takeBlock(work, layout, steps, section, title);
  }
  for (const relation of relations) {
    addSingle(layout, nowhere(work, relation.group), relation);
    takeBlock(work, layout, [relation], relation.group, titles.get(relation.id));
  }
}

function nowhere({ after }: Rewriting, section: Id | undefined) {
  const group = section === undefined ? undefined : after.groups.get(section);
  return { level: 0, statements: [], reconstructions: [], singles: [], ...(group ? { group } : {}) };
}

/** What an argument names. */
function endsOf({ after }: Rewriting, relation: Relation): readonly Id[] {
  const onStep = relationsInto(after, relation.id).flatMap(({ from }) => from);
  return [...relation.from, relation.to, ...onStep].filter((id) => after.statements.has(id));
}

/** The title of a statement; for what has no words in the text yet, the one it is going to have. */
function nameFor(work: Rewriting, id: Id): string {
  return ensureTitle(work, id);
}

/** The paragraphs that were laid out become part of the text. */
function takeBlock(
  work: Rewriting,
  layout: Layout,
  steps: readonly Relation[],
  section: Id | undefined,
  title: string | undefined,
): void {
  const { after, titles, said } = work;
  const relationOf = new Map<string, Id>(
    [...layout.plan.singles].map((id) => [`<${layout.titles.of.get(id) ?? id}>`, id]),
  );
  const idOf = new Map([...titles].map(([id, each]) => [`[${each}]`, id]));
  const sketchOf = new Map([...titles].map(([id, each]) => [`<${each}>`, id]));
  const paragraphs = layout.paragraphs.splice(0);
  paragraphs.forEach((paragraph, place) => {
    const isBody = place === paragraphs.length - 1;
    const roots: TextNode[] = [];
    let step = 0;
    let isInference = false;
    for (const line of paragraph.split('\n')) {
      const isIndented = /^\s/.test(line);
      const [name = ''] =
        /(?<!@)(?:\[[^\]]*\]|<[^>]*>)/.exec(line.replace(/^\s*(?:\(\d+\)|[<+_>-]+)?\s*/, '')) ?? [];
      const statement = idOf.get(name) ?? sketchOf.get(name);
      const current = steps[Math.min(step, steps.length - 1)];
      const host = roots.at(-1);
      if (isIndented && host) {
        const node = createNode(line, statement, false);
        const relation = relationsInto(after, current?.id ?? '').find(
          ({ id, from }) => layout.plan.lines.has(id) && from[0] === statement && !said.has(id),
        );
        const argument = statement === undefined ? relationOf.get(name) : undefined;
        if (argument !== undefined) node.argument = argument;
        if (relation) {
          node.relations = [relation.id];
          said.add(relation.id);
        }
        node.parent = host;
        host.children.push(node);
        continue;
      }
      if (isInference && !/^\(\d+\)/.test(line)) {
        host?.lines.push(line);
        if (/^-{2,}$/.test(line)) isInference = false;
        continue;
      }
      const node = createNode(line, /^\(\d+\)/.test(line) ? statement : undefined, false);
      if (/^-{2,}$/.test(line)) {
        isInference = line === '--';
        if (current) node.argument = current.id;
        step += 1;
      } else if (!isBody) {
        const last = steps.at(-1);
        if (last) node.argument = last.id;
        if (title !== undefined) node.title = title;
        step = steps.length - 1;
      }
      if (node.statement !== undefined) defineHere(work, node, node.statement);
      roots.push(node);
    }
    addToSection(work, roots, section);
  });
  for (const { id } of steps) said.add(id);
}

/** A premise that has its words nowhere yet, or had them in the argument as it was, has them here. */
function defineHere(work: Rewriting, node: TextNode, id: Id): void {
  const { after, definitions, floating } = work;
  const loose = floating.get(id)?.node;
  const statement = after.statements.get(id);
  if (!statement || (loose ? loose.children.length > 0 : definitions.has(id))) return;
  floating.delete(id);
  definitions.set(id, node);
  define(work, node, statement);
}
