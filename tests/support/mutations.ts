/** Files with something wrong in them, made from sound ones: for tests that nothing a file holds makes a reader throw. */
import fc from 'fast-check';
import { createInput } from '../../graph/formats/input.ts';

/** Values that stand where something else belongs. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  '__proto__',
  'constructor',
  '1',
  [],
  {},
  [null],
  { nodeID: {} },
];

/** A copy of parsed JSON in which up to four values anywhere are replaced, removed or doubled. */
export function mutatedJson(json: string): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'double'),
    odd: fc.constantFrom(...ODD),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const root = { value: JSON.parse(json) as unknown };
    for (const { at, how, odd } of changes) {
      const slots = listSlots(root);
      const slot = slots[at % slots.length];
      if (!slot) continue;
      const [holder, key] = slot;
      if (Array.isArray(holder)) {
        const index = Number(key);
        if (how === 'remove') holder.splice(index, 1);
        else if (how === 'double') holder.push(structuredClone(holder[index]));
        else holder[index] = structuredClone(odd);
      } else if (how === 'remove' && holder !== root) Reflect.deleteProperty(holder, key);
      else Object.defineProperty(holder, key, { ...FIELD, value: structuredClone(odd) });
    }
    return root.value;
  });
}

/** A text cut off, with pieces taken out, doubled or replaced by other characters. */
export function mutatedText(text: string): fc.Arbitrary<string> {
  const change = fc.record({
    from: fc.nat(text.length),
    length: fc.nat(40),
    how: fc.constantFrom('cut', 'remove', 'double', 'replace'),
    by: fc.constantFrom(
      '<',
      '>',
      '"',
      '{',
      ']',
      '&',
      '\u0000',
      '\ud800',
      'é',
      '<a>',
      '</',
      '-->',
      '__proto__',
    ),
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    let mutated = text;
    for (const { from, length, how, by } of changes) {
      const [before, piece, after] = [
        mutated.slice(0, from),
        mutated.slice(from, from + length),
        mutated.slice(from + length),
      ];
      if (how === 'cut') mutated = before;
      else if (how === 'remove') mutated = before + after;
      else if (how === 'double') mutated = before + piece + piece + after;
      else mutated = before + by + after;
    }
    return mutated;
  });
}

/** A text whose bytes are cut, overwritten or spliced, decoded as a file would be; and bytes that have nothing to do with it. */
export function mutatedBytes(text: string): fc.Arbitrary<string> {
  return mutationsOf(text).map((bytes) => createInput(bytes, '').text);
}

/** The same as bytes. */
export function mutationsOf(text: string): fc.Arbitrary<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const at = fc.nat(bytes.length);
  return fc.oneof(
    at.map((end) => bytes.slice(0, end)),
    fc.tuple(at, fc.uint8Array({ maxLength: 8 })).map(([start, noise]) => {
      const changed = bytes.slice();
      changed.set(noise.subarray(0, bytes.length - start), start);
      return changed;
    }),
    fc.tuple(at, at).map(([one, two]) => new Uint8Array([...bytes.slice(0, one), ...bytes.slice(two)])),
    fc.uint8Array({ maxLength: 64 }),
  );
}

const FIELD = { configurable: true, enumerable: true, writable: true };

type Holder = unknown[] | Record<string, unknown>;

function listSlots(root: Holder): readonly (readonly [Holder, string])[] {
  const slots: [Holder, string][] = [];
  const waiting: Holder[] = [root];
  for (let holder = waiting.pop(); holder; holder = waiting.pop()) {
    for (const [key, value] of Object.entries(holder)) {
      slots.push([holder, key]);
      if (typeof value === 'object' && value !== null) waiting.push(value as Holder);
    }
  }
  return slots;
}
