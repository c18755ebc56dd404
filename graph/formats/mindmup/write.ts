/**
 * Writes a MindMup map with its argument visualisation (mapjs, version 3): claims, and between a claim and what bears on it a group of
 * reasons or objections, which holds the premises that work together.
 */
import { relationsInto } from '../../model/adjacency.ts';
import type { ArgumentGraph, Id, Relation, Statement } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { createTextInput } from '../input.ts';
import { toJsonText } from '../json-text.ts';
import { findLosses } from '../losses.ts';
import { findTops } from '../tree.ts';
import { readMindMup } from './read.ts';

interface Idea {
  id: string;
  title: string;
  attr?: Record<string, unknown>;
  ideas?: Record<string, Idea>;
}

/** What MindMup draws for the strongest reasons. */
const FULL_WIDTH = 5;

/** What it loses is found by reading it back. O(size of the map). */
export function writeMindMup(graph: ArgumentGraph): Writing {
  const seen = new Set<Id>();
  const roots: Record<string, Idea> = {};
  const waiting: { readonly idea: Idea; readonly element: Id }[] = [];
  let [at, tops] = [0, 0];
  const open = (statement: Statement): Idea => {
    seen.add(statement.id);
    const idea = toIdea(statement);
    waiting.push({ idea, element: statement.id });
    return idea;
  };
  const drain = () => {
    for (; at < waiting.length; at++) {
      const next = waiting[at];
      if (!next) continue;
      let count = 0;
      for (const relation of relationsInto(graph, next.element)) {
        if (seen.has(relation.id)) continue;
        seen.add(relation.id);
        const group = toGroup(relation);
        relation.from.forEach((premise, index) => {
          const statement = graph.statements.get(premise);
          // A claim that stands elsewhere already stands here once more, as the format has no links that say how.
          if (statement)
            (group.ideas ??= {})[String(index + 1)] = seen.has(premise)
              ? toCopy(statement, relation)
              : open(statement);
        });
        (next.idea.ideas ??= {})[String(++count)] = group;
        waiting.push({ idea: group, element: relation.id });
      }
    }
  };
  for (const id of findTops(graph)) {
    const statement = graph.statements.get(id);
    if (!statement || seen.has(id)) continue;
    roots[String(++tops)] = open(statement);
    drain();
  }
  const document = {
    id: 'root',
    formatVersion: 3,
    title: graph.meta.title,
    ideas: roots,
    attr: { theme: 'argument' },
  };
  const text = toJsonText(document);
  const { graph: after } = readMindMup(createTextInput(text));
  return { text, losses: after ? findLosses(graph, after) : [] };
}

function toIdea({ id, text, note, implicit }: Statement): Idea {
  const attr = {
    ...(note !== undefined && { note: { index: 1, text: note } }),
    ...(implicit && { styleNames: ['attr_implicit_claim'] }),
  };
  return { id, title: text, ...(Object.keys(attr).length > 0 && { attr }) };
}

function toCopy({ id, text }: Statement, relation: Relation): Idea {
  return { id: `${id} in ${relation.id}`, title: text };
}

const GROUPS = {
  supports: 'supporting',
  attacks: 'opposing',
  answers: 'neutral',
  rephrases: 'neutral',
} as const;

function toGroup({ id, kind, title, weight, note }: Relation): Idea {
  const connector = {
    ...(weight !== undefined && { width: weight * FULL_WIDTH }),
    ...(title !== undefined && { label: title }),
  };
  const attr = {
    group: GROUPS[kind],
    contentLocked: true,
    ...(Object.keys(connector).length > 0 && { parentConnector: connector }),
    ...(note !== undefined && { note: { index: 1, text: note } }),
  };
  return { id, title: 'group', attr };
}
