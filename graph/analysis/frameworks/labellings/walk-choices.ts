/** Every way of choosing one option after another, where what can be chosen may depend on the choices before. */

/** Options in their order, found when they are first needed and kept for the next time. */
export interface Options<T> {
  readonly found: T[];
  readonly more: Iterator<T>;
}

interface Choice<T> {
  readonly options: Options<T>;
  tried: number;
}

export function createOptions<T>(options: Iterable<T>): Options<T> {
  return { found: [], more: options[Symbol.iterator]() };
}

/**
 * Yields whenever all levels have been chosen. `optionsAt` is asked with all levels below chosen; `choose` is told of
 * every choice, the last one of a level being the one that holds.
 */
export function* walkChoices<T>(
  levels: number,
  optionsAt: (level: number) => Options<T>,
  choose: (level: number, option: T) => void,
): Generator<void> {
  const open: Choice<T>[] = [];
  for (;;) {
    if (open.length === levels) yield;
    else open.push({ options: optionsAt(open.length), tried: 0 });
    while (!takeNext(open, choose)) {
      open.pop();
      if (open.length === 0) return;
    }
  }
}

function takeNext<T>(open: readonly Choice<T>[], choose: (level: number, option: T) => void): boolean {
  const choice = open.at(-1);
  if (!choice) return false;
  const { options } = choice;
  if (choice.tried === options.found.length) {
    const next = options.more.next();
    if (next.done) return false;
    options.found.push(next.value);
  }
  const option = options.found[choice.tried++];
  if (option !== undefined) choose(open.length - 1, option);
  return true;
}
