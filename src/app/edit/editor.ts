/** What a person does to a map: adding, writing, hanging elsewhere, deleting. Each is a step that can be taken back. */
import {
  relationsOutOf,
  type ArgumentGraph,
  type Edit,
  type Id,
  type RelationKind,
} from '../../../graph/index.ts';
import type { HowMade, Made, Making } from '../state/changed-map.ts';
import type { Session } from '../state/session.svelte.ts';
import type { Surface, Written } from '../state/writing.svelte.ts';
import { findCardAt, planDrop, type DropTarget } from './dropping.ts';
import { KeysHeldBack } from './keys-held-back.ts';
import {
  planAdding,
  planAlso,
  planDeletion,
  planFlip,
  planHanging,
  planIndent,
  planJoin,
  planMove,
  planOutdent,
  planSibling,
  planSplit,
  planStatement,
  type Adding,
  type Place,
  type Plan,
} from './plans.ts';

/** A statement longer than this, in characters, is a document: what would make one longer is refused before it is there. */
export const LONGEST_TEXT = 20_000;
/** Of what a step brings back, so many are unfolded to. */
const MOST_SHOWN = 20;

const editors = new WeakMap<Session, Editor>();

/** The one editor of a page. */
export function editorOf(session: Session): Editor {
  let editor = editors.get(session);
  if (!editor) {
    editor = new Editor(session);
    editors.set(session, editor);
  }
  return editor;
}

export class Editor {
  readonly #session: Session;
  readonly #held = new KeysHeldBack();
  /** Whether the next words belong to the step that was made last. */
  #grows = false;

  constructor(session: Session) {
    this.#session = session;
  }

  add(what: Adding, place: Place | null, surface: Surface): Promise<void> {
    const plan = (graph: ArgumentGraph) => planAdding(graph, what, place);
    const isOfStep = what === 'premise' || what === 'step objection';
    return isOfStep && place ? this.#doAt(place, plan, surface) : this.#do(plan, surface);
  }

  addStatement(surface: Surface): Promise<void> {
    return this.#do(planStatement, surface);
  }

  addSibling(place: Place, surface: Surface): Promise<void> {
    return this.#doAt(place, (graph) => planSibling(graph, place), surface);
  }

  indent(place: Place): Promise<void> {
    return this.#doAt(place, (graph) => planIndent(graph, place));
  }

  outdent(place: Place): Promise<void> {
    return this.#doAt(place, (graph) => planOutdent(graph, place));
  }

  hang(place: Place, to: Id, after?: Id | null, kind?: RelationKind): Promise<void> {
    return this.#doAt(place, (graph) => planHanging(graph, place, to, after, kind));
  }

  /** Does what letting go of a statement means. */
  drop(place: Place, target: DropTarget): Promise<void> {
    return this.#doAt(place, (graph) => {
      const { plan } = planDrop(graph, place, target);
      const to = findCardAt(graph, target);
      if (!('refused' in plan) && to !== null && to !== place.id) this.#session.hang({ id: place.id, to });
      return plan;
    });
  }

  also(id: Id, to: Id, kind?: RelationKind): Promise<void> {
    return this.#do((graph) => planAlso(graph, id, to, kind));
  }

  flip(place: Place): Promise<void> {
    return this.#doAt(place, (graph) => planFlip(graph, place));
  }

  split(place: Place): Promise<void> {
    return this.#doAt(place, (graph) => planSplit(graph, place));
  }

  join(place: Place): Promise<void> {
    return this.#doAt(place, (graph) => planJoin(graph, place));
  }

  move(place: Place, by: -1 | 1): Promise<void> {
    return this.#doAt(place, (graph) => planMove(graph, place, by));
  }

  async remove(place: Place): Promise<void> {
    this.endWriting();
    await this.#doAt(place, (graph) => planDeletion(graph, place));
  }

  /** Makes a step of any edit, under its name. False where another tab writes the map, which is told. */
  async change(label: string, edit: Edit | Making): Promise<boolean> {
    const made = this.make({ label, edit });
    await made?.shown;
    return made !== null;
  }

  /** Makes a step. */
  make({ label, edit }: { readonly label: string; readonly edit: Edit | Making }, how: HowMade = {}): Made {
    this.#grows = false;
    return this.#session.changes.make(label, edit, how);
  }

  undo(): Promise<void> {
    this.endWriting();
    return this.#show(this.#session.changes.undo(), 'There is nothing to take back.');
  }

  redo(): Promise<void> {
    this.endWriting();
    return this.#show(this.#session.changes.redo(), 'There is nothing to make again.');
  }

  /** What came back is to be seen. */
  async #show(coming: Promise<readonly Id[]> | null, otherwise: string): Promise<void> {
    if (!coming) {
      if (!this.#session.changes.isFollower) this.#session.announce(otherwise);
      return;
    }
    const touched = (await coming).slice(0, MOST_SHOWN);
    const { graph } = this.#session;
    const there = touched.filter((id) => graph?.statements.has(id) || graph?.relations.has(id));
    if (there.length > 0) this.#session.revealChanged(...there);
  }

  /** Opens the box for the words of a statement. */
  startWriting({ id, step }: Place, surface: Surface): void {
    const { graph, writing, changes } = this.#session;
    if (!graph?.statements.has(id)) {
      this.#session.announce('Only statements have words to write: select one.');
      return;
    }
    if (writing.isOf(id, surface)) return;
    if (changes.isFollower) {
      changes.offerTakingOver(() => this.startWriting({ id, step }, surface));
      this.#held.ignore();
      return;
    }
    this.endWriting();
    this.#grows = false;
    this.#session.changes.close();
    writing.start({ id, surface, step, isNew: false });
    this.#held.hold();
  }

  /** The box is there: what was typed on the way to it. */
  takeTyped(): string {
    return this.#held.release();
  }

  /** Takes over the words as they are typed. */
  write(text: string): void {
    const { writing, changes } = this.#session;
    const { now } = writing;
    // The box keeps them until this tab writes.
    if (!now || changes.isFollower) return;
    const edit: Edit = { name: 'updateStatement', with: [now.id, { text }] };
    // The box keeps what is refused.
    if (changes.make('change the words', edit, { grows: this.#grows, held: true })) this.#grows = true;
  }

  /** Says that so much text doesn't become part of a statement. */
  refuseText(): void {
    this.#session.notify(
      `A statement may have ${LONGEST_TEXT.toLocaleString('en')} characters, so this was not put in: paste a whole document on the map to open it as a map of its own.`,
    );
  }

  /** Words that are in no map, as another tab has taken over: they are kept at hand until this one writes. */
  setAside({ id, surface, step }: Written, text: string): void {
    this.#session.changes.setAside(`words of ${id}`, text, () => {
      const isThere = this.#session.file.latest?.statements.has(id) === true;
      const edit: Edit = isThere
        ? { name: 'updateStatement', with: [id, { text }] }
        : { name: 'addStatement', with: [{ id, kind: 'claim', text }] };
      void this.change(isThere ? 'change the words' : 'add a statement', edit).then((isDone) => {
        if (!isDone) this.setAside({ id, surface, step, isNew: false }, text);
        else if (!this.#session.writing.now) this.startWriting({ id, step }, surface);
      });
    });
  }

  /** Closes the box. What was added and has no words goes again. */
  endWriting(): void {
    const { writing, changes } = this.#session;
    const { now } = writing;
    this.#held.drop();
    if (!now) return;
    this.#session.file.showTyped();
    writing.end();
    const latest = this.#session.file.latest;
    const isEmpty = latest?.statements.get(now.id)?.text.trim() === '';
    if (now.isNew && isEmpty && this.#grows && !changes.isFollower) {
      const above = latest && relationsOutOf(latest, now.id)[0]?.to;
      // Where its step can't be told from others any more, or was told apart halfway, it is deleted in one of its own.
      const isAbandoned = changes.abandon() !== null;
      if (!isAbandoned || this.#session.file.latest?.statements.has(now.id))
        changes.make('delete a statement', { name: 'removeBranch', with: [now.id] });
      if (above !== undefined && latest?.statements.has(above)) this.#session.select(above);
    }
    this.#grows = false;
    changes.close();
  }

  /** Does something at a row. One that stands there only by what is proposed stays as it is until that is decided about. */
  async #doAt(place: Place, plan: (graph: ArgumentGraph) => Plan, surface?: Surface): Promise<void> {
    const session = this.#session;
    const proposal = place.step === undefined ? undefined : session.proposed.get(place.step);
    if (proposal === undefined) {
      await this.#do(plan, surface);
      return;
    }
    session.leadToProposal(proposal);
    session.notify('It stands here only by what is proposed: accept or discard that first.');
  }

  async #do(plan: (graph: ArgumentGraph) => Plan, surface?: Surface): Promise<void> {
    const session = this.#session;
    const wasWriting = session.writing.now;
    if (surface) this.endWriting();
    const graph = session.file.latest;
    if (!graph) return;
    const planned = plan(graph);
    if ('refused' in planned) {
      session.announce(planned.refused);
      return;
    }
    const isNew = planned.write === true;
    if (isNew) this.#held.hold();
    // What is moved while it is being added is moved in the same step; without words, nothing of it is kept.
    const isAdding =
      this.#grows && wasWriting?.isNew === true && planned.select === wasWriting.id && !surface;
    const isEmpty = isAdding && graph.statements.get(wasWriting.id)?.text.trim() === '';
    const made = session.changes.make(planned.label, planned.edit, {
      grows: isAdding,
      waits: isNew || isEmpty,
    });
    if (!made) {
      session.hang(null);
      // Whoever pressed a key that opens a box goes on with the words for it.
      if (isNew) this.#held.ignore();
      return;
    }
    this.#grows = isNew || isAdding;
    const { key } = session.file;
    try {
      await made.shown;
    } catch (error) {
      // No box comes: the keys are the page's again.
      this.#held.drop();
      throw error;
    }
    // Another map was opened meanwhile.
    if (session.file.key !== key) {
      this.#held.drop();
      return;
    }
    if (planned.write && planned.select !== null && surface) {
      session.select(planned.select);
      session.writing.start({ id: planned.select, surface, isNew: true });
    } else if (planned.select !== null && [wasWriting?.id, session.selected].includes(planned.select)) {
      // What is selected already may stand where nobody sees it now.
      session.revealChanged(planned.select);
    } else session.select(planned.select);
    session.announce(planned.said);
  }
}
