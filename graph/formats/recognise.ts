/** Tells the format of a text by its content, as far as each format has to look at it, or by its name. */
import type { Format } from './format.ts';
import type { Input } from './input.ts';
import { findFormatByName, FORMATS } from './registry.ts';

/** The content decides; where it says nothing, the ending does. Sound JSON that no format knows is none, whatever its ending. */
export function recognise(input: Input): Format | undefined {
  const { best, score } = findLikeliest(input);
  if (score >= 0.3) return best;
  const byName = findFormatByName(input.name, 'read');
  const isKnown = byName?.mediaType !== 'application/json' || input.json() === undefined;
  const isTold = !COMMON.test(input.name);
  return isKnown && isTold ? (byName ?? best) : undefined;
}

/** Endings that say no more than that it is text. */
const COMMON = /\.(?:txt|xml|ya?ml)$/i;

const known = new WeakMap<Input, Likeliest>();

interface Likeliest {
  readonly best: Format | undefined;
  readonly score: number;
}

/** The format that a text most looks like, and how much, from 0 to 1.1. Found once for a text: some formats look at all of it. */
export function findLikeliest(input: Input): Likeliest {
  let found = known.get(input);
  if (!found) {
    found = compareFormats(input);
    known.set(input, found);
  }
  return found;
}

/** Nothing looks more like a format than what is one beyond doubt and is called so: large files are not searched for others. */
const MOST = 1.1;

function compareFormats(input: Input): Likeliest {
  let best: Format | undefined;
  let bestScore = 0;
  const byName = findFormatByName(input.name, 'read');
  for (const format of FORMATS) {
    if (!format.read || !format.detect) continue;
    // Where two formats are equally likely, the file's own ending decides.
    const score = format.detect(input) + (format === byName ? 0.1 : 0);
    if (score > bestScore) [best, bestScore] = [format, score];
    if (bestScore >= MOST) break;
  }
  return { best, score: bestScore };
}
