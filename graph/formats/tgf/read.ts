/** The Trivial Graph Format in: arguments with their labels, a line with "#", and attacks as pairs of names. */
import { quote, type Problem } from '../../model/problems.ts';
import type { Reading } from '../format.ts';
import { createFrameworkDraft, type FrameworkDraft } from '../framework/draft.ts';
import { walkLines } from '../framework/lines.ts';
import type { Spot } from '../framework/notes.ts';
import type { Input } from '../input.ts';
import { DIVIDER } from './divider.ts';

/** Labels of arguments are what they say, labels of attacks their titles. */
export function readTgf(input: Input): Promise<Reading> {
  if (!HAS_DIVIDER.test(input.text)) return Promise.resolve({ graph: null, problems: [NO_DIVIDER] });
  const draft = createFrameworkDraft();
  let isBelow = false;
  for (const [line, content] of walkLines(input.text)) {
    const written = content.trim();
    const spot = { line, column: 1 };
    if (written === DIVIDER && !isBelow) isBelow = true;
    else if (isBelow) readAttack(draft, written, spot);
    else {
      const [, name = '', text] = /^(\S+)(?:\s+(.*))?$/s.exec(written) ?? [];
      draft.addArgument({ name, ...(text === undefined ? {} : { text }) }, spot);
    }
  }
  return Promise.resolve(draft.finish((name) => `add a line ${quote(name)} above the "#"`));
}

const HAS_DIVIDER = /(?:^|[\r\n])[^\S\r\n]*#[^\S\r\n]*(?:$|[\r\n])/;

const NO_DIVIDER: Problem = {
  severity: 'error',
  code: 'missing-divider',
  message:
    'No line has only "#" on it, which parts the arguments from the attacks: put it between them, or choose another format.',
};

function readAttack({ notes, addArrow }: FrameworkDraft, written: string, spot: Spot): void {
  const [, source, target, title] = /^(\S+)\s+(\S+)(?:\s+(.*))?$/s.exec(written) ?? [];
  if (source === undefined || target === undefined) {
    const isDivider = written === DIVIDER;
    const say = () =>
      isDivider
        ? 'A second line with "#" was left out: keep one, between the arguments and the attacks.'
        : `${quote(written)} was left out: write the names of two arguments, the attacker first.`;
    notes.leaveOut(isDivider ? 'repeated-divider' : 'bad-line', spot, written, say);
    return;
  }
  if (title !== undefined && /^(?:\+|supports?|pro|for)$/i.test(title)) {
    const say = () =>
      `${quote(written)} is labelled as a support, but was taken for an attack, as every line below the "#" is: use another format for supports, such as CSV.`;
    notes.report('warning', 'labelled-support', spot, say);
  }
  addArrow({ kind: 'attacks', source, target, written, ...(title === undefined ? {} : { title }) }, spot);
}
