/** Reads argmap's YAML: the keys below a claim are groups of reasons ("r") and objections ("o"), each of premises that work together. */
import { quote, type Place } from '../../model/problems.ts';
import type { Id } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { createMapDraft } from '../map-draft.ts';
import { readYaml, type YamlNode } from '../yaml.ts';

const GROUP = /^([ro])\d*$/i;

/** Never throws for what is in the input. Walks with a list, so that no depth is too great. O(elements). */
export function readArgmap(input: Input): Reading {
  const { root, problems } = readYaml(input.text);
  if (!root) return { graph: null, problems };
  const draft = createMapDraft();
  const waiting: { readonly node: YamlNode; readonly id: Id }[] = [];
  let count = 0;
  const addClaim = (key: string, value: YamlNode, place: Place): Id => {
    const id = draft.ids.claim(String(++count));
    // A dash in front marks what the mapper supplied.
    const isImplicit = /^-\s*\S/.test(key);
    const text = isImplicit ? key.replace(/^-\s*/, '') : key;
    draft.addStatement({ id, kind: 'claim', text, ...(isImplicit && { implicit: true }) }, place);
    waiting.push({ node: value, id });
    return id;
  };
  for (const { key, value, place } of root.entries()) if (!GROUP.test(key)) addClaim(key, value, place);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { node, id } = next;
    for (const { key, value, place } of node.entries()) {
      const sign = GROUP.exec(key)?.[1]?.toLowerCase();
      if (sign === undefined) {
        if (key === 'label' || key === 'strength' || key === 'notes') continue;
        draft.report(
          'warning',
          'no-sign',
          place,
          `${quote(key)} stands below a claim without "r1" or "o1" and was left out: put it below one.`,
        );
        continue;
      }
      const premises = value.entries().filter((entry) => !['label', 'strength', 'notes'].includes(entry.key));
      const from = premises.map((entry) => addClaim(entry.key, entry.value, entry.place));
      if (from.length === 0) {
        draft.report(
          'info',
          'empty-group',
          place,
          `${quote(key)} holds no claim and was passed over: add one or remove it.`,
        );
        continue;
      }
      const weight = Number(value.get('strength')?.text());
      const fits = value.get('strength') !== undefined && weight >= 0 && weight <= 1;
      const title = value.get('label')?.text();
      draft.addRelation(
        {
          id: draft.ids.claim(`${id} ${key}`),
          kind: sign === 'r' ? 'supports' : 'attacks',
          from,
          to: id,
          ...(title !== undefined && { title }),
          ...(fits && { weight }),
        },
        place,
      );
    }
  }
  return draft.finish(
    { meta: { title: '' } },
    'It holds no claims: write one, as in "The claim:" with "r1:" and its reasons below it.',
  );
}
