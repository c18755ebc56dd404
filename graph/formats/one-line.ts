/** For formats in which a line break ends more than a line, such as a title. */

/** The text in one line: a line break with the blanks around it becomes one blank, and blanks at the ends go. */
export function toOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').trim();
}
