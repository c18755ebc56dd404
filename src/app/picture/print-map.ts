/** Prints the map as the pages of its PDF, and not the page with its buttons: by the key, or from the browser's own menu. */
import { composePages, renderSvg, supposeAdditions, type PdfPage } from '../../../graph/index.ts';
import type { Session } from '../state/session.svelte.ts';
import { givenUp } from '../worker/client.svelte.ts';
import { readChoices, type Choices } from './export-choices.ts';
import { cutRequest, cutWanted, dressScene, nameOfMap, type Wanted } from './make-picture.ts';

/** Of larger maps the pages take longer than a browser may be held up that prints from its menu. */
const MOST_AT_ONCE = 800;

/** What is looked at by itself, else the whole map. Says so where it cannot be drawn. */
export async function printMap(session: Session): Promise<void> {
  document.querySelector('.print-sheets')?.remove();
  const sheets = createSheets();
  const urls: string[] = [];
  const putAway = () => {
    sheets.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  };
  try {
    const { pages } = await cutWanted(session, choicesNow(), wantedNow(session));
    for (const page of pages) {
      const svg = await dressScene(session, page.scene, 1);
      const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      urls.push(url);
      const image = document.createElement('img');
      image.src = url;
      image.alt = page.scene.description;
      addSheet(sheets, page, image);
      await image.decode();
    }
    document.body.append(sheets);
    addEventListener('afterprint', putAway, { once: true });
    print();
  } catch (error) {
    putAway();
    if (!givenUp(error))
      session.notify(
        `The map could not be made ready to print (${error instanceof Error ? error.message : String(error)}): export it as PDF instead.`,
      );
  }
}

/** The same at once, for a browser that prints from its own menu and waits for nothing. The pages go when it has printed. */
export function laySheets(session: Session): void {
  const { graph } = session;
  if (!graph || document.querySelector('.print-sheets')) return;
  const sheets = createSheets();
  if (graph.statements.size > MOST_AT_ONCE) {
    sheets.append(
      `“${graph.meta.title || nameOfMap(session)}” is too large to be printed from the browser's menu. Press Ctrl+P on the page (on a Mac Cmd+P), or export it as a PDF in pages.`,
    );
  } else {
    const { added } = session.analyses.supposed;
    const whole = added.length === 0 ? graph : supposeAdditions(graph, added).graph;
    const { pages } = composePages(
      whole,
      nameOfMap(session),
      cutRequest(session, choicesNow(), wantedNow(session)),
    );
    for (const page of pages) {
      // As part of the page: a picture apart would come too late.
      const svg = new DOMParser().parseFromString(renderSvg(page.scene), 'image/svg+xml').documentElement;
      addSheet(sheets, page, document.importNode(svg, true) as unknown as SVGElement);
    }
  }
  document.body.append(sheets);
  addEventListener('afterprint', () => sheets.remove(), { once: true });
}

function choicesNow(): Choices {
  return { ...readChoices(), kind: 'pdf', transparent: false };
}

function wantedNow(session: Session): Exclude<Wanted, { kind: 'view' }> {
  return session.part.focus ?? { kind: 'whole' };
}

function createSheets(): HTMLElement {
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  return sheets;
}

function addSheet(sheets: HTMLElement, { scene, width, height, scale }: PdfPage, drawing: Drawing): void {
  if (sheets.childElementCount === 0) {
    const style = document.createElement('style');
    style.textContent = `@page{size:${width}pt ${height}pt;margin:0}`;
    sheets.append(style);
  }
  const sheet = document.createElement('section');
  sheet.style.cssText = `width:${width}pt;height:${height}pt`;
  drawing.style.cssText = `width:${scene.width * scale}pt;height:${scene.height * scale}pt`;
  sheet.append(drawing);
  sheets.append(sheet);
}

type Drawing = HTMLImageElement | SVGElement;
