/** A list of proposed claims as JSON, as anybody or anything may write it: claims, what each does to others, and what it quotes. */
import * as v from 'valibot';
import { RELATION_KINDS, STATEMENT_KINDS } from '../model/types.ts';

/** The version of the list. */
export const PROPOSALS_VERSION = 1;

const text = (description: string) => v.pipe(v.string(), v.description(description));
const named = (description: string) => v.pipe(v.string(), v.nonEmpty(), v.description(description));
const record = <T extends v.ObjectEntries>(title: string, description: string, entries: T) =>
  v.pipe(v.object(entries), v.title(title), v.description(description));

const proposedQuote = record('Quote', 'Words of a source, exactly as they stand there.', {
  quote: named('The words.'),
  source: v.exactOptional(
    named('The source, by its id on the map or its title; the text they are found in where absent.'),
  ),
  locator: v.exactOptional(text('Where in the source: "paragraph 3".')),
  voice: v.exactOptional(text('Who speaks there.')),
});

const proposedRelation = record('Relation', 'What the claim does to another.', {
  kind: v.pipe(v.picklist(RELATION_KINDS), v.description('An "answers" leads into a question.')),
  to: named(
    'A claim of the list or a statement or step of the map, by id, or a statement of the map by its words.',
  ),
  with: v.exactOptional(
    v.pipe(v.array(named('A claim, by id.')), v.description('Claims it only works together with.')),
  ),
  scheme: v.exactOptional(text('Name of the scheme or rule of inference.')),
});

/** One claim. */
export const proposedClaim = record('Claim', 'One thing that is said.', {
  id: v.exactOptional(named('By which other claims of the list point to it.')),
  text: v.pipe(
    v.string(),
    v.check((words) => words.trim() !== ''),
    v.description('One sentence.'),
  ),
  kind: v.exactOptional(v.pipe(v.picklist(STATEMENT_KINDS), v.description('A claim where absent.'))),
  title: v.exactOptional(text('A short label.')),
  note: v.exactOptional(text('A remark.')),
  quotes: v.exactOptional(
    v.pipe(v.array(proposedQuote), v.description('What it rests on, to be checked against the text.')),
  ),
  relations: v.exactOptional(
    v.pipe(v.array(proposedRelation), v.description('What it speaks for, against, or answers.')),
  ),
});

export type ProposedClaim = v.InferOutput<typeof proposedClaim>;

/** The whole list. */
export const proposalList = record('Proposals', 'Claims that are proposed for a map.', {
  $schema: v.exactOptional(text('Where editors find this schema.')),
  proposals: v.pipe(v.literal(PROPOSALS_VERSION), v.description('The version of this list.')),
  claims: v.pipe(v.array(proposedClaim), v.description('In any order.')),
});
