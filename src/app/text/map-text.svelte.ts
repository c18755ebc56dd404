/** The open map as a text: what stands in the pane, and how what is typed there gets to the map and the other way. */
import {
  findSplice,
  isNoChange,
  readableText,
  type ArgumentGraph,
  type Edit,
  type GraphChange,
  type MapText as KeptText,
  type Mark,
  type Problem,
  type TextForm,
} from '../../../graph/index.ts';
import type { Session } from '../state/session.svelte.ts';
import { givenUp } from '../worker/client.svelte.ts';
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
  argdown: 'write as Argdown',
  outline: 'write as an outline',
};

export class MapText {
  #form = $state<TextForm>('argdown');
  /** What the pane shows, null until it is there. */
  #shown = $state.raw<string | null>(null);
  #marks = $state.raw<readonly Mark[] | null>(null);
  #problems = $state.raw<readonly Problem[]>([]);

  readonly #session: Session;
  readonly #steps = new TypingSteps();
  /** The last text that could be read, which the marks are of. */
  #good = '';
  /** What is typed and not yet on the map. */
  #typed: string | null = null;
  #isReading = false;
  /** The map that the text says. */
  #seen: ArgumentGraph | null = null;
  #key = -1;

  constructor(session: Session) {
    this.#session = session;
  }

  get form(): TextForm {
    return this.#form;
  }
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
  /** Whether the text can't be read, and the map shows how it was before. */
  get isBroken(): boolean {
    return this.#problems.some(({ severity }) => severity === 'error');
  }

  /** Shows the open map; what the text of the map before had is let go. */
  async open(form: TextForm): Promise<void> {
    const { kept } = this;
    const session = this.#session;
    this.#key = session.file.key;
    this.#form = kept?.form ?? form;
    this.#typed = null;
    this.#steps.close();
    await this.#show(kept ? kept.text : null, kept);
  }

  /** The map was changed, or another is open: the text follows. */
  follow(): void {
    const { kept } = this;
    const session = this.#session;
    if (this.#shown === null || this.#typed !== null || this.#isReading) return;
    if (session.file.key !== this.#key) {
      void this.open(this.#form);
      return;
    }
    if (kept && kept.text === this.#shown && kept.form === this.#form) {
      if (session.file.latest !== this.#seen) void this.#catchUp();
      return;
    }
    void this.#show(kept?.text ?? null, kept);
  }

  /** Takes over the text as somebody typed it: what was put in, and where the cursor stands since. */
  type(text: string, inserted: string, at: number): void {
    this.#steps.note(inserted, at);
    this.#shown = text;
    this.#typed = text;
    void this.#read();
  }

  /** Writes the map in the other form; Undo brings the text back as it was. */
  async choose(form: TextForm): Promise<void> {
    if (form === this.#form) return;
    const { kept } = this;
    const session = this.#session;
    this.#form = form;
    await this.#show(null, undefined);
    // A text that somebody wrote gives way in a step of its own.
    if (!kept || this.#form !== form || this.#shown === null) return;
    const text = { form, ...findSplice(kept.text, this.#shown) };
    await session.changes.make(LABELS[form], { name: 'applyChange', with: [{ text }] });
  }

  /** The map was changed and its text was not. */
  async #catchUp(): Promise<void> {
    const session = this.#session;
    this.#seen = session.file.latest;
    await this.#show(null, undefined);
    const text = { form: this.#form, ...findSplice(this.kept?.text ?? '', this.#shown ?? '') };
    await session.changes.make(TYPING, { name: 'applyChange', with: [{ text }] }, { grows: true });
    this.#seen = session.file.latest;
  }

  async #show(text: string | null, kept: KeptText | undefined): Promise<void> {
    const session = this.#session;
    const form = kept?.form ?? this.#form;
    this.#form = form;
    if (text !== null) this.#shown = text;
    try {
      const good = kept?.good ? readableText(kept) : text;
      const shown = await session.work.ask(
        'text',
        { map: session.file.key, form, text: good },
        { label: 'Writing the map as a text', kind: 'text', aside: true },
      );
      this.#good = shown.text;
      this.#marks = shown.marks;
      this.#problems = shown.problems;
      this.#seen = session.file.latest;
      if (text === null || !kept?.good) this.#shown = shown.text;
    } catch (error) {
      if (!givenUp(error)) throw error;
    }
  }

  /** One text is read at a time, and then the newest. */
  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#typed !== null) await this.#readOne(this.#typed);
    } catch (error) {
      if (!givenUp(error)) throw error;
    } finally {
      this.#isReading = false;
    }
  }

  async #readOne(text: string): Promise<void> {
    const session = this.#session;
    const { latest, key } = session.file;
    const step = this.#steps.now;
    const typed = await session.work.ask(
      'type',
      { map: key, form: this.#form, before: this.#good, text },
      { label: 'Reading the text', aside: true },
    );
    if (session.file.key !== key) {
      this.#typed = null;
      return;
    }
    // The map was changed meanwhile: what was typed is done to what it is now.
    if (session.file.latest !== latest) return;
    this.#problems = typed.problems;
    const good = typed.change ? undefined : findSplice(text, this.#good);
    const kept: KeptText = { form: this.#form, text, ...(good && { good }) };
    if (typed.change) {
      this.#good = text;
      this.#marks = typed.marks;
    }
    if (this.#typed === text) this.#typed = null;
    const change = {
      ...typed.change,
      text: { form: kept.form, ...findSplice(this.kept?.text ?? '', text), ...(good && { good }) },
    };
    this.#steps.make(session, TYPING, step, toEdit(session.file.latest, change));
    this.#seen = session.file.latest;
  }

  get kept(): KeptText | undefined {
    return this.#session.file.latest?.text;
  }
}

/** A change of words alone keeps what is known of the map. */
function toEdit(graph: Session['graph'], change: GraphChange): Edit {
  const { statements, text, ...others } = change;
  const put = statements?.put ?? [];
  const isWords =
    isNoChange(others) &&
    graph !== null &&
    !statements?.removed &&
    put.length === 1 &&
    put.every(({ after }) => after === undefined);
  const [only] = put;
  const before = only && graph?.statements.get(only.record.id);
  if (!isWords || !before) return { name: 'applyChange', with: [change] };
  const { id, ...fields } = only.record;
  const names = new Set([...Object.keys(before), ...Object.keys(fields)]);
  names.delete('id');
  const now = fields as Readonly<Record<string, unknown>>;
  const changed = Object.fromEntries(
    [...names].flatMap((name) =>
      Object.is(now[name], (before as unknown as Record<string, unknown>)[name]) ? [] : [[name, now[name]]],
    ),
  );
  return {
    name: 'together',
    with: [
      [
        { name: 'updateStatement', with: [id, changed] },
        { name: 'applyChange', with: [{ ...(text !== undefined && { text }) }] },
      ],
    ],
  };
}
