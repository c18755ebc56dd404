/** Who speaks in a locution: the person its record names, or the name before the words. */
import type { Id } from '../../model/types.ts';
import { decodeEntities } from '../entities.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import type { AifRecords } from './document.ts';
import { toId, type Network } from './network.ts';

/** A speaker, and the words without the name before them. */
export interface Speech {
  readonly name: string;
  readonly said: string;
  /** When it was said, where the record tells. */
  readonly start?: string;
  /** The document it is in, where the record tells. */
  readonly source?: Id;
}

/**
 * `Name : words`, as AIFdb and OVA begin the text of a locution; null where no name stands there. A name has at most 60
 * characters and stands on one line; without a blank before the colon, it has at most five words.
 */
export function splitSpeech(text: string): Speech | null {
  const colon = text.indexOf(':');
  const name = text.slice(0, Math.max(colon, 0)).trim();
  if (name === '' || name.length > 60 || name.includes('\n')) return null;
  const isSetOff = text.charAt(colon - 1) === ' ';
  const isName = isSetOff || (text.charAt(colon + 1) === ' ' && name.split(/\s+/).length <= 5);
  return isName ? { name, said: text.slice(colon + 1).trim() } : null;
}

/** Finds the speech of a locution by its node index, each once. */
export function createSpeechFinder(
  records: AifRecords,
  network: Network,
): (locution: number) => Speech | null {
  const byNode = new Map<number, JsonRecord>();
  for (const record of records.locutions) {
    const node = isRecord(record) ? network.indexOf.get(toId(record['nodeID'])) : undefined;
    if (isRecord(record) && node !== undefined && !byNode.has(node)) byNode.set(node, record);
  }
  const names = namesOfParticipants(records.participants);
  const known = new Map<number, Speech | null>();
  return (locution) => {
    let speech = known.get(locution);
    if (speech === undefined) {
      speech = readSpeech(network.texts[locution] ?? '', byNode.get(locution), names);
      known.set(locution, speech);
    }
    return speech;
  };
}

/** Names by the number of the person; those without a name are left out. */
export function namesOfParticipants(participants: readonly unknown[]): ReadonlyMap<Id, string> {
  const names = new Map<Id, string>();
  for (const participant of participants) {
    if (!isRecord(participant)) continue;
    const name = nameOf(participant);
    if (name !== '') names.set(toId(participant['participantID']), name);
  }
  return names;
}

/** Some tools write the word "None" where there is no second name. */
function nameOf(participant: JsonRecord): string {
  return [participant['firstname'], participant['surname']]
    .map((part) => (typeof part === 'string' ? part.trim() : ''))
    .filter((part) => part !== '' && !/^(none|null|undefined)$/i.test(part))
    .join(' ');
}

function readSpeech(
  raw: string,
  record: JsonRecord | undefined,
  names: ReadonlyMap<Id, string>,
): Speech | null {
  const text = decodeEntities(raw);
  const split = splitSpeech(text);
  if (!record) return split;
  const name = names.get(toId(record['personID'])) ?? split?.name;
  if (name === undefined) return null;
  const rest = text.startsWith(name) ? text.slice(name.length).trimStart() : '';
  const { start, source } = record;
  return {
    name,
    said: rest.startsWith(':') ? rest.slice(1).trim() : (split?.said ?? text.trim()),
    ...(typeof start === 'string' && start !== '' ? { start } : {}),
    ...(typeof source === 'string' && source !== '' ? { source } : {}),
  };
}
