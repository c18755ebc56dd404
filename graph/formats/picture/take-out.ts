/** Takes the map out of a picture that carries one. Other pictures are told apart from damaged ones. */
import type { Problem } from '../../model/problems.ts';
import { ATTACHMENT_NAME, PNG_KEYWORD } from './embed.ts';
import { DamagedPack, unpackText, unpackZlib } from './pack.ts';
import { isPng, readPngChunks } from './png-chunks.ts';
import { takeFromPage } from './web-page.ts';

/** The map's text, or why there is none. */
export type TakenOut = { readonly text: string } | { readonly problem: Problem };

/** Null where the bytes are no PNG, PDF or SVG. O(bytes). */
export function takeMapOut(bytes: Uint8Array): TakenOut | null {
  const kind = kindOf(bytes);
  if (kind === null) return null;
  try {
    const text = { PNG: takeFromPng, PDF: takeFromPdf, SVG: takeFromSvg, page: takeFromHtml }[kind](bytes);
    return text === null ? { problem: withoutMap(kind) } : { text };
  } catch (error) {
    if (error instanceof DamagedPack) return { problem: damaged(kind, error) };
    throw error;
  }
}

type Kind = 'PNG' | 'PDF' | 'SVG' | 'page';

function kindOf(bytes: Uint8Array): Kind | null {
  if (isPng(bytes)) return 'PNG';
  const head = latin(bytes.subarray(0, 2_000));
  if (head.startsWith('%PDF-')) return 'PDF';
  if (/^\s*(?:ï»¿)?<!doctype html>/i.test(head)) return hasMap(bytes) ? 'page' : null;
  return /^\s*(?:ï»¿)?(?:<\?xml[^>]*>|<!--[^]*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]/.test(head) ? 'SVG' : null;
}

/** Other web pages are read as whatever text they hold. */
function hasMap(bytes: Uint8Array): boolean {
  return latin(bytes).includes('<script type="application/json" id="crux-map"');
}

function takeFromHtml(bytes: Uint8Array): string | null {
  return takeFromPage(new TextDecoder().decode(bytes));
}

function takeFromPng(bytes: Uint8Array): string | null {
  const keyword = `${PNG_KEYWORD}\0\u0001\0\0\0`;
  for (const { type, data, isSound } of readPngChunks(bytes)) {
    if (type !== 'iTXt' || !latin(data.subarray(0, keyword.length)).startsWith(keyword)) continue;
    if (!isSound) throw new DamagedPack('Its checksum is wrong.');
    return unpackZlib(data.subarray(keyword.length));
  }
  return null;
}

function takeFromSvg(bytes: Uint8Array): string | null {
  const text = latin(bytes);
  const from = text.indexOf('<crux:map ');
  const start = text.indexOf('>', from) + 1;
  const end = text.indexOf('</crux:map>', start);
  return from < 0 || end < 0 ? null : unpackText(text.slice(start, end).replace(/\s+/g, ''));
}

/** Only as Crux writes it: the one file that is attached, in a stream by itself. */
function takeFromPdf(bytes: Uint8Array): string | null {
  const text = latin(bytes);
  const at = text.includes(ATTACHMENT_NAME) ? text.indexOf('/Type /EmbeddedFile') : -1;
  if (at < 0) return null;
  const length = /\/Length (\d+)/.exec(text.slice(at, at + 1_000));
  const start = text.indexOf('stream\n', at) + 'stream\n'.length;
  if (!length) throw new DamagedPack('The length of its file is missing.');
  return unpackZlib(bytes.subarray(start, start + Number(length[1])));
}

/** A byte a letter, whatever they mean. */
function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return parts.join('');
}

function withoutMap(kind: Kind): Problem {
  const message = `This ${kind} is a picture without a map in it: open the file that it was made from, or a picture that was saved with its map.`;
  return { severity: 'error', code: 'picture-without-map', message };
}

function damaged(kind: Kind, { message: reason }: Error): Problem {
  const message = `The map in this ${kind} is damaged (${reason}): open the file that the picture was made from, or a copy of the picture that nobody edited.`;
  return { severity: 'error', code: 'picture-map-damaged', message };
}
