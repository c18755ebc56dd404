/** Whether a file is text at all: what is something else, such as a picture, has signs in it that no text has. */

/** Control characters that a short text may have come by, such as from a careless copy. */
const STRAY = 3;
/** All but tabs, line ends and page breaks. */
export const CONTROLS = /(?![\t\n\f\r])\p{Cc}/gu;

/** By its start. Texts have hardly a control character; a twentieth of them is none of a text. */
export function isText(head: string): boolean {
  return (head.match(CONTROLS)?.length ?? 0) <= Math.max(STRAY, head.length / 20);
}
