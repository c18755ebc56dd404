/** What changes the map, loaded after the page: keys and buttons ask here, and nothing waits once it is there. */
import type { Id } from '../../../graph/index.ts';
import type { EditCommand } from '../keyboard/edit-keys.ts';
import type { Session } from '../state/session.svelte.ts';
import type { Surface } from '../state/writing.svelte.ts';
import { boxes } from './boxes.svelte.ts';
import type * as EditCommands from './commands.ts';

/** A row of the outline, with the step by which it stands there. */
export interface EditedRow {
  readonly id: Id;
  readonly step: Id | null;
}

export class Editing {
  readonly #session: Session;
  readonly #surface: () => Surface;
  #commands: typeof EditCommands | null = null;

  /** `surface` is where one writes what is added from outside the outline. */
  constructor(session: Session, surface: () => Surface) {
    this.#session = session;
    this.#surface = surface;
  }

  /** Loads it, once. */
  async load(): Promise<typeof EditCommands> {
    const [commands] = await Promise.all([import('./commands.ts'), boxes.load()]);
    return (this.#commands = commands);
  }

  /** Begins a new map: its thesis is written next. */
  async makeNew(): Promise<void> {
    if (!this.#commands) await this.load();
    if (await this.#session.opener.openNew()) await this.run('reason');
  }

  /** Changes the map at what is selected. */
  async run(command: EditCommand): Promise<void> {
    await this.#run(command, this.#selected(), this.#surface());
  }

  /** Changes it at a row of the outline or, without one, at what is selected. */
  async runAt(command: EditCommand, row: EditedRow | null): Promise<void> {
    const place = row ? { id: row.id, step: row.step ?? undefined } : this.#selected();
    await this.#run(command, place, 'outline');
  }

  #selected(): { readonly id: Id } | null {
    const { selected } = this.#session;
    return selected === null ? null : { id: selected };
  }

  async #run(
    command: EditCommand,
    place: { readonly id: Id; readonly step?: Id | undefined } | null,
    surface: Surface,
  ): Promise<void> {
    // Without waiting where nothing is to be waited for: the next letter may be on its way.
    const { runCommand } = this.#commands ?? (await this.load());
    await runCommand(this.#session, command, place, surface);
  }
}
