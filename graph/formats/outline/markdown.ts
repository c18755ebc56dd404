/** Texts in a Markdown outline: what would be markup there stands behind a backslash. */

const SPECIAL = /[\\`*_[\]<>&#|~]|^(?:[+\-\u2212\u2013\u2022]|\d+[.)])(?=\s|$)|:/gm;

/** The marks at the end of a line that leads to a point elsewhere in the outline. */
export const SEE_ABOVE = ' (see above)';
export const SEE_BELOW = ' (see below)';

/** The text so that Markdown shows it as it is, and no line of it looks like a point. */
export function escapeMarkdown(text: string): string {
  const safe = text.trim().replace(SPECIAL, (mark, offset: number, all: string) => {
    if (mark === ':') return isLabelEnd(all, offset) ? '\\:' : mark;
    return mark.length > 1 ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`;
  });
  return safe.replace(/ \((?=see (?:above|below)\)$)/, ' \\(');
}

/** A backslash before any sign of ASCII that is no letter or digit stands for that sign. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~\u2212\u2013\u2022])/g, '$1');
}

/** A colon after the first words of a text would make them a label. */
function isLabelEnd(text: string, offset: number): boolean {
  return offset <= 30 && /^[A-Za-z ]+$/.test(text.slice(0, offset));
}
