/**
 * Points below points, as outliners and mind maps have them, as a map: what has a sign speaks for or against the point above it; what
 * has none says neither, and stands in a section that is named for that point.
 */
import { quote, type Place } from '../model/problems.ts';
import type { Citation, Extra, Id, RelationKind, Source } from '../model/types.ts';
import type { Reading, ReadOptions } from './format.ts';
import { createMapDraft, type MapDraft } from './map-draft.ts';

/** What points that speak for and against something are about, where the file does not say it. */
export const UNNAMED_THESIS = 'The matter under discussion';

export interface TreePoint {
  readonly text: string;
  /** Index in the list, before this one; -1 at the top. */
  readonly parent: number;
  readonly sign?: RelationKind;
  readonly id?: string;
  readonly title?: string;
  readonly cites?: readonly Citation[];
  readonly note?: string;
  readonly isQuestion?: boolean;
  readonly extra?: Extra;
  readonly place: Place;
}

/** `signs['']` says what a point without a sign does to the one above. O(points). */
export function readPointTree(
  points: readonly TreePoint[],
  title: string,
  { signs = {} }: ReadOptions = {},
  sources: readonly Source[] = [],
): Reading {
  const draft = createMapDraft();
  for (const source of sources) draft.addSource(source);
  const ids = points.map(({ id }, index) =>
    draft.ids.claim(id !== undefined && id !== '' ? id : String(index + 1)),
  );
  const unsigned = Object.hasOwn(signs, '') ? signs[''] : undefined;
  const groups = new Map<Id, Id | undefined>();
  const sectionOf: (Id | undefined)[] = [];
  let count = 0;
  let first: Place | undefined;
  points.forEach(({ text, parent, sign, title: heading, cites, note, isQuestion, extra, place }, index) => {
    const id = ids[index] ?? '';
    const above = points[parent];
    const kind = sign ?? (unsigned === 'none' ? undefined : unsigned);
    const isLoose = above !== undefined && kind === undefined;
    const section = isLoose ? ids[parent] : sectionOf[parent];
    sectionOf.push(section);
    if (isLoose) {
      count++;
      first ??= place;
      if (section !== undefined && !groups.has(section))
        addSection(section, above.text, sectionOf[parent], groups, draft);
    }
    draft.addStatement(
      {
        id,
        kind: isQuestion ? 'question' : 'claim',
        text: text === '' ? '–' : text,
        ...(heading !== undefined && { title: heading }),
        ...(cites && { cites }),
        ...(note !== undefined && note !== '' && { note }),
        ...(section !== undefined && { group: section }),
        ...(extra && { extra }),
      },
      place,
    );
    if (above && kind) {
      const relation = draft.ids.claim(`${id} ${STEP_WORDS[kind]}`);
      draft.addRelation({ id: relation, kind, from: [id], to: ids[parent] ?? '' }, place);
    }
  });
  if (count > 0 && unsigned !== 'none') reportLoose(count, points.length, first ?? {}, draft);
  return draft.finish(
    { meta: { title } },
    'There is no point in it: write one a line, and below it, indented, what speaks for or against it.',
  );
}

/** What stands for a kind in the ids of steps. */
export const STEP_WORDS = {
  supports: 'for',
  attacks: 'against',
  answers: 'answer',
  rephrases: 'rephrased',
} as const;

function addSection(
  id: Id,
  text: string,
  parent: Id | undefined,
  groups: Map<Id, Id | undefined>,
  draft: MapDraft,
): void {
  groups.set(id, parent);
  const words = text.replace(/\s+/g, ' ');
  const title = words.length > 80 ? `${words.slice(0, 79)}…` : words;
  draft.addGroup({ id, title, ...(parent !== undefined && { parent }) });
}

function reportLoose(count: number, all: number, place: Place, draft: MapDraft): void {
  const what = count === 1 ? 'A point stands' : `${count} of ${all} points stand`;
  const message = `${what} below another without a sign, and were put into sections, for nothing says whether they speak for or against it: begin them with ${quote('+')} or ${quote('-')}, or say what they are.`;
  draft.report('warning', 'no-signs', place, message, ['']);
}
