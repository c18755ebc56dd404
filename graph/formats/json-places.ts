/**
 * Finds the line and column of a path in a sound JSON text. Nothing is read before the first place is asked for, and then
 * only the lists and records on the way to it.
 */
import type { PathSteps, Place } from '../model/problems.ts';
import { createPlaceFinder } from './text-place.ts';

const BACKSLASH = 92;

/**
 * Gives places in the text; for a field that is not there, the place of its record. Columns count UTF-16 units, as editors
 * do. Cost: O(characters) for the first place, and then O(characters of the records looked into), each once.
 */
export function createPlaceOf(text: string): (steps: PathSteps) => Place {
  const known = new Map<number, ReadonlyMap<string | number, number>>();
  const placeOf = createPlaceFinder(text);
  const insideOf = (start: number) => {
    const inside = known.get(start) ?? findStarts(text, start);
    known.set(start, inside);
    return inside;
  };
  return (steps) => {
    let at = skipBlanks(text, 0);
    for (const step of steps) {
      const next = insideOf(at).get(step);
      if (next === undefined) break;
      at = next;
    }
    return placeOf(at);
  };
}

/** Where the values of the list or record begin that begins here, by index or key; of a repeated key the last. */
function findStarts(text: string, start: number): ReadonlyMap<string | number, number> {
  const starts = new Map<string | number, number>();
  if (text[start] !== '[' && text[start] !== '{') return starts;
  let step: string | number = text[start] === '[' ? 0 : '';
  let awaitsValue = step === 0;
  let depth = 0;
  for (let at = skipBlanks(text, start + 1); at < text.length && depth >= 0; at = skipBlanks(text, at + 1)) {
    const sign = text.charAt(at);
    const end = sign === '"' ? endOfText(text, at) : at;
    if (depth === 0) {
      if (awaitsValue && sign !== ']') {
        starts.set(step, at);
        awaitsValue = false;
      } else if (sign === '"') step = JSON.parse(text.slice(at, end + 1)) as string;
      else if (sign === ':') awaitsValue = true;
      else if (sign === ',' && typeof step === 'number') {
        step++;
        awaitsValue = true;
      }
    }
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    at = end;
  }
  return starts;
}

/** The closing quotation mark of the text that opens here. */
export function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === BACKSLASH) before--;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}

/** The first offset from here on where no blank stands. */
export function skipBlanks(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); isBlank(code); code = text.charCodeAt(at)) at++;
  return at;
}

const isBlank = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;
