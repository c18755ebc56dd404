/** Which part of a map is drawn, from the words of a command. */
import type { PictureScope } from '../../../graph/index.ts';
import { createMisuse } from '../failure.ts';

export const SCOPES = ['whole', 'chain', 'dispute', 'disputed', 'focus', 'camp', 'group'] as const;

/** As many steps as a part is drawn around a statement. */
const MOST_HOPS = 9;

/** `--focus ID` alone means what stands around it. Throws where words are missing or contradict each other. */
export function readScope(values: ReadonlyMap<string, string>): PictureScope | undefined {
  const [focus, end] = [values.get('focus'), values.get('end')];
  const kind = values.get('scope') ?? (end !== undefined ? 'chain' : focus !== undefined ? 'focus' : 'whole');
  const needed = (): string => {
    if (focus === undefined) throw createMisuse(`--scope ${kind} needs --focus ID, to know of what.`);
    return focus;
  };
  if (kind !== 'chain' && (end !== undefined || values.has('chain')))
    throw createMisuse('--end and --chain go with --scope chain.');
  if (kind !== 'focus' && values.has('hops')) throw createMisuse('--hops goes with --scope focus.');
  switch (kind) {
    case 'chain': {
      const from = needed();
      if (end === undefined)
        throw createMisuse('--scope chain needs --end ID, to know where the chain leads.');
      return { kind: 'chain', from, to: end, at: whole(values, 'chain', 1, 1, 1_000) - 1 };
    }
    case 'dispute':
      return { kind: 'dispute', id: needed() };
    case 'focus':
      return { kind: 'around', id: needed(), steps: whole(values, 'hops', 1, 0, MOST_HOPS) };
    case 'camp':
      return { kind: 'camp', position: needed() };
    case 'group':
      return { kind: 'group', group: needed() };
    default:
      if (focus !== undefined) throw createMisuse(`--scope ${kind} goes without --focus.`);
      return kind === 'disputed' ? { kind } : undefined;
  }
}

function whole(
  values: ReadonlyMap<string, string>,
  name: string,
  usual: number,
  least: number,
  most: number,
): number {
  const text = values.get(name);
  if (text === undefined) return usual;
  if (!/^\d{1,4}$/.test(text) || Number(text) < least || Number(text) > most)
    throw createMisuse(`--${name} is a whole number from ${least} to ${most}, and not "${text}".`);
  return Number(text);
}
