/** Character references of HTML and XML in texts (`&amp;`, `&#8217;`), as the characters they stand for. */

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    iexcl: '¡',
    cent: '¢',
    pound: '£',
    yen: '¥',
    sect: '§',
    copy: '©',
    laquo: '«',
    raquo: '»',
    reg: '®',
    deg: '°',
    plusmn: '±',
    frac12: '½',
    frac14: '¼',
    iquest: '¿',
    szlig: 'ß',
    agrave: 'à',
    aacute: 'á',
    auml: 'ä',
    Auml: 'Ä',
    ccedil: 'ç',
    egrave: 'è',
    eacute: 'é',
    ecirc: 'ê',
    iacute: 'í',
    ntilde: 'ñ',
    oacute: 'ó',
    ouml: 'ö',
    Ouml: 'Ö',
    uacute: 'ú',
    uuml: 'ü',
    Uuml: 'Ü',
    times: '×',
    divide: '÷',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
    middot: '·',
    hellip: '…',
    prime: '′',
    euro: '€',
    trade: '™',
    larr: '←',
    rarr: '→',
    infin: '∞',
    ne: '≠',
    le: '≤',
    ge: '≥',
    shy: '\u00ad',
    zwnj: '\u200c',
    zwj: '\u200d',
  }),
);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,7}));/g;

/** Decodes once, so `&amp;lt;` becomes `&lt;`. What names no character stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? all;
    return toCharacter(decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10)) ?? all;
  });
}

/** Whether a text holds what looks like an HTML tag. */
export function hasTags(text: string): boolean {
  return text.includes('<') && /<\/?[a-zA-Z][^<>]*>/.test(text);
}

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Numbers from 128 to 159 mean Windows-1252 on the web, whatever Unicode says. */
function toCharacter(code: number): string | undefined {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
    ? String.fromCodePoint(code)
    : undefined;
}
