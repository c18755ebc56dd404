/**
 * Reads standoff annotations of arguments as the persuasive essays have them (Stab and Gurevych 2017): components as statements with
 * their places in the text, relations between them, and stances of claims towards the major claim. Offsets count code points.
 */
import { quote, type Place } from '../../model/problems.ts';
import type { Id, RelationKind, Statement } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import { createInput, type Input } from '../input.ts';
import { createMapDraft, type MapDraft } from '../map-draft.ts';
import { readRelationWord } from '../network/words.ts';
import { unifyLineEnds } from '../text-place.ts';

interface Component {
  readonly id: Id;
  readonly type: string;
  readonly place: Place;
}

/** Never throws for what is in the input. O(length). */
export function readBrat(input: Input): Reading {
  const draft = createMapDraft();
  const name = input.name.replace(/^.*[\\/]/, '').replace(/\.ann$/i, '');
  const beside = input.companions.find((one) => /\.txt$/i.test(one.name));
  const text = beside && [...createInput(beside.bytes, beside.name).text];
  const components: Component[] = [];
  const stances = new Map<Id, 'supports' | 'attacks'>();
  const links: (readonly [id: string, kind: RelationKind, from: Id, to: Id, place: Place])[] = [];
  unifyLineEnds(input.text)
    .split('\n')
    .forEach((line, index) => {
      const place = { line: index + 1, column: 1 };
      const [id = '', fields = '', said = ''] = line.split('\t');
      const letter = id.charAt(0);
      if (line.trim() === '' || letter === '#') return;
      if (letter === 'T') readComponent(id, fields, said, text, place, components, draft);
      else if (letter === 'A' || letter === 'M') readStance(fields, stances);
      else if (letter === 'R') readLink(id, fields, place, links, draft);
      else
        draft.report(
          'info',
          'other-annotation',
          place,
          `${quote(line)} is no part of an argument and was passed over: nothing needs to be done.`,
        );
    });
  addLinks(links, draft);
  addStances(components, stances, draft);
  if (beside) draft.addSource({ id: 'text', title: beside.name.replace(/^.*[\\/]/, '') });
  else if (components.length > 0)
    draft.report(
      'info',
      'no-text',
      {},
      'The text that the annotations stand in was not given, so their places are not known: open the .txt beside it too.',
    );
  return draft.finish(
    { meta: { title: name } },
    'It holds no annotations of claims: choose the .ann file of an annotated text.',
  );
}

function readComponent(
  id: Id,
  fields: string,
  said: string,
  text: readonly string[] | undefined,
  place: Place,
  components: Component[],
  draft: MapDraft,
): void {
  const [type = '', ...numbers] = fields.split(/[\s;]+/);
  const offsets = numbers.map(Number);
  if (
    offsets.length < 2 ||
    offsets.some((offset) => !Number.isInteger(offset) || offset < 0) ||
    draft.ids.has(id)
  ) {
    draft.report(
      'error',
      'bad-component',
      place,
      `${quote(id)} has no sound place in the text, or an id that is taken, and was left out: write a type and two numbers.`,
    );
    return;
  }
  const pieces: string[] = [];
  for (let at = 0; at + 1 < offsets.length; at += 2)
    pieces.push((text ?? []).slice(offsets[at], offsets[at + 1]).join(''));
  const marked = pieces.join(' ');
  const isAstray = text !== undefined && squeeze(marked) !== squeeze(said) && said !== '';
  if (isAstray)
    draft.report(
      'warning',
      'text-differs',
      place,
      `${quote(id)} marks ${quote(marked)} in the text but says ${quote(said)}; what it says was taken: open the text it was made for.`,
    );
  const span = [offsets[0] ?? 0, offsets.at(-1) ?? 0] as const;
  draft.ids.claim(id);
  const statement: Statement = {
    id,
    kind: 'claim',
    text: squeeze(said || marked) || id,
    tags: [type],
    ...(text && !isAstray && { cites: [{ source: 'text', span: [span[0], span[1]] }] }),
  };
  draft.addStatement(statement, place);
  components.push({ id, type, place });
}

const squeeze = (words: string) => words.replace(/\s+/g, ' ').trim();

function readStance(fields: string, stances: Map<Id, 'supports' | 'attacks'>): void {
  const [, name, value] = fields.split(/\s+/);
  const word = readRelationWord(value);
  if (name !== undefined && (word?.kind === 'supports' || word?.kind === 'attacks'))
    stances.set(name, word.kind);
}

function readLink(
  id: string,
  fields: string,
  place: Place,
  links: (readonly [string, RelationKind, Id, Id, Place])[],
  draft: MapDraft,
): void {
  const [type = '', one = '', other = ''] = fields.trim().split(/\s+/);
  const [from, to] = [one, other].map((end) => end.replace(/^[^:]*:/, ''));
  const word = readRelationWord(type);
  if (!from || !to)
    draft.report(
      'error',
      'loose-relation',
      place,
      `${quote(id)} lacks an end and was left out: write "Arg1:T2 Arg2:T1".`,
    );
  else {
    if (!word)
      draft.report(
        'warning',
        'assumed-support',
        place,
        `${quote(type)} does not tell whether it supports or attacks, and was taken as support: call it "supports" or "attacks".`,
      );
    links.push([id, word?.kind ?? 'supports', from, to, place]);
  }
}

function addLinks(links: readonly (readonly [string, RelationKind, Id, Id, Place])[], draft: MapDraft): void {
  for (const [id, kind, from, to, place] of links)
    draft.addRelation({ id: draft.ids.claim(id), kind, from: [from], to }, place);
}

/** A stance is towards the thesis of the text; where the text says it several times, the others say the first in other words. */
function addStances(
  components: readonly Component[],
  stances: ReadonlyMap<Id, 'supports' | 'attacks'>,
  draft: MapDraft,
): void {
  const theses = components.filter(({ type }) => /^major_?claim$/i.test(type));
  const [thesis, ...others] = theses;
  if (!thesis) return;
  for (const { id, place } of components) {
    const kind = stances.get(id);
    if (kind && id !== thesis.id)
      draft.addRelation({ id: draft.ids.claim(`${id} stance`), kind, from: [id], to: thesis.id }, place);
  }
  for (const { id, place } of others) {
    draft.addRelation(
      { id: draft.ids.claim(`${id} again`), kind: 'rephrases', from: [id], to: thesis.id },
      place,
    );
  }
  if (others.length > 0) {
    const message = `The text states its thesis ${theses.length} times; the later ones were read as the first in other words, and stances as towards the first: check that they say the same.`;
    draft.report('info', 'several-theses', others[0]?.place ?? {}, message);
  }
}
