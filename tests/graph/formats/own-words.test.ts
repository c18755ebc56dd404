/** What only the text beside a map says is named before another form or format leaves it out. */
import { describe, expect, it } from 'vitest';
import { findOwnWords, tellOwnWords } from '../../../graph/formats/own-words.ts';
import { readMap } from '../../../graph/formats/read-map.ts';
import { writeMap } from '../../../graph/formats/write-map.ts';
import { findSplice } from '../../../graph/model/text-change.ts';
import type { ArgumentGraph, MapText, TextForm } from '../../../graph/model/types.ts';
import { bindText } from '../../../graph/text-edit/bind-text.ts';
import { readMapText } from '../../../graph/text-edit/read-text.ts';
import { saveMapText } from '../../../graph/text-edit/save-text.ts';
import { createSampleMap } from '../../support/sample-map.ts';

const NOTE = [
  '# Trams',
  '',
  'What I think of trams.',
  '',
  '```argdown',
  '// to be mended',
  '[Quiet]: Trams are quiet.',
  '  + They run on rails. // mostly',
  '```',
  '',
  '- buy a ticket',
].join('\n');

function written(text: string, form: TextForm = 'argdown', typed = text): ArgumentGraph {
  const { said } = readMapText(form, text);
  if (!said) throw new Error('unreadable');
  const kept: MapText = { form, text: typed, ...(typed === text ? {} : { good: findSplice(typed, text) }) };
  return { ...bindText(said, said.graph).said.graph, text: kept };
}

const own = (text: string, form: TextForm = 'argdown') => findOwnWords({ form, text });

describe('the words of a text that are on no map', () => {
  it('are its comments, and the lines of a note around its argument', () => {
    expect(own(NOTE)).toEqual({ comments: 2, lines: 3, unfinished: false });
    expect(tellOwnWords(own(NOTE))).toBe('2 comments and 3 lines around the argument');
    expect(tellOwnWords(own('[A]: B. // c\n'))).toBe('a comment');
    expect(own('// a // b\n\n/* // z */\n\n[A]: B.\n').comments).toBe(2);
    expect(own('/* a\n// b */ // c\n\n[A]: B. <!-- /* d -->\n\n/* e\n// f\n').comments).toBe(4);
    expect(tellOwnWords(own('[A]: See https://a.b/c.\n'))).toBe('');
    expect(tellOwnWords(own('Trams are quiet.\n  + They // run on rails.\n', 'outline'))).toBe('');
  });

  it('are named by each format that leaves them out, and by none that has them', async () => {
    const graph = written(NOTE);
    const features = async (format: string) =>
      (await writeMap(graph, format)).losses.filter(({ feature }) => feature === 'wording');
    expect(await features('xaif')).toEqual([
      {
        feature: 'wording',
        ids: [],
        message: 'Only in the text beside the map: 2 comments and 3 lines around the argument.',
      },
    ]);
    expect((await features('argdown')).length).toBe(1);
    for (const format of ['crux', 'graphml', 'gexf', 'jgf', 'cytoscape', 'jsoncanvas']) {
      expect(await features(format), format).toEqual([]);
      const { text } = await writeMap(graph, format);
      const { graph: read } = await readMap(new TextEncoder().encode(text), '');
      expect(read?.text, format).toEqual(graph.text);
    }
    expect((await writeMap(createSampleMap(), 'argdown')).losses.map(({ feature }) => feature)).not.toContain(
      'wording',
    );
    expect(saveMapText(graph, 'argdown')).toEqual({ text: NOTE, losses: [] });
    expect(saveMapText(graph, 'markdown')).toBeNull();
  });

  it('are told apart from what is only proposed, which waits beside the map too', async () => {
    const map = createSampleMap();
    const proposals = { statements: [], relations: [], sources: [] };
    const graph = { ...map, meta: { ...map.meta, extra: { proposals } } };
    const features = async (format: string) =>
      (await writeMap(graph, format)).losses.map(({ feature }) => feature);
    for (const format of ['aif', 'argdown', 'kialo', 'dot'])
      expect(await features(format), format).toContain('proposals');
    expect(await features('crux')).not.toContain('proposals');
  });

  it('are what is typed and can’t be read yet: a file has the text as it could last be read', async () => {
    const good = '// mine\n[Quiet]: Trams are quiet.\n';
    const graph = written(good, 'argdown', `${good}\n[Loud] Cars`);
    expect(saveMapText(graph, 'argdown')).toEqual({
      text: good,
      losses: [
        { feature: 'wording', ids: [], message: 'Only in the text beside the map: what can’t be read yet.' },
      ],
    });
    const { losses } = await writeMap(graph, 'aif');
    expect(losses.at(-1)?.message).toBe(
      'Only in the text beside the map: a comment and what can’t be read yet.',
    );
  });
});
