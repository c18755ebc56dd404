/** The editor of the map's text: CodeMirror with what the pane needs of it. It knows lines and offsets, and nothing of maps. */
import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionKeymap,
  completionStatus,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { codeFolding, foldEffect, foldGutter, foldKeymap, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  type DecorationSet,
} from '@codemirror/view';
import { findSplice, type Problem, type TextForm } from '../../../graph/index.ts';
import { findData, foldText } from './folding.ts';
import { languageOf } from './languages.ts';
import { LOOK } from './look.ts';

export interface EditorListener {
  /** Somebody typed: the whole text, what was put in, and where the cursor stands. */
  ontype(text: string, inserted: string, at: number): void;
  /** The cursor stands in this line, counting from 1, where a person put it. */
  online(line: number): void;
  /** Titles that can stand where one is typed. */
  titles(): readonly string[];
}

/** What comes from the map is not typed. */
const fromMap = Annotation.define<boolean>();
const lightLines = StateEffect.define<readonly number[]>();
const LIT = Decoration.line({ class: 'lit' });

const lit = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lines, transaction) {
    let now = lines.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(lightLines)) continue;
      const { doc } = transaction.state;
      const known = effect.value.filter((line) => line >= 1 && line <= doc.lines);
      now = Decoration.set(
        known.map((line) => LIT.range(doc.line(line).from)),
        true,
      );
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export class TextEditor {
  readonly #view: EditorView;
  readonly #language = new Compartment();
  readonly #access = new Compartment();
  #form: TextForm;

  constructor(parent: HTMLElement, text: string, form: TextForm, listener: EditorListener) {
    this.#form = form;
    const state = EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        codeFolding({ placeholderText: '…' }),
        foldText,
        lintGutter(),
        drawSelection(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Text of the map', spellcheck: 'true' }),
        EditorState.tabSize.of(4),
        indentUnit.of('  '),
        search({ top: true }),
        autocompletion({ override: [(context) => complete(context, listener)], icons: false }),
        lit,
        this.#language.of(languageOf(form)),
        this.#access.of([]),
        Prec.high(
          keymap.of([
            { key: 'Tab', run: acceptCompletion },
            { key: 'Escape', run: closeOrLeave },
          ]),
        ),
        keymap.of([
          indentWithTab,
          ...searchKeymap,
          ...foldKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...defaultKeymap,
        ]),
        LOOK,
        EditorView.updateListener.of((update) => {
          const isTyped = update.transactions.some((each) => each.docChanged && !each.annotation(fromMap));
          const { main } = update.state.selection;
          if (isTyped) {
            let inserted = '';
            update.changes.iterChanges((_fromA, _toA, _fromB, _toB, text) => (inserted += text.toString()));
            listener.ontype(update.state.doc.toString(), inserted, main.head);
          } else if (update.selectionSet && update.transactions.some((each) => each.isUserEvent('select')))
            listener.online(update.state.doc.lineAt(main.head).number);
        }),
      ],
    });
    this.#view = new EditorView({ state, parent });
    this.#foldData();
  }

  /** What only programs read is out of the way until it is asked for. */
  #foldData(): void {
    const effects = findData(this.#view.state.doc.toString(), this.#form).map((range) =>
      foldEffect.of(range),
    );
    if (effects.length > 0) this.#view.dispatch({ effects });
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus;
  }
  get line(): number {
    const { state } = this.#view;
    return state.doc.lineAt(state.selection.main.head).number;
  }

  focus(): void {
    this.#view.focus();
  }

  end(): void {
    this.#view.destroy();
  }

  /** Takes over a text that nobody typed here, changing no more than what differs. */
  show(text: string, form: TextForm): void {
    const now = this.#view.state.doc.toString();
    const effects = form === this.#form ? [] : [this.#language.reconfigure(languageOf(form))];
    this.#form = form;
    if (now === text && effects.length === 0) return;
    const { at, removed, inserted } = findSplice(now, text);
    this.#view.dispatch({
      changes: now === text ? [] : { from: at, to: at + removed, insert: inserted },
      effects,
      annotations: fromMap.of(true),
    });
    // Another map, or another form of it.
    if (removed === now.length || effects.length > 0) this.#foldData();
  }

  /** Whether anything can be typed. */
  setReadOnly(isReadOnly: boolean): void {
    this.#view.dispatch({
      effects: this.#access.reconfigure(
        isReadOnly ? [EditorState.readOnly.of(true), EditorView.editable.of(false)] : [],
      ),
    });
  }

  /** Underlines problems at their places. */
  tell(problems: readonly Problem[]): void {
    const { state } = this.#view;
    const found = problems.flatMap(({ line, column = 1, severity, message }): Diagnostic[] => {
      if (line === undefined || line > state.doc.lines) return [];
      const { from, to, text } = state.doc.line(line);
      const start = Math.min(from + Math.max(0, column - 1), to);
      const first = start === from ? from + (text.length - text.trimStart().length) : start;
      return [{ from: Math.min(first, to), to, severity, message }];
    });
    this.#view.dispatch(
      setDiagnostics(
        state,
        found.sort((a, b) => a.from - b.from),
      ),
    );
  }

  /** Marks lines, and brings the first of them into sight. */
  light(lines: readonly number[], isSeen: boolean): void {
    const { doc } = this.#view.state;
    const [first] = lines;
    const shown = isSeen && first !== undefined && first <= doc.lines ? doc.line(first).from : null;
    this.#view.dispatch({
      effects: [
        lightLines.of(lines.toSorted((a, b) => a - b)),
        ...(shown === null ? [] : [EditorView.scrollIntoView(shown, { y: 'center' })]),
      ],
    });
  }
}

/** How long Tab leads out of the text after Escape, in ms; any other key ends that. */
const LEAVING_MS = 30_000;

/** Closes the titles that are offered; where none are, the next Tab leads out, though some may still be looked for. */
function closeOrLeave(view: EditorView): boolean {
  const isOffered = completionStatus(view.state) === 'active';
  closeCompletion(view);
  // The editor's own time for it, which it sets after this, is too short for some.
  if (!isOffered) setTimeout(() => view.setTabFocusMode(LEAVING_MS));
  return isOffered;
}

function complete(context: CompletionContext, { titles }: EditorListener): CompletionResult | null {
  const open = context.matchBefore(/@?[[<][^\]>\n]*/);
  if (!open) return null;
  const sign = open.text.includes('[') ? '[' : '<';
  const from = open.from + open.text.indexOf(sign) + 1;
  const close = sign === '[' ? ']' : '>';
  const after = context.state.sliceDoc(context.pos, context.pos + 1) === close ? '' : close;
  return {
    from,
    options: titles().map((label) => ({ label, apply: `${label}${after}`, type: 'text' })),
    validFor: /^[^\]>\n]*$/,
  };
}
