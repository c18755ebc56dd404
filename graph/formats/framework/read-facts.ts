/**
 * Frameworks in written as facts, which ASPARTIX and bipolar argumentation graphs have in common: `arg(a).`, perhaps with
 * a weight, `att(a,b).`, and `sup(a,b).` or `support(a,b).`
 */
import { quote, type Problem } from '../../model/problems.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { createFrameworkDraft, MOST_ARGUMENTS, type Arrow, type FrameworkDraft } from './draft.ts';
import { scanFacts, type Token } from './facts.ts';

const ARROWS: ReadonlyMap<string, Arrow['kind']> = new Map([
  ['att', 'attacks'],
  ['sup', 'supports'],
  ['support', 'supports'],
]);

/** A comment `% a: It rains` says what argument a claims; other comments are passed over. */
export function readFacts(input: Input): Promise<Reading> {
  const draft = createFrameworkDraft();
  const glosses: string[] = [];
  let [facts, others] = [0, 0];
  for (const token of scanFacts(input.text)) {
    if (token.kind === 'comment') {
      if (glosses.length < MOST_ARGUMENTS && token.words.includes(': ')) glosses.push(token.words);
    } else if (token.kind === 'fact' && readFact(draft, token)) facts++;
    else {
      const { written, spot } = token;
      const say = () =>
        `${quote(written)} was left out: write "arg(a).", "att(a,b)." or "sup(a,b).", with a number from 0 to 1 behind a name for its weight.`;
      draft.notes.leaveOut('bad-fact', spot, written, say);
      others++;
    }
  }
  if (facts === 0 && others > 0) return Promise.resolve({ graph: null, problems: [NO_FACTS] });
  for (const gloss of glosses) {
    const colon = gloss.indexOf(': ');
    if (colon > 0) draft.setText(gloss.slice(0, colon), gloss.slice(colon + 2).trim());
  }
  return Promise.resolve(draft.finish((name) => `add ${quote(`arg(${name}).`)}`));
}

const NO_FACTS: Problem = {
  severity: 'error',
  code: 'no-facts',
  message:
    'There is no argument in it: write "arg(a)." for each, and "att(a,b)." for an attack, or choose another format.',
};

/** False where it says nothing that belongs into a framework. */
function readFact({ addArgument, addArrow, notes }: FrameworkDraft, fact: Token & { kind: 'fact' }): boolean {
  const { predicate, values, spot, written } = fact;
  const [one = '', other = ''] = values;
  if (values.length > 2 || values.includes('')) return false;
  if (predicate === 'arg') {
    const weight = Number(other);
    const hasWeight = values.length > 1 && !Number.isNaN(weight);
    addArgument({ name: one, ...(hasWeight ? { weight } : {}) }, spot);
    if (values.length > 1 && !hasWeight) {
      const say = () => `${quote(other)} is no weight and was left out: write a number from 0 to 1.`;
      notes.leaveOut('bad-weight', spot, written, say);
    }
    return true;
  }
  const kind = ARROWS.get(predicate);
  if (kind === undefined || values.length < 2) return false;
  addArrow({ kind, source: one, target: other, written }, spot);
  return true;
}
