/** Puts a map into the file of its picture, so that the picture can be opened as the map again. */
import { packBytes, packText } from './pack.ts';
import { withPngChunk } from './png-chunks.ts';

/** What the text in a PNG is called, and the file in a PDF. */
export const PNG_KEYWORD = 'crux map';
/** The name under which a PDF carries its map. */
export const ATTACHMENT_NAME = 'map.crux.json';

/** A map, as `writeMap` writes it, as what a PDF carries with it. */
export function attachMap(map: string): { name: string; mediaType: string; bytes: Uint8Array } {
  return { name: ATTACHMENT_NAME, mediaType: 'application/json', bytes: new TextEncoder().encode(map) };
}

/** Before the drawing, right behind its description. `map` is in Crux's own format. */
export function embedInSvg(svg: string, map: string): string {
  const data = `<metadata><crux:map xmlns:crux="urn:crux:map">${packText(map)}</crux:map></metadata>\n`;
  const at = svg.indexOf('</desc>\n') + '</desc>\n'.length;
  return svg.slice(0, at) + data + svg.slice(at);
}

/** As compressed international text (PNG specification, third edition, 11.3.3.4). */
export function embedInPng(png: Uint8Array, map: string): Uint8Array {
  // Compressed, by the one method there is; no language and no translated keyword.
  const head = [...PNG_KEYWORD].map((letter) => letter.charCodeAt(0)).concat([0, 1, 0, 0, 0]);
  const packed = packBytes(map);
  const data = new Uint8Array(head.length + packed.length);
  data.set(head);
  data.set(packed, head.length);
  return withPngChunk(png, 'iTXt', data);
}
