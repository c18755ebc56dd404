/** The styles the text tests set their examples in. */
import type { TextStyle } from '../../../graph/text/style.ts';

export const BODY: TextStyle = { size: 13, weight: 400, lineHeight: 18 };
export const TITLE: TextStyle = { size: 14, weight: 600, lineHeight: 20 };
export const SMALL: TextStyle = { size: 11, weight: 500, lineHeight: 14 };
