/** Writes anew the words and titles of statements that were changed on the map, each where it stands. */
import { extraOf } from '../formats/argdown/plan.ts';
import { SEE_ABOVE, SEE_BELOW } from '../formats/outline/markdown.ts';
import { isSame } from '../formats/same.ts';
import type { Id, Statement } from '../model/types.ts';
import type { Rewriting } from './rewriting.ts';
import { nodesOf, type TextNode } from './tree.ts';
import { inventTitle, isLegalTitle, referTo, splitHead, titlePart, wordsOf } from './wording.ts';
import { escapePoint } from './write-outline.ts';

export function rewriteWords(work: Rewriting): void {
  const { form, before, after, definitions } = work;
  for (const [id, statement] of after.statements) {
    const old = before.statements.get(id);
    const node = definitions.get(id);
    if (!old || !node || old === statement) continue;
    if (form === 'argdown' && old.title !== statement.title) retitle(work, id, statement, node);
    if (isOtherwise(work, old, statement)) define(work, node, statement);
    if (form === 'outline' && old.text !== statement.text) relink(work, id, statement);
  }
}

function isOtherwise({ form, before, after }: Rewriting, old: Statement, statement: Statement): boolean {
  if (form === 'outline') return old.text !== statement.text;
  const { group: _old, title: _oldTitle, ...was } = old;
  const { group: _new, title: _newTitle, ...is } = statement;
  if (isSame(was, is)) return false;
  return (
    wordsOf(form, before, { ...old, title: undefined } as unknown as Statement, undefined, true) !==
    wordsOf(form, after, { ...statement, title: undefined } as unknown as Statement, undefined, true)
  );
}

/** Writes the words of a statement in the line where they belong; sign, indentation and a comment at its end stay. */
export function define(work: Rewriting, node: TextNode, statement: Statement): void {
  const { form, after, titles } = work;
  const [first = ''] = node.lines;
  const { pad, sign, rest } = splitHead(form, first);
  const title = titles.get(statement.id);
  const comment = form === 'argdown' ? (/[ \t]+\/\/.*$/.exec(node.lines.at(-1) ?? '')?.[0] ?? '') : '';
  const keepsId = /\{[^]*\bid:\s/.test(node.lines.join('\n'));
  const words = wordsOf(form, after, statement, title, keepsId);
  const head = form === 'outline' ? '' : titlePart(title, isArgument(work, statement.id, rest));
  if (form === 'argdown' && title !== undefined && isBareReference(statement, title)) return;
  const [start = '', ...others] = `${head}${words}`.split('\n');
  const below = `${pad}${sign === '' ? '  ' : '    '}`;
  node.lines = [
    `${pad}${sign}${start}${others.length === 0 ? comment : ''}`,
    ...others.map((line) => (line === '' ? '' : below + line)),
  ];
  node.defines = true;
  if (title !== undefined && form === 'argdown') node.title = title;
}

/** The title stands for the words of what is nowhere defined. */
function isBareReference(statement: Statement, title: string): boolean {
  return extraOf(statement).undefined === true && statement.text === title;
}

export function isArgument({ plans }: Rewriting, id: Id, rest = ''): boolean {
  return rest.startsWith('<') || plans.after.sketches.has(id);
}

function retitle(work: Rewriting, id: Id, statement: Statement, node: TextNode): void {
  const { titles, takenTitles, tree } = work;
  const old = titles.get(id);
  const isArg = isArgument(work, id, splitHead(work.form, node.lines[0] ?? '').rest);
  const { title } = statement;
  const hasReferences = [...nodesOf(tree)].some((each) => each.statement === id && each !== node);
  if (title === undefined && !hasReferences) {
    titles.delete(id);
    if (old !== undefined) takenTitles.delete(old);
    delete node.title;
    define(work, node, statement);
    return;
  }
  if (title === undefined || title === old || !isLegalTitle(title, isArg) || takenTitles.has(title)) return;
  titles.set(id, title);
  takenTitles.add(title);
  if (old === undefined) {
    define(work, node, statement);
    return;
  }
  takenTitles.delete(old);
  const [was, is] = [referTo(old, isArg), referTo(title, isArg)];
  for (const each of nodesOf(tree)) {
    const isOwn = each.statement === id;
    each.lines = each.lines.map((line, index) => {
      const mentioned = line.replaceAll(`@${was}`, `@${is}`);
      return isOwn && index === 0
        ? mentioned.replace(new RegExp(`(?<!@)${escapeRegExp(was)}`), () => is)
        : mentioned;
    });
    if (isOwn) each.title = title;
  }
}

const escapeRegExp = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Links in an outline lead to the words of a point. */
function relink({ form, tree }: Rewriting, id: Id, { text }: Statement): void {
  for (const node of nodesOf(tree)) {
    if (node.statement !== id || node.defines) continue;
    const last = node.lines.at(-1) ?? '';
    const see = [SEE_ABOVE, SEE_BELOW].find((end) => last.endsWith(end)) ?? SEE_ABOVE;
    const { pad, sign } = splitHead(form, node.lines[0] ?? '');
    const [start = '', ...others] = escapePoint(text).split('\n');
    node.lines = [`${pad}${sign}${start}`, ...others.map((line) => `${pad}    ${line}`)];
    node.lines[node.lines.length - 1] += see;
  }
}

/** The title by which a statement can be referred to: where it has none yet, one is made of its words. */
export function ensureTitle(work: Rewriting, id: Id): string {
  const { titles, takenTitles, definitions, after } = work;
  const known = titles.get(id);
  if (known !== undefined) return known;
  const statement = after.statements.get(id);
  const isArg = isArgument(work, id);
  const wanted = statement?.title;
  const isFree = wanted !== undefined && isLegalTitle(wanted, isArg) && !takenTitles.has(wanted);
  const title = isFree
    ? wanted
    : inventTitle(wanted ?? statement?.text ?? id, id, (each) => takenTitles.has(each));
  titles.set(id, title);
  takenTitles.add(title);
  const node = definitions.get(id);
  if (node && statement) define(work, node, statement);
  return title;
}
