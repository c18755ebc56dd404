/** How Argdown and outlines are coloured in the editor, line by line. What they mean is for their readers to say. */
import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StreamParser } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { Tag } from '@lezer/highlight';
import type { TextForm } from '../../../graph/index.ts';

const TAGS = {
  supports: Tag.define(),
  attacks: Tag.define(),
  undercuts: Tag.define(),
  title: Tag.define(),
  heading: Tag.define(),
  word: Tag.define(),
  note: Tag.define(),
  data: Tag.define(),
} as const;

interface State {
  /** What goes on over the end of a line. */
  inside: 'comment' | 'html comment' | 'front matter' | null;
  /** Braces that are open. */
  braces: number;
  isFirst: boolean;
}

const start = (): State => ({ inside: null, braces: 0, isFirst: true });

const ARGDOWN: StreamParser<State> = {
  name: 'argdown',
  startState: start,
  copyState: (state) => ({ ...state }),
  tokenTable: TAGS,
  token(stream, state) {
    const isFirst = state.isFirst;
    state.isFirst = false;
    if (state.inside === 'front matter') {
      if (stream.match(/^={3,}[ \t]*$/)) state.inside = null;
      else stream.skipToEnd();
      return 'data';
    }
    if (state.inside) {
      const end = state.inside === 'comment' ? '*/' : '-->';
      if (stream.skipTo(end)) {
        stream.match(end);
        state.inside = null;
      } else stream.skipToEnd();
      return 'note';
    }
    if (state.braces > 0) return readData(stream, state);
    if (stream.sol()) {
      if (isFirst && stream.match(/^={3,}[ \t]*$/)) {
        state.inside = 'front matter';
        return 'data';
      }
      if (stream.match(/^#{1,}[ \t].*/)) return 'heading';
      if (stream.match(/^[ \t]*-{2,}[ \t]*$/)) return 'data';
      stream.eatSpace();
      if (stream.match(/^(?:<\+|\+>|\+(?=[ \t[<]|$))/)) return 'supports';
      if (stream.match(/^(?:<-|->|><|-(?=[ \t[<]|$))/)) return 'attacks';
      if (stream.match(/^(?:<_|_>|_(?=[ \t]))/)) return 'undercuts';
      if (stream.match(/^\(\d+\)/)) return 'data';
      if (stream.pos > 0 && !stream.eol()) return null;
    }
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'note';
    }
    if (stream.match('/*')) {
      state.inside = 'comment';
      return 'note';
    }
    if (stream.match('<!--')) {
      state.inside = 'html comment';
      return 'note';
    }
    if (stream.match(/^\\./)) return null;
    if (stream.match(/^@?\[[^\]\n]+\](?!\():?/) || stream.match(/^@?<[^>\n]+>:?/)) return 'title';
    if (stream.match(/^#(?:\([^)\n]*\)|[\p{L}\d-]+)/u)) return 'word';
    if (stream.peek() === '{') return readData(stream, state);
    stream.next();
    stream.eatWhile(/[^\\[@<#{/]/);
    return null;
  },
};

function readData(stream: Parameters<StreamParser<State>['token']>[0], state: State): string {
  for (let sign = stream.next(); typeof sign === 'string'; sign = stream.next()) {
    if (sign === '"') stream.match(/^(?:[^"\\]|\\.)*"?/);
    if (sign === '{') state.braces += 1;
    if (sign === '}') state.braces -= 1;
    if (state.braces <= 0) break;
  }
  return 'data';
}

const OUTLINE: StreamParser<State> = {
  name: 'outline',
  startState: start,
  copyState: (state) => ({ ...state }),
  tokenTable: TAGS,
  token(stream) {
    if (stream.sol()) {
      if (stream.match(/^ {0,3}#{1,6}[ \t].*/)) return 'heading';
      stream.eatSpace();
      if (stream.match(/^\+(?=[ \t])/)) return 'supports';
      if (stream.match(/^[-−–](?=[ \t])/)) return 'attacks';
      if (stream.match(/^[*•](?=[ \t])/)) return 'undercuts';
      if (stream.pos > 0) return null;
    }
    if (
      stream.match(
        /^[ \t]*(?:For|Against|Answer|In other words|For this step|Against this step|Answer to this step|This step in other words|And|Claim):(?=[ \t])/,
      )
    )
      return 'word';
    if (stream.match(/^ \(see (?:above|below)\)$/)) return 'note';
    stream.next();
    stream.eatWhile(/[^ ]/);
    return null;
  },
};

const STYLE = HighlightStyle.define([
  { tag: TAGS.supports, color: 'var(--support)', fontWeight: '700' },
  { tag: TAGS.attacks, color: 'var(--attack)', fontWeight: '700' },
  { tag: TAGS.undercuts, color: 'var(--attack)', fontWeight: '700', fontStyle: 'italic' },
  { tag: TAGS.title, fontWeight: '600' },
  { tag: TAGS.heading, fontWeight: '700' },
  { tag: TAGS.word, color: 'var(--focus)' },
  { tag: TAGS.note, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: TAGS.data, color: 'var(--ink-soft)' },
]);

export function languageOf(form: TextForm): Extension {
  return [StreamLanguage.define(form === 'argdown' ? ARGDOWN : OUTLINE), syntaxHighlighting(STYLE)];
}
