/** What may be asked of every command: set once, before a command runs. */

export interface Settings {
  /** The format that inputs are read as; recognised where it is null. */
  readonly from: string | null;
  /** `quiet`: results and failures only. `verbose`: lists in full. */
  readonly volume: 'quiet' | 'usual' | 'verbose';
}

let settings: Settings = { from: null, volume: 'usual' };

export function readSettings(): Settings {
  return settings;
}

export function changeSettings(next: Settings): void {
  settings = next;
}
