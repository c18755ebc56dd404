/**
 * Who stands behind a claim or a step: the locutions that an illocution ties to it, read as citations with a voice and as
 * holders. The dialogue itself stays in the document.
 */
import type { Axis, Citation, Holding, Id, Position, Source } from '../../model/types.ts';
import { decodeEntities } from '../entities.ts';
import { isRecord } from '../json-document.ts';
import type { AifRecords } from './document.ts';
import { actOf, forEachEdge, nameNode, toId, type Network, type NodeType, type Report } from './network.ts';

export const SPEAKER_AXIS = 'speaker';

/** The source of what was said, where a locution names no other. */
export const DIALOGUE_SOURCE = 'dialogue';

/** Who speaks in a locution, and the words without the name before them. */
export interface Speech {
  readonly name: string;
  readonly said: string;
}

/** What was found out about a node, by its index. */
export interface Voices {
  readonly heldBy: readonly Holding[];
  readonly cites: readonly Citation[];
}

export interface Speakers {
  readonly voicesOf: ReadonlyMap<number, Voices>;
  readonly axes: readonly Axis[];
  readonly sources: readonly Source[];
}

/** Illocutions by which a speaker commits to what is said, as `actOf` spells them. Any other only cites the voice. */
const COMMITS = new Set([
  'affirming',
  'agreeing',
  'arguing',
  'asserting',
  'assertivequestioning',
  'conceding',
  'popularconceding',
  'restating',
  'rhetoricalquestioning',
]);

/** The same for a step: whoever disagrees stands behind the objection. */
const COMMITS_TO_STEP = new Set([...COMMITS, 'contradicting', 'disaffirming', 'disagreeing', 'rejecting']);

/** Taken of an illocution: with more speakers or contents it is no dialogue, and pairing all could take for ever. */
const MAX_ENDS = 20;

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
  return isName ? { name, said: text.slice(colon + 1).trimStart() } : null;
}

/** O(nodes + edges). */
export function findSpeakers(records: AifRecords, network: Network, report: Report): Speakers {
  const tables = readTables(records, network);
  const speeches = new Map<number, Speech | null>();
  const speechOf = (locution: number) => {
    let speech = speeches.get(locution);
    if (speech === undefined) {
      speech = findSpeech(locution, network, tables);
      speeches.set(locution, speech);
    }
    return speech;
  };
  const found = new Map<number, { heldBy: Holding[]; cites: Citation[] }>();
  const positions = new Map<string, Position>();
  const sources = new Map<Id, Source>();

  const add = (target: number, locution: number, speech: Speech, act: string) => {
    const isStep = isStepType(network.types[target]);
    const voices = found.get(target) ?? { heldBy: [], cites: [] };
    found.set(target, voices);
    const { name } = speech;
    if (
      (isStep ? COMMITS_TO_STEP : COMMITS).has(act) &&
      !voices.heldBy.some((holding) => holding.position === name)
    ) {
      voices.heldBy.push({ position: name });
      if (!positions.has(name)) positions.set(name, { id: name, label: name });
    }
    if (isStep) return;
    const cite = toCitation(locution, speech, network.texts[target] ?? '', tables);
    if (!sources.has(cite.source)) sources.set(cite.source, toSource(cite.source));
    voices.cites.push(cite);
  };
  for (const [illocution, locutions] of findLocutions(network)) {
    const contents = findContents(illocution, network);
    if (locutions.length > MAX_ENDS || contents.length > MAX_ENDS) {
      const message = `Of the ${nameNode(network, illocution)}, only the first ${MAX_ENDS} locutions and contents are taken as who said what: give each locution an illocution of its own.`;
      report('warning', 'crowded-illocution', `${records.prefix}nodes[${illocution}]`, message);
    }
    const act = actOf(network, illocution);
    for (const locution of locutions.slice(0, MAX_ENDS)) {
      const speech = speechOf(locution);
      if (!speech) continue;
      for (const content of contents.slice(0, MAX_ENDS)) add(content, locution, speech, act);
    }
  }
  const axis = { id: SPEAKER_AXIS, label: 'Speaker', positions: [...positions.values()] };
  return {
    voicesOf: found,
    axes: positions.size > 0 ? [axis] : [],
    sources: [...sources.values()],
  };
}

const isStepType = (type: NodeType | undefined) => type === 'RA' || type === 'CA' || type === 'MA';
const isSayable = (type: NodeType | undefined) =>
  type === 'I' || type === 'EN' || type === 'L' || isStepType(type);

/** What an illocution puts forward: claims, locutions and steps. */
function findContents(illocution: number, network: Network): readonly number[] {
  const contents: number[] = [];
  forEachEdge(network.out, illocution, (edge) => {
    const content = network.to[edge] ?? -1;
    if (isSayable(network.types[content])) contents.push(content);
  });
  return contents;
}

/** The locutions of each illocution; of a transition, those it leads to, whose speakers make the move. */
function findLocutions(network: Network): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const add = (illocution: number, locution: number) => {
    const locutions = found.get(illocution);
    if (!locutions) found.set(illocution, [locution]);
    else if (locutions.length <= MAX_ENDS && !locutions.includes(locution)) locutions.push(locution);
  };
  network.from.forEach((from, edge) => {
    const to = network.to[edge] ?? -1;
    if (network.types[to] !== 'YA') return;
    if (network.types[from] === 'L') add(to, from);
    else if (network.types[from] === 'TA') {
      let seen = 0;
      forEachEdge(network.out, from, (next) => {
        const locution = network.to[next] ?? -1;
        if (network.types[locution] === 'L' && seen++ <= MAX_ENDS) add(to, locution);
      });
    }
  });
  return found;
}

interface Tables {
  readonly locutions: ReadonlyMap<number, Readonly<Record<string, unknown>>>;
  readonly names: ReadonlyMap<Id, string>;
}

function readTables(records: AifRecords, network: Network): Tables {
  const locutions = new Map<number, Readonly<Record<string, unknown>>>();
  for (const locution of records.locutions) {
    if (!isRecord(locution)) continue;
    const node = network.indexOf.get(toId(locution['nodeID']));
    if (node !== undefined && !locutions.has(node)) locutions.set(node, locution);
  }
  return { locutions, names: namesOfParticipants(records.participants) };
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
function nameOf(participant: Readonly<Record<string, unknown>>): string {
  return [participant['firstname'], participant['surname']]
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .filter((part) => !/^(none|null|undefined)$/i.test(part.trim()))
    .map((part) => part.trim())
    .join(' ');
}

function findSpeech(locution: number, network: Network, tables: Tables): Speech | null {
  const text = decodeEntities(network.texts[locution] ?? '');
  const split = splitSpeech(text);
  const name = tables.names.get(toId(tables.locutions.get(locution)?.['personID']));
  if (name === undefined) return split;
  if (text.startsWith(name)) return { name, said: text.slice(name.length).replace(/^\s*:\s*/, '') };
  return { name, said: split?.said ?? text };
}

function toCitation(locution: number, speech: Speech, claim: string, tables: Tables): Citation {
  const record = tables.locutions.get(locution);
  const start = record?.['start'];
  const source = record?.['source'];
  const said = speech.said.trim();
  return {
    source: typeof source === 'string' && source !== '' ? source : DIALOGUE_SOURCE,
    ...(typeof start === 'string' && start !== '' ? { locator: start } : {}),
    voice: speech.name,
    ...(said !== '' && said !== claim.trim() ? { quote: said } : {}),
  };
}

function toSource(id: Id): Source {
  if (id === DIALOGUE_SOURCE) return { id, title: 'Dialogue' };
  return { id, title: id, ...(/^https?:\/\//i.test(id) ? { url: id } : {}) };
}
