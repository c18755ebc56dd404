/** Files that are not quite what they should be: each opens or is refused, and what is odd about it is said. */
import { describe, expect, it } from 'vitest';
import { readMap } from '../../../graph/formats/read-map.ts';

async function check(content: string | Uint8Array, name: string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { graph, problems } = await readMap(bytes, name);
  return { isOpen: graph !== null, codes: problems.map(({ code }) => code) };
}

const aif = (nodes: readonly object[]) => JSON.stringify({ nodes, edges: [], locutions: [] });
const CSV = 'record,id,kind,text\nstatement,a,claim,A\nstatement,b,claim,';

describe('a file that opens with a word about it', () => {
  it.each([
    ['has lines as in Windows', '[A]: x\r\n  + [B]: y\r\n', 'a.argdown', ['windows-lines']],
    ['has a byte order mark', '\uFEFF[A]: x\n  + [B]: y\n', 'a.argdown', ['byte-order-mark']],
    ['is empty', '{"crux": 1, "statements": [], "relations": []}', 'a.json', ['empty-map']],
    [
      'has a claim like a book',
      aif([{ nodeID: '1', type: 'I', text: 'x'.repeat(32_000) }]),
      'a.json',
      ['long-text'],
    ],
    [
      'has ids that are numbers and texts',
      aif([
        { nodeID: 1, type: 'I', text: 'x' },
        { nodeID: '2', type: 'I', text: 'y' },
      ]),
      'a.json',
      ['number-for-text'],
    ],
    ['ends within its front matter', '===\ntitle: x\n', 'a.argdown', ['open-front-matter']],
    ['ends within a row', CSV.slice(0, -3), 'a.csv', ['cut-off', 'unusable-row']],
  ])('%s', async (_, content, name, codes) => {
    const found = await check(content, name);
    expect(found.isOpen).toBe(true);
    expect([...found.codes].sort()).toEqual(codes);
  });

  it('is a table with lines as in Windows, which says nothing', async () => {
    expect((await check('source,target\r\na,b\r\n', 'a.csv')).codes).not.toContain('windows-lines');
  });
});

describe('a file of another kind', () => {
  const picture = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
  ]);

  it.each(['argdown', 'txt', 'json', 'csv', 'graphml'])(
    'is refused if it is a picture named .%s',
    async (ending) => {
      const { isOpen, codes } = await check(picture, `a.${ending}`);
      expect(isOpen).toBe(false);
      expect(codes).toContain('picture-without-map');
    },
  );

  it.each([
    ['a page', '<!doctype html><html><body><p>Hello</p></body></html>', 'a.argdown'],
    ['a list of numbers', '[1, 2, 3]', 'a.argdown'],
    ['a package', '{"name": "x", "version": "1.0.0"}', 'a.argdown'],
    ['a text in quotes', '"hello"', 'a.argdown'],
    ['a list of numbers', '[1, 2, 3]', 'a.cyjs'],
  ])('is refused if it is %s', async (_, content, name) => {
    expect((await check(content, name)).isOpen).toBe(false);
  });

  it('is no other kind if it only begins like one', async () => {
    expect((await check('[A]: "x"\n  + [B]: [y]\n', 'a.argdown')).isOpen).toBe(true);
    expect((await check('<!-- x -->\n[A]: x\n', 'a.argdown')).isOpen).toBe(true);
    expect((await check('<A>: x\n\n<B>: y\n', 'a.argdown')).isOpen).toBe(true);
  });
});
