/** Prints the map as the pages of its PDF, and not the page with its buttons. */
import type { Session } from '../state/session.svelte.ts';
import { givenUp } from '../worker/client.svelte.ts';
import { readChoices } from './export-choices.ts';
import { cutWanted, dressScene } from './make-picture.ts';

/** What is looked at by itself, else the whole map. Says so where it cannot be drawn. */
export async function printMap(session: Session): Promise<void> {
  const choices = { ...readChoices(), kind: 'pdf' as const, transparent: false };
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  const urls: string[] = [];
  try {
    const { pages } = await cutWanted(session, choices, session.part.focus ?? { kind: 'whole' });
    for (const { scene, width, height, scale } of pages) {
      const svg = await dressScene(session, scene, 1);
      const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      urls.push(url);
      const sheet = document.createElement('section');
      sheet.style.cssText = `width:${width}pt;height:${height}pt`;
      const image = document.createElement('img');
      image.src = url;
      image.alt = scene.description;
      image.style.cssText = `width:${scene.width * scale}pt;height:${scene.height * scale}pt`;
      sheet.append(image);
      sheets.append(sheet);
      await image.decode();
    }
    const [first] = pages;
    const style = document.createElement('style');
    style.textContent = first ? `@page{size:${first.width}pt ${first.height}pt;margin:0}` : '';
    sheets.append(style);
    document.body.append(sheets);
    print();
  } catch (error) {
    if (!givenUp(error))
      session.notify(
        `The map could not be made ready to print (${error instanceof Error ? error.message : String(error)}): export it as PDF instead.`,
      );
  } finally {
    // The browser has taken its copy by then.
    setTimeout(() => {
      sheets.remove();
      for (const url of urls) URL.revokeObjectURL(url);
    }, 1_000);
  }
}
