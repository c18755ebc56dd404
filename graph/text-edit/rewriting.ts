/** What the steps of writing a changed map into its text share. */
import type { Plan } from '../formats/argdown/plan.ts';
import type { ArgumentGraph, Id, TextForm } from '../model/types.ts';
import type { Paragraph, TextNode, TextTree } from './tree.ts';

export interface Rewriting {
  readonly form: TextForm;
  readonly before: ArgumentGraph;
  readonly after: ArgumentGraph;
  readonly plans: { readonly before: Plan; readonly after: Plan };
  readonly tree: TextTree;
  /** Where each statement has its words. */
  readonly definitions: Map<Id, TextNode>;
  /** How the text calls statements. */
  readonly titles: Map<Id, string>;
  readonly takenTitles: Set<string>;
  /** What has lost its place, with the paragraph it came from. */
  readonly floating: Map<Id, { readonly node: TextNode; readonly from: Paragraph | null }>;
  /** Relations that the text says. */
  readonly said: Set<Id>;
  /** By which the text is indented. */
  readonly unit: string;
}
