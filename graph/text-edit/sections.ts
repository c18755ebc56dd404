/** Headings, and which statements stand below which. */
import { escapeText } from '../formats/argdown/markup.ts';
import type { ArgumentGraph, Group, Id } from '../model/types.ts';
import { addToSection, createNode, insertParagraph, moveBranch, sectionsOf } from './paragraphs.ts';
import { removeParagraph } from './prune.ts';
import { ensureTitle, isArgument } from './rewrite-words.ts';
import type { Rewriting } from './rewriting.ts';
import type { Paragraph, TextNode } from './tree.ts';
import { referTo, splitHead } from './wording.ts';

export function rewriteGroups(work: Rewriting): void {
  const { before, after, plans, tree, form } = work;
  if (before.groups !== after.groups) {
    const isHeading = (id: Id) => !plans.after.reconstructions.has(id);
    for (const paragraph of [...tree.paragraphs]) {
      const [root] = paragraph.roots;
      if (root?.heading === undefined) continue;
      const group = after.groups.get(root.heading);
      if (!group) {
        paragraph.roots.shift();
        if (paragraph.roots.length === 0 && paragraph.lead.length === 0) removeParagraph(work, paragraph);
      } else if (before.groups.get(group.id)?.title !== group.title) retitleHeading(work, root, group);
    }
    const known = new Set([...sectionsOf(work).values()]);
    for (const group of after.groups.values()) {
      // An outline has the sections that its author wrote.
      if (form === 'outline' || known.has(group.id) || before.groups.has(group.id) || !isHeading(group.id))
        continue;
      addHeading(work, group);
    }
  }
  if (before.statements !== after.statements && form === 'argdown') moveToSections(work);
}

function retitleHeading({ form }: Rewriting, node: TextNode, { title }: Group): void {
  const [, hashes = '#', rest = ''] = /^(\s*#+[ \t]+)(.*)$/s.exec(node.lines[0] ?? '') ?? [];
  const kept =
    form === 'argdown'
      ? (/(?:[ \t]+#(?:\([^)]*\)|[\w-]+))*(?:[ \t]*\{.*\})?[ \t]*$/s.exec(rest)?.[0] ?? '')
      : '';
  const words = form === 'argdown' ? escapeText(title.trim()) || '\\ ' : title.replace(/\s+/g, ' ').trim();
  node.lines[0] = `${hashes}${words}${kept}`;
}

function addHeading(work: Rewriting, group: Group): void {
  const { after, tree } = work;
  const level = levelOf(after, group);
  const node = createNode(
    `${'#'.repeat(level)} ${escapeText(group.title.trim()) || '\\ '}`,
    undefined,
    false,
  );
  node.heading = group.id;
  const sections = sectionsOf(work);
  let at = tree.paragraphs.length;
  if (group.parent !== undefined) {
    const last = tree.paragraphs.findLastIndex((paragraph) => {
      const section = sections.get(paragraph);
      return section !== undefined && isWithin(after, section, group.parent ?? '');
    });
    if (last >= 0) at = last + 1;
  }
  insertParagraph(work, at, [node]);
}

function levelOf(graph: ArgumentGraph, group: Group): number {
  let level = 1;
  for (let at = group.parent; at !== undefined && level < 500; at = graph.groups.get(at)?.parent) level += 1;
  return level;
}

function isWithin(graph: ArgumentGraph, id: Id, above: Id): boolean {
  for (let at: Id | undefined = id; at !== undefined; at = graph.groups.get(at)?.parent)
    if (at === above) return true;
  return false;
}

/** A statement that was put into another section has its words there. */
function moveToSections(work: Rewriting): void {
  const { before, after, definitions, tree } = work;
  const sections = sectionsOf(work);
  for (const { id, group } of after.statements.values()) {
    const old = before.statements.get(id);
    const node = definitions.get(id);
    if (!old || old.group === group || !node) continue;
    let top = node;
    while (top.parent) top = top.parent;
    const paragraph = tree.paragraphs.find(({ roots }) => roots.includes(top));
    if (!paragraph || sections.get(paragraph) === group) continue;
    if (top !== node) leaveReference(work, node, id);
    else if (/^\s*\(\d+\)/.test(node.lines[0] ?? '')) continue;
    else takeRoot(work, paragraph, node);
    moveBranch(work, node, '', '');
    addToSection(work, [node], group);
  }
}

function leaveReference(work: Rewriting, node: TextNode, id: Id): void {
  const { parent } = node;
  if (!parent) return;
  const { pad, sign } = splitHead(work.form, node.lines[0] ?? '');
  const reference = createNode(
    `${pad}${sign}${referTo(ensureTitle(work, id), isArgument(work, id))}`,
    id,
    false,
  );
  reference.relations = node.relations;
  reference.parent = parent;
  parent.children[parent.children.indexOf(node)] = reference;
  node.relations = [];
  node.parent = null;
}

function takeRoot(work: Rewriting, paragraph: Paragraph, node: TextNode): void {
  paragraph.roots = paragraph.roots.filter((root) => root !== node);
  if (paragraph.roots.length === 0 && paragraph.lead.length === 0) removeParagraph(work, paragraph);
}
