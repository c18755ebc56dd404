import { describe, expect, it } from 'vitest';
import { readMap } from '../../graph/index.ts';
import { SignsQuestion } from '../../src/app/signs-question.svelte.ts';

const bytes = new TextEncoder().encode('from,to,relation\nCost,Pool,wibbles\nHealth,Pool,supports\n');

async function ask(): Promise<SignsQuestion> {
  const question = new SignsQuestion();
  question.askAbout(bytes, 'pool.csv', (await readMap(bytes, 'pool.csv')).problems);
  expect(question.words).toEqual(['wibbles']);
  return question;
}

describe('what words of a file mean', () => {
  it('is asked until the map that says so is there, and opened once however often it is answered', async () => {
    const question = await ask();
    const opened: Uint8Array[] = [];
    let arrive = (): void => undefined;
    const open = (map: Uint8Array) => {
      opened.push(map);
      return new Promise<void>((resolve) => (arrive = resolve));
    };
    const answered = question.answer({ wibbles: 'attacks' }, open);
    await question.answer({ wibbles: 'attacks' }, open);
    await expect.poll(() => opened.length).toBe(1);
    expect(question.words).toEqual(['wibbles']);
    arrive();
    await answered;
    expect(question.words).toEqual([]);
    const { graph } = await readMap(opened[0] ?? bytes, 'pool.crux.json');
    expect([...(graph?.relations.values() ?? [])].map(({ kind }) => kind).sort()).toEqual([
      'attacks',
      'supports',
    ]);
  });

  it('opens nothing once it is left, and another file can be asked about', async () => {
    const question = await ask();
    const opened: string[] = [];
    const open = (_: Uint8Array, name: string) => Promise.resolve(opened.push(name));
    const answered = question.answer({ wibbles: 'none' }, open);
    question.leave();
    await answered;
    expect(opened).toEqual([]);
    question.askAbout(bytes, 'other.csv', (await readMap(bytes, 'other.csv')).problems);
    await question.answer({ wibbles: 'none' }, open);
    expect(opened).toEqual(['other.csv']);
  });
});
