/** Takes out of a text the lines that no longer hold. What only lost its place is kept, to be put where it belongs now. */
import { isSame } from '../formats/same.ts';
import { relationsInto } from '../model/adjacency.ts';
import type { ArgumentGraph, Id, Relation } from '../model/types.ts';
import type { Rewriting } from './rewriting.ts';
import { nodesOf, walkNodes, type Paragraph, type TextNode } from './tree.ts';
import { outlineSign, shapeOf, splitHead, type LineShape } from './wording.ts';

export function pruneTree(work: Rewriting): void {
  const { tree, after, definitions, floating, said } = work;
  const lines = new Map<Id, TextNode[]>();
  const blocks = new Set<Id>();
  for (const node of nodesOf(tree)) {
    for (const id of node.relations) lines.set(id, [...(lines.get(id) ?? []), node]);
    if (node.argument !== undefined && node.parent === null) blocks.add(node.argument);
  }
  const invalid = new Set<Id>();
  for (const [id, nodes] of lines) {
    if (!blocks.has(id) && !holds(work, id, nodes)) invalid.add(id);
    else said.add(id);
  }
  if (work.form === 'outline') followTargets(work, invalid);
  const stale = findStaleBlocks(work, blocks);
  for (const id of blocks) if (!stale.has(id)) said.add(id);

  for (const paragraph of [...tree.paragraphs]) {
    const isStale = paragraph.roots.some(({ argument }) => argument !== undefined && stale.has(argument));
    const nodes = [...walkNodes(paragraph.roots)].reverse();
    for (const node of nodes) {
      const isGone = node.statement !== undefined && !after.statements.has(node.statement);
      const isInvalid =
        node.relations.some((id) => invalid.has(id)) ||
        (node.argument !== undefined && (stale.has(node.argument) || !after.relations.has(node.argument)));
      const isOfBlock = isStale && (node.parent === null || node.parent.statement === undefined);
      if (!isGone && !isInvalid && !isOfBlock) continue;
      if (isOfBlock) for (const id of node.relations) said.delete(id);
      takeOut(work, paragraph, node, isGone);
    }
    if (isStale) paragraph.roots = [];
    if (paragraph.roots.length === 0 && !hasWords(paragraph)) removeParagraph(work, paragraph);
  }
  const there = new Set([...nodesOf(tree), ...walkNodes([...floating.values()].map(({ node }) => node))]);
  for (const [id, node] of definitions) {
    if (!after.statements.has(id) || !there.has(node)) definitions.delete(id);
  }
}

/** What is said below a step has to be said anew where the step is. */
function followTargets({ before, said }: Rewriting, invalid: Set<Id>): void {
  const waiting = [...invalid];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const follower of relationsInto(before, id)) {
      if (invalid.has(follower.id)) continue;
      invalid.add(follower.id);
      said.delete(follower.id);
      waiting.push(follower.id);
    }
  }
}

/** Whether the lines of a relation say what it is now; signs are set right where that is all that differs. */
function holds(work: Rewriting, id: Id, nodes: readonly TextNode[]): boolean {
  const { form, before, after, plans } = work;
  const now = after.relations.get(id);
  const was = before.relations.get(id);
  if (!now) return false;
  const hasSameEnds = was !== undefined && isSame([was.from, was.to], [now.from, now.to]);
  if (form === 'outline') {
    if (!hasSameEnds) return false;
    if (was.kind !== now.kind)
      for (const node of nodes)
        resign(work, node, outlineSign(after, now, node.statement ?? '', !node.defines));
    return true;
  }
  const shape = shapeOf(after, plans.after, now);
  const old = was && shapeOf(before, plans.before, was);
  if (shape && old && hasSameEnds) {
    if (shape.sign === old.sign && shape.below === old.below) return true;
    const signs = nodes.map((node) => signFor(shape, now, node));
    if (signs.includes(undefined)) return false;
    nodes.forEach((node, index) => resign(work, node, signs[index] ?? shape.sign));
    return true;
  }
  return was !== undefined && !old && isSame(was, now) && !shape;
}

/** The sign for a line as it stands: below the source with the target behind it, or the other way round. */
function signFor(
  { sign, below }: LineShape,
  { kind, from, to, scheme, symmetric }: Relation,
  node: TextNode,
) {
  if (symmetric) return sign;
  const isBelowSource = node.statement === to && from[0] !== to;
  if (!isBelowSource) return below === 'target' ? sign : undefined;
  return kind !== 'attacks' ? '+>' : scheme === 'undercut' ? '_>' : '->';
}

function resign({ form }: Rewriting, node: TextNode, sign: string): void {
  const { pad, rest } = splitHead(form, node.lines[0] ?? '');
  node.lines[0] = `${pad}${sign} ${rest}`;
}

/** Arguments that say something else by now, and those they are part of. */
function findStaleBlocks(work: Rewriting, blocks: ReadonlySet<Id>): ReadonlySet<Id> {
  const { before, after, plans } = work;
  const stale = new Set<Id>();
  const isBlock = (id: Id, plan = plans.after) => plan.singles.has(id) || plan.groupOf.has(id);
  const onStep = (graph: ArgumentGraph, plan: typeof plans.after, id: Id) =>
    relationsInto(graph, id)
      .filter((relation) => isBlock(relation.id, plan))
      .map((relation) => relation.id);
  for (const id of blocks) {
    const now = after.relations.get(id);
    const was = before.relations.get(id);
    const isWrittenSo = isBlock(id) || !isBlock(id, plans.before);
    const isAsBefore =
      now &&
      was &&
      isWrittenSo &&
      isSameStep(was, now) &&
      isSame(onStep(before, plans.before, id), onStep(after, plans.after, id));
    if (!isAsBefore) stale.add(id);
  }
  // Steps of one argument stand in one block.
  const byGroup = new Map<Id, Id[]>();
  for (const id of blocks) {
    const group = plans.before.groupOf.get(id)?.id;
    if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), id]);
  }
  for (const [group, ids] of byGroup) {
    const steps = plans.after.reconstructions.get(group) ?? [];
    const isSameArgument = isSame(
      steps.map(({ id }) => id),
      (plans.before.reconstructions.get(group) ?? []).map(({ id }) => id),
    );
    if (!isSameArgument || ids.some((id) => stale.has(id))) for (const id of ids) stale.add(id);
  }
  // What is said of an argument by another one has a line in it.
  const changed = [...stale, ...[...plans.after.singles].filter((id) => !blocks.has(id))];
  for (let id = changed.pop(); id !== undefined; id = changed.pop()) {
    const target = after.relations.get(id)?.to;
    if (target === undefined || !blocks.has(target) || stale.has(target)) continue;
    stale.add(target);
    changed.push(target);
  }
  return stale;
}

function isSameStep({ extra: _old, ...was }: Relation, { extra: _new, ...is }: Relation): boolean {
  return isSame(was, is);
}

/** What stands below a line and still holds is kept: with its statement, or by itself. */
function takeOut(work: Rewriting, paragraph: Paragraph, node: TextNode, isGone: boolean): void {
  const { form, floating, definitions } = work;
  const { statement, parent } = node;
  const siblings = parent?.children ?? paragraph.roots;
  const at = siblings.indexOf(node);
  if (at < 0) return;
  siblings.splice(at, 1);
  node.parent = null;
  // Comments stay, and the empty line that set what comes then apart.
  const keptLines = node.tail.filter((line) => form === 'outline' || line.trim() !== '');
  node.tail = [];
  const before = siblings[at - 1];
  const above = before ? [...walkNodes([before])].at(-1) : parent;
  if (keptLines.length > 0 && (above || form === 'argdown'))
    (above?.tail ?? paragraph.lead).push(...keptLines);
  if (!isGone && statement !== undefined && node.defines && definitions.get(statement) === node) {
    node.relations = [];
    floating.set(statement, { node, from: paragraph });
    return;
  }
  const host = statement === undefined ? undefined : definitions.get(statement);
  for (const child of node.children) {
    child.parent = host && host !== node ? host : null;
    if (child.parent) child.parent.children.push(child);
    else if (child.statement !== undefined && child.defines)
      floating.set(child.statement, { node: child, from: paragraph });
  }
  node.children = [];
}

function hasWords({ lead }: Paragraph): boolean {
  return lead.some((line) => line.trim() !== '');
}

export function removeParagraph({ tree }: Rewriting, paragraph: Paragraph): void {
  const at = tree.paragraphs.indexOf(paragraph);
  if (at < 0) return;
  tree.paragraphs.splice(at, 1);
  const next = tree.paragraphs[at];
  if (at === 0 && next) next.before = paragraph.before;
}
