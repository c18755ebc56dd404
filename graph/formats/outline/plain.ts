/** Words of Markdown without its marks. */

/** Without the marks of bold, italics and code. */
export function plain(text: string): string {
  return text
    .replace(/(\*\*|__|`)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(^|[\s(])([*_])(?=\S)([^*_\n]*?\S)\2(?=$|[\s.,;:!?)])/g, '$1$3')
    .trim();
}
