/**
 * The claims of an Argunet map and the steps of its arguments. A proposition is one claim wherever it stands, and a thesis
 * is the proposition of its id; an argument that is only sketched is a claim itself.
 */
import { quote } from '../../model/problems.ts';
import type { Id, Relation, Statement } from '../../model/types.ts';
import { createIdGiver } from '../ids.ts';
import { findChild, type XmlElement } from '../xml.ts';
import { textOf, type Entry, type Report } from './entries.ts';

/** What edges can lead from and to in an entry. */
export interface Place {
  /** Ids of the statements among its propositions. */
  readonly propositions: ReadonlySet<Id>;
  /** The statement that speaks for the entry. */
  readonly voice: Id;
  /** What bears on the entry as a whole aims at this: a statement, or the last step of the argument. */
  readonly target: Id;
}

export interface Claims {
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  /** Where each statement and relation stands, by id. */
  readonly elements: ReadonlyMap<Id, XmlElement>;
  /** By the id of the node. */
  readonly places: ReadonlyMap<Id, Place>;
  /** Gives ids that no statement and no step has. */
  takeId(wanted: Id): Id;
}

/** `entries` by the id of their node. O(propositions). */
export function readClaims(entries: ReadonlyMap<Id, Entry>, prefix: string, report: Report): Claims {
  const statements = new Map<Id, Statement>();
  const relations: Relation[] = [];
  const elements = new Map<Id, XmlElement>();
  const places = new Map<Id, Place>();
  const theses = new Map<Id, Entry>();
  for (const entry of entries.values()) if (entry.kind === 'thesis') theses.set(entry.id, entry);
  // Theses and propositions keep their ids, whatever else has the same one.
  const { claim: takeId, has } = createIdGiver();
  for (const { id, record } of entries.values()) {
    const own = theses.has(id) ? [id] : [];
    const named = record.children.map((child) => child.attributes.get('id') ?? '');
    for (const name of [...own, ...named]) if (name !== '' && !has(name)) takeId(name);
  }

  const addStatement = (statement: Statement, element: XmlElement): Id => {
    const known = statements.get(statement.id);
    if (!known) {
      statements.set(statement.id, statement);
      elements.set(statement.id, element);
    } else if (known.text !== statement.text) {
      const message = `Proposition ${quote(statement.id)} says something else here than before; the first text was taken: give it an id of its own.`;
      report('warning', 'different-text', element, message);
    }
    return statement.id;
  };
  const addProposition = (proposition: XmlElement, entry: Entry): Id => {
    const id = proposition.attributes.get('id') || takeId(`${entry.id}/proposition`);
    const thesis = theses.get(id);
    if (thesis) addStatement(toStatement(thesis, thesis.id), thesis.node);
    const text = textOf(proposition, `${prefix}content`);
    const group = entry.group === undefined ? {} : { group: entry.group };
    return addStatement({ id, kind: 'claim', text, ...group }, proposition);
  };
  const addStep = (relation: Omit<Relation, 'kind'>, entry: Entry) => {
    const group = entry.group === undefined ? {} : { group: entry.group };
    const title = entry.title === '' ? {} : { title: entry.title };
    const { id, from, to, ...others } = relation;
    relations.push({ id, kind: 'supports', from, to, ...title, ...others, ...group });
    elements.set(id, entry.node);
  };

  const readArgument = (entry: Entry, propositions: readonly XmlElement[]): Place => {
    const known = new Set<Id>();
    const steps: { from: Id[]; to: Id }[] = [];
    let premises: Id[] = [];
    for (const proposition of propositions) {
      const id = addProposition(proposition, entry);
      known.add(id);
      if (!/conclusion/i.test(proposition.attributes.get('type') ?? '')) premises.push(id);
      else {
        steps.push({ from: premises, to: id });
        // What was concluded is a premise of the next step.
        premises = [id];
      }
    }
    const last = steps.at(-1);
    if (!last || steps.some(({ from }) => from.length === 0)) {
      return readFragment(entry, known, steps, premises);
    }
    const argument = takeId(entry.id);
    steps
      .slice(0, -1)
      .forEach((step, index) => addStep({ id: takeId(`${argument}/${index + 1}`), ...step }, entry));
    const note = entry.text === '' ? {} : { note: entry.text };
    addStep({ id: argument, ...last, ...note }, entry);
    return { propositions: known, voice: last.to, target: argument };
  };

  /** Without premises or without a conclusion, the argument itself stands in for what is missing. */
  const readFragment = (
    entry: Entry,
    known: Set<Id>,
    steps: readonly { from: Id[]; to: Id }[],
    premises: readonly Id[],
  ): Place => {
    const lacks = steps.length === 0 ? 'conclusion' : 'premise';
    const message = `Argument ${quote(entry.title || entry.id)} has no ${lacks}; it is shown as a claim in its place: add the ${lacks} in Argunet.`;
    report('warning', steps.length === 0 ? 'no-conclusion' : 'no-premise', entry.node, message);
    const self = addStatement(toStatement(entry, takeId(entry.id)), entry.node);
    for (const { from, to } of steps) {
      addStep({ id: takeId(`${entry.id}/step`), from: from.length > 0 ? from : [self], to }, entry);
    }
    if (steps.length === 0) addStep({ id: takeId(`${entry.id}/step`), from: premises, to: self }, entry);
    return { propositions: known, voice: steps.at(-1)?.to ?? self, target: self };
  };

  for (const [node, entry] of entries) {
    const propositions = entry.record.children.filter(({ name }) => name === `${prefix}proposition`);
    if (entry.kind === 'argument' && propositions.length > 0) {
      places.set(node, readArgument(entry, propositions));
    } else {
      const id = entry.kind === 'thesis' ? entry.id : takeId(entry.id);
      addStatement(toStatement(entry, id), entry.node);
      places.set(node, { propositions: new Set([id]), voice: id, target: id });
    }
  }
  return { statements: [...statements.values()], relations, elements, places, takeId };
}

/** A thesis or a sketched argument: its text, or its title where it has none. */
function toStatement({ title, text, group, node, record }: Entry, id: Id): Statement {
  return {
    id,
    kind: 'claim',
    text: text === '' ? title : text,
    ...(title === '' || text === '' ? {} : { title }),
    ...(group === undefined ? {} : { group }),
    extra: { argunet: drawingOf(node, record) },
  };
}

/** How the map was drawn: the colour's number and the box. */
function drawingOf(node: XmlElement, record: XmlElement): Readonly<Record<string, unknown>> {
  const shape = node.children.flatMap(({ children }) => children).find(({ name }) => name.startsWith('y:'));
  const box = shape ? findChild(shape, 'y:Geometry') : undefined;
  return {
    node: node.attributes.get('id') ?? '',
    ...(record.attributes.has('colorIndex') ? { colorIndex: record.attributes.get('colorIndex') } : {}),
    ...(box ? { box: Object.fromEntries(box.attributes) } : {}),
  };
}
