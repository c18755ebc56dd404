/** The tree of a MindMup file as a list, whatever the version: ideas in reading order, each with its parent. */
import { quote, toPath, type Severity } from '../../model/problems.ts';
import type { Id } from '../../model/types.ts';
import { createIdGiver } from '../ids.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';

/** How the ideas below a group bear on the idea above it; an idea without it is a claim. */
export type GroupKind = 'supporting' | 'opposing' | 'neutral';

export interface Idea {
  /** Of its own, even where the file gives one twice or none. */
  readonly id: Id;
  readonly title: string;
  /** Index in the list, before this one; -1 at the top. */
  readonly parent: number;
  /** Among its siblings, as the file writes it. */
  readonly rank: string;
  readonly group: GroupKind | null;
  readonly attr: JsonRecord;
  /** Names of looks, which editors use to mark claims. */
  readonly styles: ReadonlySet<string>;
}

/** Takes a problem about the idea at an index of the list. */
export type Report = (severity: Severity, code: string, idea: number, message: string) => void;

/** Whether a parsed document is a mind map. Looks at the top only. */
export function isMindMap(document: unknown): document is JsonRecord {
  if (!isRecord(document) || !isRecord(document['ideas'])) return false;
  return 'formatVersion' in document || 'title' in document;
}

/**
 * Children by rank, parents before their children. Walks with a list instead of recursion. `list` is filled, so that
 * problems can be told about the ideas in it. O(ideas).
 */
export function listIdeas(document: JsonRecord, list: Idea[], report: Report): void {
  const ids = createIdGiver();
  const waiting: { readonly record: unknown; readonly parent: number; readonly rank: string }[] = [];
  const queueChildren = (record: JsonRecord, parent: number) => {
    for (const [rank, child] of sortChildren(record).reverse()) waiting.push({ record: child, parent, rank });
  };
  if (isRootIdea(document)) waiting.push({ record: document, parent: -1, rank: '' });
  else queueChildren(document, -1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { record, parent, rank } = next;
    if (!isRecord(record)) {
      const message = `Below this idea, ${quote(rank)} is no idea and was passed over: remove it or make it a record.`;
      report('error', 'no-record', parent, message);
      continue;
    }
    const attr = isRecord(record['attr']) ? record['attr'] : {};
    const { title } = record;
    const givenId = toId(record['id']);
    const id = ids.claim(givenId || `idea ${list.length + 1}`);
    list.push({
      id,
      title: typeof title === 'string' ? title : typeof title === 'number' ? String(title) : '',
      parent,
      rank,
      group: groupOf(attr['group']),
      attr,
      styles: new Set(Array.isArray(attr['styleNames']) ? attr['styleNames'].map(String) : []),
    });
    if (givenId !== '' && givenId !== id) {
      const message = `The id ${quote(givenId)} is used twice; the second is called ${quote(id)} here: give it an id of its own.`;
      report('warning', 'duplicate-id', list.length - 1, message);
    }
    queueChildren(record, list.length - 1);
  }
}

/** Ids are numbers, or a number with the name of a session. */
function toId(value: unknown): Id {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Where an idea stands in the document; of very deep ones, the last steps. */
export function pathOf(ideas: readonly Idea[], idea: number): string {
  const steps: string[] = [];
  let at = ideas[idea];
  for (; at && at.rank !== '' && steps.length < MAX_STEPS; at = ideas[at.parent])
    steps.unshift('ideas', at.rank);
  const path = toPath(steps);
  return at && at.rank !== '' ? `….${path}` : path;
}

const MAX_STEPS = 60;

/** Before version 3, the root of the document is the central idea; some tools write version 3 that way too. */
function isRootIdea(document: JsonRecord): boolean {
  if (!(Number(document['formatVersion']) >= 3)) return true;
  return sortChildren(document).some(
    ([, child]) => isRecord(child) && isRecord(child['attr']) && groupOf(child['attr']['group']) !== null,
  );
}

function groupOf(value: unknown): GroupKind | null {
  if (value === undefined || value === null || value === false) return null;
  return value === 'supporting' || value === 'opposing' ? value : 'neutral';
}

/** Ranks are numbers written as keys; negative ones stand on the left side, and after the others. */
function sortChildren(record: JsonRecord): [rank: string, child: unknown][] {
  const children = isRecord(record['ideas']) ? Object.entries(record['ideas']) : [];
  const placeOf = (rank: string) => {
    const place = parseFloat(rank);
    return Number.isNaN(place) ? [2, 0] : [place < 0 ? 1 : 0, Math.abs(place)];
  };
  return children
    .map((child) => [child, placeOf(child[0])] as const)
    .sort(([, one], [, other]) => (one[0] ?? 0) - (other[0] ?? 0) || (one[1] ?? 0) - (other[1] ?? 0))
    .map(([child]) => child);
}
