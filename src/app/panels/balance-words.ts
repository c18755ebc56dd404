/** What a strength is made of, in sentences. */
import {
  nameOf,
  type ArgumentGraph,
  type Id,
  type StrengthPart,
  type Strengths,
} from '../../../graph/index.ts';

/** Contributions that the model counts, the heaviest first. The h-categoriser hears only attacks. */
export function listParts(
  parts: readonly StrengthPart[],
  model: Strengths['model'],
): readonly StrengthPart[] {
  return parts
    .filter(({ sign, amount }) => amount > 0 && (sign === -1 || model !== 'h-categoriser'))
    .sort((a, b) => b.amount - a.amount);
}

/** "It starts at 0.50. 2 reasons lift it, most of all "..."; 1 objection lowers it: "...". Together that comes to 0.62." */
export function describeBalance(
  graph: ArgumentGraph,
  strengths: Strengths,
  id: Id,
  base: number,
  parts: readonly StrengthPart[],
): string {
  const listed = listParts(parts, strengths.model);
  const sides = [
    describeSide(graph, listed, 1, 'reason', 'lift'),
    describeSide(graph, listed, -1, 'objection', 'lower'),
  ].filter((side) => side !== '');
  const made = sides.length > 0 ? ` ${sides.join('; ')}.` : ' Nothing that carries weight bears on it.';
  return `It starts at ${base.toFixed(2)}.${made} ${describeEnd(strengths, id)}`;
}

function describeSide(
  graph: ArgumentGraph,
  parts: readonly StrengthPart[],
  sign: 1 | -1,
  noun: string,
  verb: string,
): string {
  const side = parts.filter((part) => part.sign === sign);
  const [first] = side;
  if (!first) return '';
  const name = listPremises(graph, first.premises);
  return side.length === 1
    ? `1 ${noun} ${verb}s it: ${name}`
    : `${side.length} ${noun}s ${verb} it, most of all ${name}`;
}

/** `"A"`, and of premises that only work together `"A" together with "B"` and a count of the rest. */
function listPremises(graph: ArgumentGraph, [first = '', ...others]: readonly Id[]): string {
  const [second] = others;
  const name = `"${nameOf(graph, first)}"`;
  if (second === undefined) return name;
  const more = others.length === 1 ? `"${nameOf(graph, second)}"` : `${others.length} more`;
  return `${name} together with ${more}`;
}

/** A balance in [0,1] in words; it is no verdict. */
function leaningOf(value: number): string {
  if (value >= 0.475 && value <= 0.525) return 'neither side outweighs the other';
  const side = value > 0.5 ? 'what speaks for it' : 'what speaks against it';
  const by = Math.abs(value - 0.5);
  return by >= 0.3
    ? `${side} outweighs the rest by far`
    : `${side} weighs ${by >= 0.125 ? '' : 'a little '}more`;
}

function describeEnd({ values, damped }: Strengths, id: Id): string {
  const value = values.get(id);
  if (value !== undefined) return `That comes to ${value.toFixed(2)}: ${leaningOf(value)}.`;
  const halfway = damped?.get(id);
  return halfway === undefined
    ? 'It settles on no number.'
    : `It goes back and forth in a circle and settles on no number; slowed down, it would come to rest at ${halfway.toFixed(2)}.`;
}
