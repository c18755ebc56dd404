/** The parts a digest is made of, and how they are written as plain text and as Markdown. */

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly lead: string; readonly items: readonly Item[] };

/** An entry of a list, with what belongs below it. */
export type Item = string | { readonly text: string; readonly below: readonly string[] };

/** A form that a digest is written in. */
export type DigestForm = 'text' | 'markdown';

/** The forms that a digest is written in. */
export const DIGEST_FORMS: readonly DigestForm[] = ['text', 'markdown'];

/** Ends with a line break. What statements say is text in both forms: no mark-up in it is followed. */
export function writeBlocks(blocks: readonly Block[], form: DigestForm): string {
  const write = form === 'markdown' ? toMarkdown : toText;
  return `${blocks.map(write).join('\n\n')}\n`;
}

const RULES = { 1: '=', 2: '-', 3: '' } as const;
const LONGEST_RULE = 72;

function toText(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const text = oneLine(block.text);
      const rule = RULES[block.level].repeat(Math.min(LONGEST_RULE, [...text].length));
      return [text, rule].filter((line) => line !== '').join('\n');
    }
    case 'paragraph':
      return oneLine(block.text);
    case 'list':
      return [oneLine(block.lead), ...listLines(block.items, oneLine).map((line) => `  ${line}`)].join('\n');
  }
}

function toMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkup(block.text)}`;
    case 'paragraph':
      return escapeMarkup(block.text);
    case 'list':
      return [escapeMarkup(block.lead), '', ...listLines(block.items, escapeMarkup)].join('\n');
  }
}

function listLines(items: readonly Item[], write: (text: string) => string): readonly string[] {
  return items.flatMap((item) =>
    typeof item === 'string'
      ? [`- ${write(item)}`]
      : [`- ${write(item.text)}`, ...item.below.map((text) => `  - ${write(text)}`)],
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** What would be read as mark-up: emphasis, code, links, HTML anywhere; lists, headings and rules at the start. */
function escapeMarkup(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*_[\]<>~|]/g, String.raw`\$&`)
    .replace(/^[#+=-]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}
