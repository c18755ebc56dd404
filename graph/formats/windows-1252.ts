/**
 * What the bytes 0x80 to 0x9F stand for in Windows-1252, in order; numbers from 128 to 159 in HTML mean the same, whatever Unicode
 * says (https://encoding.spec.whatwg.org/#windows-1252).
 */
export const WINDOWS_1252: readonly string[] = [
  ...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
];
