/** The relations between units: supports, objections to units and to relations, and premises added to a relation. */
import { quote } from '../../model/problems.ts';
import type { Id, Relation, RelationKind } from '../../model/types.ts';
import type { XmlElement } from '../xml.ts';
import { idOf, type Report } from './elements.ts';

export interface Steps {
  readonly relations: readonly Relation[];
  /** The edge each was read from. */
  readonly edges: readonly XmlElement[];
}

const KINDS: ReadonlyMap<string, RelationKind> = new Map([
  ['sup', 'supports'],
  ['exa', 'supports'],
  ['reb', 'attacks'],
  ['und', 'attacks'],
]);

/** O(edges). Ends that are not there are left to whoever puts the graph together. */
export function readSteps(elements: ReadonlyMap<Id, XmlElement>, report: Report): Steps {
  const edges: XmlElement[] = [];
  const relations: Relation[] = [];
  const added = new Map<Id, Id[]>();
  const targetOf = createTargetFinder(elements);
  for (const edge of elements.values()) {
    if (edge.name !== 'edge') continue;
    const type = edge.attributes.get('type') ?? '';
    const from = edge.attributes.get('src') ?? '';
    const to = edge.attributes.get('trg') ?? '';
    const kind = KINDS.get(type);
    const target = targetOf(to);
    if (kind) {
      edges.push(edge);
      const scheme = type === 'exa' ? { scheme: 'Example' } : {};
      relations.push({ id: idOf(edge), kind, from: [from], to: target, ...scheme });
    } else if (type === 'add' && isStep(elements.get(target)) && elements.get(from)?.name === 'adu') {
      const premises = added.get(target);
      if (premises) premises.push(from);
      else added.set(target, [from]);
    } else if (type === 'add') {
      const message = `Edge ${quote(idOf(edge))} adds ${quote(from)} to ${quote(to)}, but has to add a unit to a relation; it was passed over: correct its ends.`;
      report('error', 'dangling-end', edge, message);
    } else if (type !== 'seg') {
      const message = `Edge ${quote(idOf(edge))} has the unknown type ${quote(type)} and was passed over: use sup, exa, add, reb, und or seg.`;
      report('error', 'unknown-type', edge, message);
    }
  }
  return {
    edges,
    relations: relations.map((relation) => {
      const more = added.get(relation.id);
      return more ? { ...relation, from: [...relation.from, ...more] } : relation;
    }),
  };
}

/** What aims at the edge of an added premise aims at the relation it was added to. Remembers every answer. */
function createTargetFinder(elements: ReadonlyMap<Id, XmlElement>): (to: Id) => Id {
  const found = new Map<Id, Id>();
  return (to) => {
    const passed: Id[] = [];
    let target = to;
    for (;;) {
      const known = found.get(target);
      const element = elements.get(target);
      if (known !== undefined) target = known;
      else if (element?.attributes.get('type') === 'add') {
        passed.push(target);
        // Until the end is known, a ring of additions leads back to where it was entered.
        found.set(target, to);
        target = element.attributes.get('trg') ?? '';
        continue;
      }
      for (const id of passed) found.set(id, target);
      return target;
    }
  };
}

function isStep(element: XmlElement | undefined): boolean {
  return element?.name === 'edge' && KINDS.has(element.attributes.get('type') ?? '');
}
