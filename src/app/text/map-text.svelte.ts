/** The open map as a text: what stands in the pane, and how what is typed there gets to the map and the other way. */
import {
  applyEdit,
  findOwnWords,
  findSplice,
  readableText,
  rewriteText,
  tellOwnWords,
  type ArgumentGraph,
  type Edit,
  type MapText as KeptText,
  type Mark,
  type Problem,
  type TextForm,
} from '../../../graph/index.ts';
import type { Made } from '../state/changed-map.ts';
import type { Session } from '../state/session.svelte.ts';
import { givenUp } from '../worker/client.svelte.ts';
import type { Gone } from '../worker/text-tasks.ts';
import { mapOf } from '../state/drafts.ts';
import { findTyped, forgetTyped, keepTyped } from './typed-ahead.ts';
import { toWordsEdit } from './words-edit.ts';
import { joinSplices } from './join-splices.ts';
import { TypingSteps } from './typing-steps.ts';

const texts = new WeakMap<Session, MapText>();

/** The one text of a page. */
export function textOf(session: Session): MapText {
  let text = texts.get(session);
  if (!text) {
    text = new MapText(session);
    texts.set(session, text);
  }
  return text;
}

/** What the steps in the history are called. */
const TYPING = 'typing in the text';
const LABELS: Readonly<Record<TextForm, string>> = {
  argdown: 'write the text as Argdown',
  outline: 'write the text as an outline',
};

/** Statements that come with one reading of the text; more are not unfolded one by one. */
const MOST_REVEALED = 30;

export class MapText {
  #form = $state<TextForm>('argdown');
  #shown = $state.raw<string | null>(null);
  #marks = $state.raw<readonly Mark[] | null>(null);
  #problems = $state.raw<readonly Problem[]>([]);
  #gone = $state.raw<readonly Gone[]>([]);

  readonly #session: Session;
  readonly #steps = new TypingSteps();
  /** The text that is kept with the map, as far as it is known here; null where there is none. */
  #base: string | null = null;
  /** The map that was written where none is kept. */
  #seen: ArgumentGraph | null = null;
  /** The last text that could be read, which the marks are of, and what the map says. */
  #good: string | null = null;
  /** What is typed and not yet on the map. */
  #typed: string | null = null;
  /** What the map is called under which that is kept; null while nothing is. */
  #keptAs: string | null = null;
  #isReading = false;
  /** Whether the step that is made writes its text itself. */
  #isOwnStep = false;
  /** Whether someone looks at it, or the map has a text to keep. */
  #isOpen = false;
  #key = -1;

  constructor(session: Session) {
    this.#session = session;
  }

  get form(): TextForm {
    return this.#form;
  }
  /** What the pane shows, null until it is there. */
  get shown(): string | null {
    return this.#shown;
  }
  /** The lines of the last text that could be read, by ids of the map. */
  get marks(): readonly Mark[] | null {
    return this.#marks;
  }
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** What went off the map with the last letters, and was more than its words. */
  get gone(): readonly Gone[] {
    return this.#gone;
  }
  /** What another form of the text would not have, in words; '' for nothing. */
  get ownWords(): string {
    const kept = this.#kept;
    return kept ? tellOwnWords(findOwnWords(kept)) : '';
  }

  get #kept(): KeptText | undefined {
    return this.#session.file.latest?.text;
  }

  /** Shows the open map, in this form unless it is written in another one. */
  async open(form: TextForm): Promise<void> {
    const { file, changes } = this.#session;
    const kept = this.#kept;
    this.#isOpen = true;
    this.#key = file.key;
    this.#form = kept?.form ?? form;
    this.#typed = null;
    this.#steps.close();
    changes.carryInto((before, edit) => this.#carry(before, edit));
    // The page is there before its map: the text follows once that is open.
    if (file.latest) await this.#show(kept);
  }

  /** Nobody looks at it any more; a text that is kept with the map still follows it. */
  close(): void {
    this.#isOpen = false;
  }

  /** Another map is open, or another state of the same, as after Undo: the text follows. */
  follow(): void {
    const kept = this.#kept;
    if (this.#session.file.key !== this.#key) void this.open(this.#form);
    else if (this.#typed === null && !this.#isReading && this.#isOther(kept)) void this.#show(kept);
  }

  #isOther(kept: KeptText | undefined): boolean {
    // Without a text of its own the map is written anew, whatever was done to it.
    if (!kept) return this.#base !== null || this.#seen !== this.#session.file.latest;
    return kept.text !== this.#base || kept.form !== this.#form;
  }

  /** Takes over the text as somebody typed it: what was put in, and where the cursor stands since. */
  type(text: string, inserted: string, at: number): void {
    this.#steps.note(inserted, at);
    this.#shown = text;
    this.#typed = text;
    this.#keepTyped();
    void this.#read();
  }

  /** Until it is on the map it is kept by itself. */
  #keepTyped(): void {
    const map = mapOf(this.#session);
    const base = this.#kept?.text ?? this.#good;
    // With its first change a new map is called something else.
    if (this.#keptAs !== null && this.#keptAs !== map) forgetTyped(this.#keptAs);
    if (this.#typed === null) forgetTyped(map);
    else if (base !== null) keepTyped(map, this.#form, base, this.#typed);
    this.#keptAs = this.#typed === null ? null : map;
  }

  /** What was typed when the page went and is not on the map; null where nothing was. */
  #findTyped(): string | null {
    const base = this.#kept?.text ?? this.#good;
    if (base === null || this.#session.changes.isFollower) return null;
    const typed = findTyped(mapOf(this.#session), this.#form, base);
    return typed === base ? null : typed;
  }

  /** Writes the map in the other form; a text that somebody wrote gives way in a step of its own, which Undo takes back. */
  async choose(form: TextForm): Promise<void> {
    if (form === this.#form) return;
    const session = this.#session;
    const isWritten = this.#kept !== undefined;
    if (isWritten && session.changes.isFollower) {
      session.changes.offerTakingOver(() => void this.choose(form));
      return;
    }
    this.#form = form;
    await this.#show(undefined);
    const kept = this.#kept;
    if (!isWritten || !kept || this.#shown === null) return;
    const text = { form, ...findSplice(kept.text, this.#shown) };
    const made = this.#make(() =>
      session.changes.make(LABELS[form], { name: 'applyChange', with: [{ text }] }),
    );
    if (!made) await this.#show(this.#kept);
  }

  async #show(kept: KeptText | undefined): Promise<void> {
    const session = this.#session;
    const { latest, key } = session.file;
    const form = kept?.form ?? this.#form;
    const text = kept ? readableText(kept) : null;
    this.#form = form;
    this.#seen = latest;
    // Until its lines are known nothing can be written into it.
    this.#good = null;
    this.#base = kept?.text ?? null;
    if (kept) this.#shown = kept.text;
    try {
      const shown = await session.work.ask(
        'text',
        { map: key, form, text },
        { label: 'Writing the map as a text', kind: 'text', aside: true },
      );
      if (session.file.latest !== latest || this.#typed !== null) {
        if (this.#typed === null) await this.#show(this.#kept);
        return;
      }
      this.#good = shown.text;
      this.#marks = shown.marks;
      this.#problems = shown.problems;
      this.#gone = [];
      if (!kept?.good) this.#shown = shown.text;
      // What was left unfinished is read again, for its problems.
      const typed = this.#findTyped() ?? (kept?.good ? kept.text : null);
      if (typed === null) return;
      this.#shown = typed;
      this.#typed = typed;
      void this.#read();
    } catch (error) {
      // Another map may be open by now, which is shown by itself.
      if (!givenUp(error) && session.file.key === key) throw error;
    }
  }

  /** An edit of the map with what it does to the text, as one step. */
  #carry(before: ArgumentGraph, edit: Edit): Edit {
    const good = this.#good;
    const marks = this.#marks;
    const kept = before.text;
    if (this.#isOwnStep || good === null || !marks || this.#shown === null) return edit;
    if (this.#session.file.key !== this.#key || (!kept && !this.#isOpen)) return edit;
    if ((kept?.text ?? null) !== this.#base || (kept && kept.form !== this.#form)) return edit;
    const after = applyEdit(before, edit);
    if (after.text !== before.text) return edit;
    let rewritten;
    try {
      rewritten = rewriteText({ form: this.#form, text: good, marks }, before, after);
    } catch {
      // The map is changed all the same; its text is brought up to it when it is read next.
      return edit;
    }
    if (rewritten.text === good && !kept) return edit;
    const shown = joinSplices(good, this.#shown, findSplice(good, rewritten.text));
    // Both in the same lines: what is typed counts, and the map's change gets into it once it is read.
    if (shown === null) return edit;
    const isBroken = this.#shown !== good && this.#typed === null;
    this.#good = rewritten.text;
    this.#marks = rewritten.marks;
    this.#shown = shown;
    this.#base = shown;
    if (this.#typed !== null) this.#typed = shown;
    const text = {
      form: this.#form,
      ...findSplice(kept?.text ?? '', shown),
      ...(isBroken || shown !== rewritten.text ? { good: findSplice(shown, rewritten.text) } : {}),
    };
    return { name: 'together', with: [[edit, { name: 'applyChange', with: [{ text }] }]] };
  }

  /** One text is read at a time, and then the newest. */
  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    const { key } = this.#session.file;
    try {
      while (this.#typed !== null) await this.#readOne(this.#typed);
    } catch (error) {
      if (!givenUp(error) && this.#session.file.key === key) throw error;
    } finally {
      this.#isReading = false;
    }
  }

  async #readOne(text: string): Promise<void> {
    const session = this.#session;
    const { latest, key } = session.file;
    const step = this.#steps.now;
    const before = this.#good ?? (this.#kept ? readableText(this.#kept) : '');
    const typed = await session.work.ask(
      'type',
      { map: key, form: this.#form, before, text },
      { label: 'Reading the text', aside: true },
    );
    if (session.file.key !== key) {
      this.#typed = null;
      return;
    }
    // The map was changed meanwhile: what was typed is done to what it is now.
    if (session.file.latest !== latest) return;
    const isBroken = typed.change === null;
    // Whoever looks at them is not told anew what has not changed.
    if (typed.problems.length + this.#problems.length > 0) this.#problems = typed.problems;
    if (typed.gone.length + this.#gone.length > 0) this.#gone = typed.gone;
    if (!isBroken) {
      this.#good = text;
      this.#marks = typed.marks ?? this.#marks;
    } else this.#good = before;
    if (this.#typed === text) this.#typed = null;
    const kept = this.#kept;
    const good = isBroken ? findSplice(text, before) : undefined;
    const change = {
      ...typed.change,
      text: { form: this.#form, ...findSplice(kept?.text ?? '', text), ...(good && { good }) },
    };
    const isNothing = isBroken && kept?.text === text;
    if (isNothing) {
      this.#keepTyped();
      return;
    }
    const shown = session.graph;
    const edit = toWordsEdit(session.file.latest, change);
    const made = this.#make(() => this.#steps.make(session, TYPING, step, edit));
    if (made) {
      this.#keepTyped();
      void made.shown.then(() => this.#reveal(shown));
    } else this.#setAside(text, kept?.text ?? before);
  }

  /** Another tab took over while this was read: the pane shows what is on the map, and what was typed waits. */
  #setAside(text: string, before: string): void {
    const session = this.#session;
    const words = findSplice(before, text).inserted;
    void this.#show(this.#kept);
    session.changes.setAside('text of the map', words, () => {
      const isSame = (this.#kept ? this.#kept.text : this.#shown) === before;
      if (isSame) {
        this.#steps.close();
        this.type(text, words, text.length);
      } else session.changes.tellUnwritten('The text', words);
    });
  }

  /** What was typed is seen on the map, as far as a hand has typed it: of a whole text that is pasted the map opens as ever. */
  #reveal(before: ArgumentGraph | null): void {
    const now = this.#session.graph;
    // A part that is looked at by itself stays what it is.
    if (this.#session.isPart) return;
    if (!before || !now || now.statements.size <= before.statements.size) return;
    const fresh = [...now.statements.keys()].filter((id) => !before.statements.has(id));
    if (fresh.length <= MOST_REVEALED) this.#session.revealChanged(...fresh);
  }

  #make(act: () => Made): Made {
    this.#isOwnStep = true;
    let made: Made;
    try {
      made = act();
    } finally {
      this.#isOwnStep = false;
    }
    this.#seen = this.#session.file.latest;
    this.#base = this.#kept?.text ?? null;
    return made;
  }
}
