/** What a text says of the map as a whole: the front matter of Argdown, line by line, or the title of an outline. */
import { writeFrontMatter } from '../formats/argdown/front-matter.ts';
import { insertParagraph } from './paragraphs.ts';
import type { Rewriting } from './rewriting.ts';

export function rewriteFrame(work: Rewriting): void {
  const { before, after, form } = work;
  if (form === 'outline') {
    if (before.meta.title !== after.meta.title) retitleOutline(work);
    return;
  }
  const isSame =
    before.meta === after.meta &&
    before.sources === after.sources &&
    before.axes === after.axes &&
    before.statements === after.statements;
  if (!isSame) rewriteFrontMatter(work);
}

function retitleOutline(work: Rewriting): void {
  const title = work.after.meta.title.replace(/\s+/g, ' ').trim();
  const [first] = work.tree.paragraphs;
  const at = first?.lead.findIndex((line) => /^#[ \t]+/.test(line)) ?? -1;
  if (first && at >= 0) {
    if (title === '') first.lead.splice(at, 1);
    else first.lead[at] = `# ${title}`;
  } else if (title !== '') {
    insertParagraph(work, 0, []);
    const [made] = work.tree.paragraphs;
    made?.lead.push(`# ${title}`);
  }
}

/** The lines of a field, by its name as it stands there. */
type Fields = ReadonlyMap<string, readonly string[]>;

function fieldsOf(lines: readonly string[]): Fields {
  const fields = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of lines) {
    const name = /^("(?:[^"\\]|\\.)*"|[^\s:#][^:]*):/.exec(line)?.[1];
    if (name !== undefined) fields.set(name, (last = [line]));
    else last?.push(line);
  }
  return fields;
}

const inside = (text: string) => (text === '' ? [] : text.split('\n').slice(1, -1));

function rewriteFrontMatter(work: Rewriting): void {
  const { before, after, tree } = work;
  const was = fieldsOf(inside(writeFrontMatter(before)));
  const is = fieldsOf(inside(writeFrontMatter(after)));
  const names = [...new Set([...was.keys(), ...is.keys()])].filter(
    (name) => was.get(name)?.join('\n') !== is.get(name)?.join('\n'),
  );
  if (names.length === 0) return;
  const [first] = tree.paragraphs;
  const start = first?.lead.findIndex((line) => /^={3,}\s*$/.test(line)) ?? -1;
  if (!first || start < 0) {
    const lines = names.flatMap((name) => is.get(name) ?? []);
    if (lines.length === 0) return;
    insertParagraph(work, 0, []);
    tree.paragraphs[0]?.lead.push('===', ...lines, '===');
    return;
  }
  for (const name of names) {
    const end = first.lead.findIndex((line, index) => index > start && /^={3,}\s*$/.test(line));
    const stop = end < 0 ? first.lead.length : end;
    const at = first.lead.findIndex(
      (line, index) => index > start && index < stop && line.startsWith(`${name}:`),
    );
    let last = at + 1;
    while (at >= 0 && last < stop && /^(?:\s|$|- )/.test(first.lead[last] ?? '')) last += 1;
    const lines = is.get(name) ?? [];
    if (at >= 0) first.lead.splice(at, last - at, ...lines);
    else first.lead.splice(stop, 0, ...lines);
  }
}
