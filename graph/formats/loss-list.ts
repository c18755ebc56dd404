/**
 * Collects what a written format cannot carry, by feature, and finds most of it from one list: what of a map the format
 * can say. Features are called the same by all formats.
 */
import type { Loss } from '../model/problems.ts';
import type { ArgumentGraph, Extra, Id, Relation, Statement } from '../model/types.ts';

/** In the order of the lists, with the words for what is lost. */
const MESSAGES = {
  statements: 'Statements are left out',
  relations: 'Relations are left out',
  ids: 'Ids are changed',
  order: 'Statements come in another order',
  text: 'Line breaks in texts become spaces',
  kinds: 'Evidence and questions are written like claims',
  answers: 'Answers become support',
  rephrases: 'Rephrasings are left out',
  linked: 'Premises that only work together are written apart',
  undercuts: 'Objections to steps are left out',
  ends: 'What aims at a step aims at another one',
  symmetric: 'What holds both ways holds one way',
  cycles: 'Loops are cut',
  schemes: 'Names of schemes are lost',
  titles: 'Titles are lost',
  implicit: 'Nothing marks them as implicit',
  speakers: 'Who speaks is lost',
  camps: 'Camps and what they hold are lost',
  sources: 'Sources, or places in them, are lost',
  weights: 'Weights are lost',
  dates: 'Dates are lost',
  notes: 'Notes are lost',
  tags: 'Tags are lost',
  groups: 'Sections are lost',
  views: 'Saved views are lost',
  details: 'Details of the map are lost',
  size: 'It is too large',
  proposals: 'What is proposed and not accepted yet is left out',
  wording: 'What only the text beside the map says is left out',
  fields: 'What other formats had stored is left out',
} as const;

export type Feature = keyof typeof MESSAGES;

export interface LossList {
  /** Without an id where the map as a whole loses it. */
  lose(feature: Feature, id?: Id): void;
  /** What is lost of the map as a whole, by name. */
  loseDetail(name: string): void;
  has(feature: Feature): boolean;
  /** One loss a feature, with the ids in the order in which they were lost. */
  list(): readonly Loss[];
}

/** `messages` say it better for one format than the general words. */
export function createLossList(messages: Partial<Readonly<Record<Feature, string>>> = {}): LossList {
  const found = new Map<Feature, Set<Id>>();
  const details: string[] = [];
  const lose = (feature: Feature, id?: Id) => {
    const ids = found.get(feature) ?? new Set();
    if (id !== undefined) ids.add(id);
    found.set(feature, ids);
  };
  return {
    lose,
    loseDetail(name) {
      lose('details');
      details.push(name);
    },
    has: (feature) => found.has(feature),
    list() {
      const features = Object.keys(MESSAGES) as Feature[];
      return features.flatMap((feature) => {
        const ids = found.get(feature);
        if (!ids) return [];
        const about =
          feature === 'details' && details.length > 0
            ? details.join(', ')
            : ids.size > 0
              ? String(ids.size)
              : '';
        const message = `${messages[feature] ?? MESSAGES[feature]}${about && ` (${about})`}.`;
        return [{ feature, ids: [...ids], message }];
      });
    },
  };
}

/**
 * Adds everything the map has and the format does not carry. `ownExtra` is the key in `extra` that the format writes back.
 * O(elements).
 */
export function loseAllBut(
  carried: readonly Feature[],
  graph: ArgumentGraph,
  losses: LossList,
  ownExtra?: string,
): void {
  const kept = new Set(carried);
  const lose = (feature: Feature, id?: Id) => {
    if (!kept.has(feature)) losses.lose(feature, id);
  };
  const loseFields = (record: { readonly extra?: Extra }, id?: Id) => {
    if (Object.keys(record.extra ?? {}).some((key) => key !== ownExtra)) lose('fields', id);
  };
  for (const statement of graph.statements.values()) {
    for (const feature of featuresOf(statement)) lose(feature, statement.id);
    if (statement.kind !== 'claim') lose('kinds', statement.id);
    if (statement.date !== undefined) lose('dates', statement.id);
    if (statement.implicit) lose('implicit', statement.id);
    loseFields(statement, statement.id);
  }
  for (const relation of graph.relations.values()) {
    for (const feature of featuresOf(relation)) lose(feature, relation.id);
    if (relation.kind === 'answers' || relation.kind === 'rephrases') lose(relation.kind, relation.id);
    if (relation.scheme !== undefined) lose('schemes', relation.id);
    if (relation.symmetric) lose('symmetric', relation.id);
    if (relation.from.length > 1) lose('linked', relation.id);
    if (graph.relations.has(relation.to)) lose('undercuts', relation.id);
    loseFields(relation, relation.id);
  }
  for (const { id, extra = {} } of graph.sources.values()) {
    lose('sources', id);
    loseFields({ extra }, id);
  }
  for (const axis of graph.axes) for (const position of axis.positions) lose('camps', position.id);
  for (const group of graph.groups.values()) {
    lose('groups', group.id);
    loseFields(group, group.id);
  }
  for (const view of graph.views ?? []) lose('views', view.id);
  const { title: _title, extra: _extra, ...details } = graph.meta;
  if (Object.keys(details).length > 0) lose('details');
  loseFields(graph);
  const { proposals, ...extra } = graph.meta.extra ?? {};
  if (proposals !== undefined) lose('proposals');
  loseFields({ extra });
}

function* featuresOf(element: Statement | Relation): Generator<Feature> {
  if (element.title !== undefined) yield 'titles';
  if (element.tags?.length) yield 'tags';
  if (element.heldBy?.length) yield 'camps';
  if (element.cites?.length) yield 'sources';
  if (element.cites?.some(({ voice }) => voice !== undefined)) yield 'speakers';
  if (element.weight !== undefined) yield 'weights';
  if (element.note !== undefined) yield 'notes';
  if (element.group !== undefined) yield 'groups';
}
