/**
 * Ideas that hang on another without a reason or objection between them. They say nothing for or against it, so they
 * become statements in a section that is named for it.
 */
import type { Group, Id } from '../../model/types.ts';
import { quote } from '../../model/problems.ts';
import type { Idea, Report } from './ideas.ts';

export interface Sections {
  readonly groups: readonly Group[];
  /** The section of an idea, by index. */
  readonly sectionOf: ReadonlyMap<number, Id>;
}

/** `parents`: the claim that each unmarked idea hangs on, parents before children. O(ideas). */
export function findSections(
  ideas: readonly Idea[],
  parents: ReadonlyMap<number, number>,
  isArgumentMap: boolean,
  report: Report,
): Sections {
  const groups = new Map<Id, Group>();
  const sectionOf = new Map<number, Id>();
  for (const [child, parent] of parents) {
    const around = ideas[parent];
    if (!around) continue;
    const outer = sectionOf.get(parent);
    sectionOf.set(child, around.id);
    if (!groups.has(around.id)) {
      const title = around.title.length > 80 ? `${around.title.slice(0, 79)}…` : around.title;
      groups.set(around.id, { id: around.id, title, ...(outer === undefined ? {} : { parent: outer }) });
    }
    if (!isArgumentMap) continue;
    const message = `${quote(ideas[child]?.title ?? '')} hangs on ${quote(around.title)} as neither reason nor objection and was put into a section: make it one in MindMup, if it is.`;
    report('warning', 'unmarked-idea', child, message);
  }
  if (!isArgumentMap && parents.size > 0) {
    const message = `This is a mind map without reasons and objections: its ${ideas.length} ideas were read as statements in sections; use MindMup's argument visualisation to say what speaks for what.`;
    report('warning', 'plain-mind-map', -1, message);
  }
  return { groups: [...groups.values()], sectionOf };
}
