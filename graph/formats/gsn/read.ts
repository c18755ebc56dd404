/**
 * Reads an assurance case of GSN: goals and strategies as claims, solutions as evidence, context as it stands beside them, and what
 * challenges an element as an objection (GSN Community Standard 3, dialectic extension).
 */
import { quote } from '../../model/problems.ts';
import type { Id, Statement } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { createMapDraft, type MapDraft } from '../map-draft.ts';
import { readYaml, type YamlEntry } from '../yaml.ts';

/** Never throws for what is in the input. O(elements). */
export function readGsn(input: Input): Reading {
  const { root, problems } = readYaml(input.text);
  if (!root) return { graph: null, problems };
  const draft = createMapDraft();
  const entries = root.entries().filter(({ key, value }) => key !== 'module' && value.kind === 'record');
  const supports = new Map<Id, Id>();
  for (const entry of entries) {
    draft.ids.claim(entry.key);
    draft.addStatement(toStatement(entry), entry.place);
  }
  for (const entry of entries) addRelations(entry, supports, draft);
  for (const { key, value, place } of entries) {
    for (const target of namesIn(value.get('challenges'))) {
      // "G1 -> S1" aims at the step between the two.
      const [above = '', below = ''] = target.split(/\s*->\s*/);
      const to = below === '' ? above : supports.get(`${above} ${below}`);
      if (to === undefined) {
        const message = `${quote(key)} challenges the step ${quote(target)}, which is not there; it was left out: correct the names.`;
        draft.report('error', 'unknown-step', place, message);
      } else
        draft.addRelation(
          { id: draft.ids.claim(`${key} challenges ${target}`), kind: 'attacks', from: [key], to },
          place,
        );
    }
  }
  const about = root.get('module');
  const title = about?.get('name')?.text() ?? '';
  const brief = about?.get('brief')?.text();
  return draft.finish(
    { meta: { title, ...(brief !== undefined && { description: brief.trim() }) } },
    'It holds no elements of an assurance case: add some, as in "G1:" with "text: what is claimed" below it.',
  );
}

/** What the first letters of an id say. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^C?Sn/i, 'solution'],
  [/^C?G/i, 'goal'],
  [/^S/i, 'strategy'],
  [/^A/i, 'assumption'],
  [/^J/i, 'justification'],
  [/^C/i, 'context'],
];

function toStatement({ key, value }: YamlEntry): Statement {
  const type = TYPES.find(([pattern]) => pattern.test(key))?.[1];
  const tags = [
    ...(type === undefined ? [] : [type]),
    ...['undeveloped', 'defeated', 'assumption', 'justification'].filter(
      (name) => value.get(name)?.text() === 'true',
    ),
  ];
  const url = value.get('url')?.text();
  return {
    id: key,
    kind: type === 'solution' ? 'evidence' : 'claim',
    text: value.get('text')?.text()?.trim() || key,
    ...(tags.length > 0 && { tags }),
    ...(url !== undefined && { note: url }),
  };
}

function addRelations({ key, value, place }: YamlEntry, supports: Map<Id, Id>, draft: MapDraft): void {
  for (const name of ['supportedBy', 'inContextOf']) {
    for (const below of namesIn(value.get(name))) {
      const id = draft.ids.claim(`${below} ${name === 'supportedBy' ? 'supports' : 'is context of'} ${key}`);
      supports.set(`${key} ${below}`, id);
      const scheme = name === 'inContextOf' ? { scheme: 'in context of' } : {};
      draft.addRelation({ id, kind: 'supports', from: [below], to: key, ...scheme }, place);
    }
  }
}

function namesIn(node: ReturnType<YamlEntry['value']['get']>): readonly string[] {
  return (node?.items() ?? []).flatMap((item) => item.text() ?? item.entries().map(({ key }) => key));
}
