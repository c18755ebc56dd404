/**
 * Reads assumption-based frameworks: atoms as claims, rules as reasons with linked premises, and contraries as objections to the
 * assumptions they are contrary to (https://iccma2023.github.io/rules.html; Tweety's `AbaParser`;
 * facts as proxdd and abagraph read them).
 */
import { quote } from '../../model/problems.ts';
import type { Id, Statement } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { walkLines } from '../framework/lines.ts';
import { createMapDraft, type MapDraft } from '../map-draft.ts';

interface Atoms {
  readonly draft: MapDraft;
  readonly tagsOf: Map<Id, Set<string>>;
  readonly lineOf: Map<Id, number>;
  readonly later: (() => void)[];
}

/** Never throws for what is in the input. O(length). */
export function readAba(input: Input): Reading {
  const atoms: Atoms = { draft: createMapDraft(), tagsOf: new Map(), lineOf: new Map(), later: [] };
  let count: number | undefined;
  for (const [line, content] of walkLines(input.text)) {
    const written = content.replace(/\s*[#%].*$/, '').trim();
    if (written === '') continue;
    const header = /^p\s+aba\s+(\d+)$/.exec(written)?.[1];
    if (header !== undefined && count === undefined) count = Number(header);
    else if (
      !(count === undefined ? readTheory(written, line, atoms) : readLine(written, line, count, atoms))
    ) {
      const message = `${quote(written)} was left out: write "a 1" for an assumption, "c 1 2" for its contrary, "r 3 1 2" for a rule.`;
      atoms.draft.report('error', 'bad-line', { line, column: 1 }, message);
    }
  }
  const { draft, tagsOf, lineOf, later } = atoms;
  for (const [id, tags] of tagsOf) {
    draft.ids.claim(id);
    const statement: Statement = { id, kind: 'claim', text: id, ...(tags.size > 0 && { tags: [...tags] }) };
    draft.addStatement(statement, { line: lineOf.get(id) ?? 1, column: 1 });
  }
  for (const add of later) add();
  return draft.finish(
    { meta: { title: '' } },
    'It holds no assumption and no rule: begin with "p aba N", and write "a 1" for an assumption.',
  );
}

function take(name: string, line: number, { tagsOf, lineOf }: Atoms, tag?: string): Id {
  const tags = tagsOf.get(name) ?? new Set();
  if (tag !== undefined) tags.add(tag);
  tagsOf.set(name, tags);
  if (!lineOf.has(name)) lineOf.set(name, line);
  return name;
}

function addRule(head: string, body: readonly string[], line: number, atoms: Atoms): void {
  take(head, line, atoms, body.length === 0 ? 'fact' : undefined);
  for (const name of body) take(name, line, atoms);
  if (body.length === 0) return;
  const { draft } = atoms;
  atoms.later.push(() => {
    const id = draft.ids.claim(`${head} <- ${body.join(', ')}`);
    draft.addRelation(
      { id, kind: 'supports', from: [...new Set(body)], to: head, scheme: 'rule' },
      { line, column: 1 },
    );
  });
}

function addContrary(assumption: string, contrary: string, line: number, atoms: Atoms): void {
  take(assumption, line, atoms);
  take(contrary, line, atoms);
  const { draft } = atoms;
  atoms.later.push(() => {
    const id = draft.ids.claim(`${contrary} -> ${assumption}`);
    draft.addRelation(
      { id, kind: 'attacks', from: [contrary], to: assumption, scheme: 'contrary' },
      { line, column: 1 },
    );
  });
}

/** A line of the competition's format; its atoms are numbers up to the one in the header. */
function readLine(written: string, line: number, count: number, atoms: Atoms): boolean {
  const [letter = '', ...names] = written.split(/\s+/);
  const [first, second] = names;
  if (
    first === undefined ||
    !names.every((name) => /^\d+$/.test(name) && Number(name) >= 1 && Number(name) <= count)
  )
    return false;
  if (letter === 'a' && names.length === 1) take(first, line, atoms, 'assumption');
  else if (letter === 'c' && names.length === 2 && second !== undefined)
    addContrary(first, second, line, atoms);
  else if (letter === 'r') addRule(first, names.slice(1), line, atoms);
  else return false;
  return true;
}

/** Facts of logic programs, in the spellings of their solvers: `myAsm(a)`, `contrary(a, c)`, `my_rule(r1, d, [a, b])`. */
function readFact(text: string, line: number, atoms: Atoms): boolean {
  const [, predicate = '', inside = ''] =
    /^(my_?asm|assumption|contrary|my_?rule)\s*\((.*)\)$/i.exec(text) ?? [];
  const kind = predicate.toLowerCase().replace('_', '');
  const [, heads, body] = /^(.*?)\s*,\s*\[(.*)\]$/.exec(inside) ?? [];
  const names = namesIn(heads ?? inside);
  const [first, second] = names;
  if (first === undefined) return false;
  if (kind === 'contrary' && second !== undefined) addContrary(first, second, line, atoms);
  else if (kind === 'myrule' && body !== undefined)
    addRule(names.at(-1) ?? first, namesIn(body), line, atoms);
  else if ((kind === 'myasm' || kind === 'assumption') && names.length === 1)
    take(first, line, atoms, 'assumption');
  else return false;
  return true;
}

/** A line of a theory for Tweety: `{a, b}`, `not a = c`, `d <- a, b`; or a fact of a logic program. */
function readTheory(written: string, line: number, atoms: Atoms): boolean {
  const text = written.replace(/\.$/, '').trim();
  if (readFact(text, line, atoms)) return true;
  const assumptions = /^\{(.*)\}$/.exec(text)?.[1];
  if (assumptions !== undefined) {
    for (const name of namesIn(assumptions)) take(name, line, atoms, 'assumption');
    return true;
  }
  const [, assumption, contrary] = /^not\s+(.+?)\s*=\s*(.+)$/.exec(text) ?? [];
  if (assumption !== undefined && contrary !== undefined) {
    addContrary(assumption, contrary, line, atoms);
    return true;
  }
  const [, head, body] = /^(.+?)\s*<-\s*(.*)$/.exec(text) ?? [];
  if (head === undefined || body === undefined) return false;
  addRule(head, body === 'true' ? [] : namesIn(body), line, atoms);
  return true;
}

/** Names between commas that stand in no brackets. */
function namesIn(list: string): readonly string[] {
  return list
    .split(/,(?![^(]*\))/)
    .map((name) => name.trim())
    .filter(Boolean);
}
