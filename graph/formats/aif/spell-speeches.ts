/** Spells who speaks as AIF records: locutions with the numbers of persons, and the persons' names. */
import type { Id } from '../../model/types.ts';
import { isRecord } from '../json-record.ts';
import { toId } from './network.ts';
import type { Plan } from './plan.ts';
import type { AifReading } from './read.ts';
import { namesOfParticipants, splitSpeech } from './speech.ts';

export interface SpelledSpeeches {
  readonly locutions: readonly unknown[];
  readonly participants: readonly unknown[];
}

/** Those of the old document whose nodes stay, then the new ones. */
export function spellSpeeches(plan: Plan, before: AifReading | null): SpelledSpeeches {
  const records = before?.records;
  const isKept = createKeptTest(plan, before);
  const locutions = (records?.locutions ?? []).filter((one) => !isRecord(one) || isKept(one['nodeID']));
  const participants = [
    ...(records?.shape === 'aif' ? nameParticipants(before) : (records?.participants ?? [])),
  ];
  const persons = new Map<string, Id>();
  for (const [id, name] of namesOfParticipants(participants)) persons.set(name, id);
  let last = 0;
  for (const one of [...locutions, ...participants]) {
    const id = isRecord(one) ? Number(one['personID'] ?? one['participantID']) : NaN;
    if (Number.isSafeInteger(id)) last = Math.max(last, id);
  }
  for (const { node, name } of plan.speeches) {
    let person = persons.get(name);
    if (person === undefined) {
      last++;
      person = String(last);
      persons.set(name, person);
      participants.push({ participantID: person, firstname: name, surname: '' });
    }
    locutions.push({ nodeID: node, personID: person, start: null, end: null, source: null });
  }
  return { locutions, participants };
}

/**
 * Persons for locutions that have only a number and a name before the text, as AIFdb serves them. A number that goes with
 * several names gets none, since the texts say more.
 */
function nameParticipants(before: AifReading | null): readonly unknown[] {
  if (!before) return [];
  const { records, network } = before;
  const names = new Map<Id, string | null>();
  for (const one of records.locutions) {
    if (!isRecord(one)) continue;
    const text = network.texts[network.indexOf.get(toId(one['nodeID'])) ?? -1] ?? '';
    const person = toId(one['personID']);
    const name = splitSpeech(text)?.name ?? null;
    if (person !== '') names.set(person, names.has(person) && names.get(person) !== name ? null : name);
  }
  return [...names].flatMap(([participantID, firstname]) =>
    firstname === null ? [] : [{ participantID, firstname, surname: '' }],
  );
}

/** Tells whether what a record says about a node still has that node. Unknown nodes are none of our business. */
export function createKeptTest(plan: Plan, before: AifReading | null): (nodeId: unknown) => boolean {
  const kept = new Set(plan.nodes.map(({ record }) => record));
  return (nodeId) => {
    const node = before?.network.indexOf.get(toId(nodeId));
    return node === undefined || kept.has(node);
  };
}
