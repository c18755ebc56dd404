/** JSON laid out as another JSON text is: its indentation, or none. */

/** `text` is as Crux writes it, two spaces a level. What is no JSON in lines comes back as it is. O(characters). */
export function indentLike(text: string, model: string): string {
  if (!model.trim().includes('\n')) return packLines(text);
  const unit = /^\s*[[{]\s*?\n([ \t]+)\S/.exec(model)?.[1];
  if (unit === undefined || unit === '  ') return text;
  return text.replace(/^(?: {2})+/gm, (spaces) => unit.repeat(spaces.length / 2));
}

function packLines(text: string): string {
  return text.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|\s+/g, (_, words: string | undefined) => words ?? '');
}
