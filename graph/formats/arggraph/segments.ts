/** The text of each unit: its segments, directly or through joints, in the order of the document. */
import { quote } from '../../model/problems.ts';
import type { Id } from '../../model/types.ts';
import type { XmlElement } from '../xml.ts';
import { idOf, type Report } from './elements.ts';

/** O(elements), since a joint belongs to one unit. */
export function findSegments(
  elements: ReadonlyMap<Id, XmlElement>,
  report: Report,
): (unit: Id) => readonly XmlElement[] {
  const into = new Map<Id, Id[]>();
  const usedJoints = new Set<Id>();
  for (const edge of elements.values()) {
    if (edge.name !== 'edge' || edge.attributes.get('type') !== 'seg') continue;
    const [from, to] = [edge.attributes.get('src') ?? '', edge.attributes.get('trg') ?? ''];
    const [source, target] = [elements.get(from)?.name, elements.get(to)?.name];
    const isSegment = source === 'edu' || source === 'joint';
    if (!isSegment || (target !== 'adu' && target !== 'joint')) {
      const message = `Edge ${quote(idOf(edge))} ties ${quote(from)} to ${quote(to)}, but has to tie a segment to a unit; it was passed over: correct its ends.`;
      report('error', 'dangling-end', edge, message);
      continue;
    }
    if (source === 'joint' && usedJoints.has(from)) {
      const message = `Joint ${quote(from)} belongs to a unit already and was passed over here: make another joint for ${quote(to)}.`;
      report('error', 'repeated-joint', edge, message);
      continue;
    }
    if (source === 'joint') usedJoints.add(from);
    const sources = into.get(to);
    if (sources) sources.push(from);
    else into.set(to, [from]);
  }
  const order = new Map([...elements.keys()].map((id, index) => [id, index]));
  return (unit) => {
    const found = new Set<Id>();
    const waiting = [unit];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const source of into.get(id) ?? []) {
        if (found.has(source)) continue;
        found.add(source);
        waiting.push(source);
      }
    }
    return [...found]
      .sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
      .flatMap((id) => elements.get(id) ?? [])
      .filter((element) => element.name === 'edu');
  };
}
