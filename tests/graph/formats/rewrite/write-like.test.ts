import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOutsideChange, mergeFiles } from '../../../../graph/formats/rewrite/merge-files.ts';
import { writeLike } from '../../../../graph/formats/rewrite/write-like.ts';
import {
  addStatement,
  applyChange,
  embedInSvg,
  FORMATS,
  packFiles,
  readMap,
  updateStatement,
  writeMap,
  type ArgumentGraph,
} from '../../../../graph/index.ts';
import type { SavedView } from '../../../../graph/model/types.ts';
import { everyMap } from '../../../support/maps/arbitrary-map.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const ARGDOWN = `===
title: 'Bridge'
author: Ada
===

// Who wrote this
[Close]: The bridge should be closed.
  +   <Cables>: Two cables
      have snapped.
  // Is this so?
  - <Hold>: The other cables hold.
`;

async function open(text: string | Uint8Array, format: string, name = 'map') {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const { graph } = await readMap(bytes, name, { format });
  if (!graph) throw new Error('It must be readable.');
  return { graph, file: { bytes, name, format } };
}

const reword = (graph: ArgumentGraph, id: string, text: string) => updateStatement(graph, id, { text });

describe('writeLike', () => {
  it('changes no byte where the map was not changed', async () => {
    for (const text of [ARGDOWN, ARGDOWN.replaceAll('\n', '\r\n'), `\uFEFF${ARGDOWN}`, ARGDOWN.trimEnd()]) {
      const { graph, file } = await open(text, 'argdown');
      expect(textOf((await writeLike(graph, file))?.bytes)).toBe(text);
    }
  });

  it('leaves lines as they stand that were not changed, and the manner of the file', async () => {
    const { graph, file } = await open(ARGDOWN.replaceAll('\n', '\r\n'), 'argdown');
    const written = await writeLike(reword(graph, 'Hold', 'The other cables do hold.'), file);
    expect(textOf(written?.bytes)).toBe(
      ARGDOWN.replace('cables hold', 'cables do hold').replaceAll('\n', '\r\n'),
    );
  });

  it('keeps the indentation of JSON, or none', async () => {
    const map = {
      crux: 1,
      statements: [{ id: 'a', kind: 'claim', text: 'One \\ "two": {3}' }],
      relations: [],
    };
    for (const indent of [0, 2, 4, '\t']) {
      const { graph, file } = await open(JSON.stringify(map, null, indent), 'crux');
      const changed = await writeLike(reword(graph, 'a', 'Two'), file);
      const text = textOf(changed?.bytes);
      expect(JSON.parse(text).statements[0].text).toBe('Two');
      expect(/\n([ \t]*)/.exec(text.trim())?.[1] ?? 0).toBe(
        typeof indent === 'number' ? ' '.repeat(indent) || 0 : indent,
      );
    }
  });

  it('keeps the encoding of the file, and takes UTF-8 for what that has no letters for', async () => {
    const latin = Uint8Array.from('[A]: Caf\u00e9 \u20ac.\n'.replace('\u20ac', '\u0080'), (letter) =>
      letter.charCodeAt(0),
    );
    const { graph, file } = await open(latin, 'argdown');
    expect((await writeLike(reword(graph, 'A', 'Th\u00e9 \u20ac.'), file))?.bytes).toEqual(
      Uint8Array.from('[A]: Th\u00e9 \u0080.\n', (letter) => letter.charCodeAt(0)),
    );
    expect(textOf((await writeLike(reword(graph, 'A', '\u5927'), file))?.bytes)).toContain('\u5927');
    const wide = Uint8Array.from(
      [...'\uFEFF[A]: One.\n'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    const utf16 = await open(wide, 'argdown');
    const rewritten = await writeLike(reword(utf16.graph, 'A', 'Two \u5927.'), utf16.file);
    expect(new TextDecoder('utf-16le').decode(rewritten?.bytes)).toBe('[A]: Two \u5927.\n');
  });

  it('never puts a map in the place of a picture, a zip or a document around it', async () => {
    const { graph } = await open(ARGDOWN, 'argdown');
    const { text } = await writeMap(graph, 'crux');
    const holders: readonly (readonly [Uint8Array, string])[] = [
      [bytesOf(embedInSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', text)), 'crux'],
      [packFiles([{ name: 'a.argdown', bytes: bytesOf(ARGDOWN) }]), 'argdown'],
      [bytesOf(`Look:\n\n\`\`\`json\n${text}\n\`\`\`\n`), 'crux'],
    ];
    for (const [bytes, format] of holders)
      expect(await writeLike(graph, { bytes, name: 'x', format })).toBeNull();
    const note = await open(`# A note\n\n\`\`\`argdown\n${ARGDOWN}\`\`\`\n\nThe end.\n`, 'argdown');
    const changed = reword(note.graph, 'Hold', 'They hold.');
    const kept = await writeLike(changed, note.file);
    expect(kept === null ? null : textOf(kept.bytes)).toBe(
      `# A note\n\n\`\`\`argdown\n${ARGDOWN.replace('The other cables hold', 'They hold')}\`\`\`\n\nThe end.\n`,
    );
  });

  const both = FORMATS.filter(({ read, write }) => read && write).map(({ id }) => id);
  it.each(both)('as %s writes what reads as the map that was meant', { timeout: 120_000 }, async (format) => {
    await fc.assert(
      fc.asyncProperty(everyMap, everyMap, async (before, after) => {
        const first = await writeMap(before, format);
        const plain = await writeMap(after, format);
        const file = { bytes: bytesOf(first.text), name: 'map', format };
        const written = await writeLike(after, file);
        const meant = await readMap(bytesOf(plain.text), 'map', { format });
        const found = await readMap(written?.bytes ?? new Uint8Array(), 'map', { format });
        const again = async ({ graph }: { graph: ArgumentGraph | null }) =>
          graph && (await writeMap(graph, format)).text;
        expect(await again(found)).toBe(await again(meant));
        expect(written?.losses).toEqual(plain.losses);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a file that was changed on both sides', () => {
  it('has both changes afterwards, and the map too', async () => {
    const { graph, file } = await open(ARGDOWN, 'argdown');
    const mine = await writeLike(reword(graph, 'Close', 'It should be shut.'), file);
    const theirs = bytesOf(ARGDOWN.replace('cables hold', 'cables will hold').replace('Ada', 'Bob'));
    const merged = await mergeFiles(file, mine?.bytes ?? file.bytes, theirs);
    expect(textOf(merged ?? undefined)).toBe(
      textOf(theirs).replace('[Close]: The bridge should be closed.', '[Close]: It should be shut.'),
    );
    const change = await findOutsideChange(reword(graph, 'Close', 'It should be shut.'), file, theirs);
    const now = change && applyChange(reword(graph, 'Close', 'It should be shut.'), change);
    expect(now?.statements.get('Close')?.text).toBe('It should be shut.');
    expect(now?.statements.get('Hold')?.text).toBe('The other cables will hold.');
    expect(now?.meta.authors).toEqual(['Bob']);
  });

  it('is not put together where both changed one line, or where that makes no map', async () => {
    const { graph, file } = await open(ARGDOWN, 'argdown');
    const mine = await writeLike(reword(graph, 'Hold', 'No.'), file);
    expect(
      await mergeFiles(file, mine?.bytes ?? file.bytes, bytesOf(ARGDOWN.replace('cables hold', 'x'))),
    ).toBeNull();
    const json = await open('{"crux": 1,\n"statements": [],\n\n\n"relations": []}', 'crux');
    const broken = bytesOf('{"crux": 1,\n"statements": [],\n\n\n"relations": [}');
    expect(
      await mergeFiles(
        json.file,
        bytesOf('{"crux": 1,\n"meta": {"title": "x"},"statements": [],\n\n\n"relations": []}'),
        broken,
      ),
    ).toBeNull();
  });

  it('keeps on the map what its format does not carry', async () => {
    const { graph, file } = await open(ARGDOWN, 'argdown');
    const views = [{ name: 'Kept', link: 'x' }] as unknown as readonly SavedView[];
    const relations = new Map(
      [...graph.relations.values()].map((relation, at) => [`r${at}`, { ...relation, id: `r${at}` }]),
    );
    const map: ArgumentGraph = { ...graph, views, relations };
    const theirs = bytesOf(`${ARGDOWN}  + <Rust>: There is rust.\n`);
    const change = await findOutsideChange(map, file, theirs);
    const now = change && applyChange(map, change);
    expect(now?.views).toBe(views);
    expect([...(now?.relations.keys() ?? [])]).toEqual(['r0', 'r1', 'Rust +> Close']);
  });

  it('becomes what the file says where the map has other elements', async () => {
    const { graph, file } = await open(ARGDOWN, 'argdown');
    const map = addStatement(graph, { id: 's9', kind: 'claim', text: 'Only here.' });
    const change = await findOutsideChange(map, file, bytesOf('[A]: One.\n'));
    expect([...(change ? applyChange(map, change) : map).statements.keys()]).toEqual(['A']);
    expect(await findOutsideChange(map, file, new Uint8Array())).toBeNull();
  });
});
