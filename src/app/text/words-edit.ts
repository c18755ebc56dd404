/** A change of the map as the edit that says most precisely what it is: a change of words alone keeps what is known of the map. */
import { isNoChange, type ArgumentGraph, type Edit, type GraphChange } from '../../../graph/index.ts';
import { shareEqual } from '../state/share-equal.ts';

export function toWordsEdit(graph: ArgumentGraph | null, change: GraphChange): Edit {
  const { statements, text, ...others } = change;
  const put = statements?.put ?? [];
  const whole: Edit = { name: 'applyChange', with: [change] };
  const [only] = put;
  const before = only && graph?.statements.get(only.record.id);
  if (!before || !isNoChange(others) || statements?.removed || put.length > 1 || only.after !== undefined)
    return whole;
  // What comes from the worker is a copy, field by field.
  const { id, ...now } = shareEqual(before, only.record);
  const { id: _id, ...was } = before;
  const [old, fresh] = [new Map(Object.entries(was)), new Map(Object.entries(now))];
  const names = [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (name) => old.get(name) !== fresh.get(name),
  );
  const fields = Object.fromEntries(names.map((name) => [name, fresh.get(name)]));
  const words: Edit = { name: 'updateStatement', with: [id, fields] };
  return {
    name: 'together',
    with: [[words, { name: 'applyChange', with: [text === undefined ? {} : { text }] }]],
  };
}
