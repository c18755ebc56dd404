/** Facts such as `arg(a).` and `att(a, b).` as they stand in a text, with comments after `%`. It knows no predicate. */
import { walkLines } from './lines.ts';
import type { Spot } from './notes.ts';

export type Token =
  | {
      readonly kind: 'fact';
      readonly predicate: string;
      readonly values: readonly string[];
      readonly spot: Spot;
      readonly written: string;
    }
  | { readonly kind: 'comment'; readonly words: string }
  /** Anything else, up to the next full stop or the end of its line. */
  | { readonly kind: 'other'; readonly written: string; readonly spot: Spot };

/** A full stop behind a fact may be missing. Facts stand on one line, any number of them. */
export function* scanFacts(text: string): Generator<Token> {
  for (const [line, content] of walkLines(text)) {
    const percent = content.indexOf('%');
    const code = percent < 0 ? content : content.slice(0, percent);
    const part = /\s*(?:([A-Za-z_]\w*)\s*\(([^()]*)\)(?:\s*\.)?|[^.]*\.*)/y;
    while (part.lastIndex < code.length) {
      const start = part.lastIndex;
      const [all = '', predicate, values = ''] = part.exec(code) ?? [];
      const written = all.trim();
      const spot = { line, column: start + all.length - all.trimStart().length + 1 };
      if (predicate !== undefined) {
        yield {
          kind: 'fact',
          predicate,
          values: values.split(',').map((value) => value.trim()),
          spot,
          written,
        };
      } else if (written !== '') yield { kind: 'other', written, spot };
    }
    if (percent >= 0) yield { kind: 'comment', words: content.slice(percent + 1).trim() };
  }
}
