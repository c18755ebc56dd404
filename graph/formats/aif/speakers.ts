/**
 * Who stands behind a claim or a step: the locutions that an illocution ties to it, read as citations with a voice and as
 * holders. The dialogue itself stays in the document.
 */
import {
  SPEAKER_AXIS,
  type Axis,
  type Citation,
  type Holding,
  type Id,
  type Position,
  type Source,
} from '../../model/types.ts';
import type { AifRecords } from './document.ts';
import { actOf, nameNode, type Network, type NodeType, type Report } from './network.ts';
import type { Passages } from './passages.ts';
import { createSpeechFinder, type Speech } from './speech.ts';

/** The source of what was said, where a locution names no other. */
const DIALOGUE_SOURCE = 'dialogue';

/** What was found out about a node. */
export interface Voices {
  readonly heldBy: readonly Holding[];
  readonly cites: readonly Citation[];
}

export interface Speakers {
  /** By node index. */
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

/** Passages taken of a locution, since each is told of all that it says. */
const MAX_PASSAGES = 100;

/** O(nodes + edges + passages). */
export function findSpeakers(
  records: AifRecords,
  network: Network,
  passages: Passages | null,
  report: Report,
): Speakers {
  const speechOf = createSpeechFinder(records, network);
  const voicesOf = new Map<number, { heldBy: Holding[]; cites: Citation[] }>();
  /** Nodes with the locutions that were cited for them. */
  const quoted = new Set<string>();
  const crowded = new Set<number>();
  const positions = new Map<string, Position>();
  const sources = new Map<Id, Source>();
  /** Speakers of the nodes that more than one holds. */
  const holders = new Map<number, Set<string>>();

  const addHolder = (node: number, heldBy: Holding[], name: string) => {
    const [first] = heldBy;
    if (first?.position === name) return;
    const known = holders.get(node) ?? new Set();
    if (known.has(name)) return;
    if (first) holders.set(node, known.add(name));
    heldBy.push({ position: name });
    if (!positions.has(name)) positions.set(name, { id: name, label: name });
  };
  const addVoice = (node: number, locution: number, speech: Speech, act: string) => {
    let voices = voicesOf.get(node);
    if (!voices) {
      voices = { heldBy: [], cites: [] };
      voicesOf.set(node, voices);
    }
    const isStep = isStepType(network.types[node]);
    if ((isStep ? COMMITS_TO_STEP : COMMITS).has(act)) addHolder(node, voices.heldBy, speech.name);
    if (isStep) return;
    // Where the text is at hand, tools mark in it what a locution says.
    const marked = passages?.citesOf.get(network.ids[locution] ?? '');
    if (marked) {
      const key = `${node} ${locution}`;
      if (quoted.has(key)) return;
      quoted.add(key);
      for (const cite of marked.slice(0, MAX_PASSAGES)) voices.cites.push({ ...cite, voice: speech.name });
      if (marked.length > MAX_PASSAGES && !crowded.has(locution)) {
        crowded.add(locution);
        reportMarks(locution, network, records, report);
      }
      // When and where it was said, no mark tells.
      if (speech.start === undefined && speech.source === undefined) return;
    }
    const cite = toCitation(speech, network.texts[node] ?? '');
    if (!sources.has(cite.source)) sources.set(cite.source, toSource(cite.source));
    voices.cites.push(cite);
  };

  for (let illocution = 0; illocution < network.types.length; illocution++) {
    if (network.types[illocution] !== 'YA') continue;
    const locutions = findLocutions(illocution, network);
    const contents = findContents(illocution, network);
    if (locutions.length > MAX_ENDS || contents.length > MAX_ENDS) {
      reportCrowd(illocution, network, records, report);
    }
    const act = actOf(network, illocution);
    for (let place = 0; place < Math.min(locutions.length, MAX_ENDS); place++) {
      const locution = locutions[place] ?? -1;
      const speech = speechOf(locution);
      if (!speech) continue;
      for (let at = 0; at < Math.min(contents.length, MAX_ENDS); at++) {
        addVoice(contents[at] ?? -1, locution, speech, act);
      }
    }
  }
  const axis = { id: SPEAKER_AXIS, label: 'Speaker', positions: [...positions.values()] };
  return { voicesOf, axes: positions.size > 0 ? [axis] : [], sources: [...sources.values()] };
}

/** Whether a locution says no more of a voice than that it speaks, and passages of that voice say where. */
export function isRepeated({ source, locator, span, voice }: Citation, marked: readonly Citation[]): boolean {
  const isSpoken = source === DIALOGUE_SOURCE && locator === undefined && span === undefined;
  return isSpoken && voice !== undefined && marked.some((cite) => cite.voice === voice);
}

function reportCrowd(illocution: number, network: Network, records: AifRecords, report: Report): void {
  const message = `Of the ${nameNode(network, illocution)}, only the first ${MAX_ENDS} locutions and contents are taken as who said what: give each locution an illocution of its own.`;
  report('warning', 'crowded-illocution', `${records.prefix}nodes[${illocution}]`, message);
}

function reportMarks(locution: number, network: Network, records: AifRecords, report: Report): void {
  const message = `Of the passages that are marked for the ${nameNode(network, locution)}, only the first ${MAX_PASSAGES} are taken as where it was said: mark each locution once.`;
  report('warning', 'crowded-locution', `${records.prefix}nodes[${locution}]`, message);
}

const isStepType = (type: NodeType | undefined) => type === 'RA' || type === 'CA' || type === 'MA';

/** What an illocution puts forward: claims, locutions and steps. One more than are taken. */
function findContents(illocution: number, { types, to, out }: Network): readonly number[] {
  const contents: number[] = [];
  const first = out.start[illocution] ?? 0;
  const end = Math.min(out.start[illocution + 1] ?? 0, first + MAX_ENDS + 1);
  for (let at = first; at < end; at++) {
    const content = to[out.edges[at] ?? 0] ?? -1;
    const type = types[content];
    const isContent = type === 'I' || type === 'EN' || type === 'L' || isStepType(type);
    if (isContent && !contents.includes(content)) contents.push(content);
  }
  return contents;
}

/**
 * The locutions that make an illocution; of a transition, those it leads to, whose speakers make the move. One more than
 * are taken.
 */
function findLocutions(illocution: number, { types, from, to, out, into }: Network): readonly number[] {
  const locutions: number[] = [];
  const first = into.start[illocution] ?? 0;
  const end = Math.min(into.start[illocution + 1] ?? 0, first + MAX_ENDS + 1);
  for (let at = first; at < end; at++) {
    const source = from[into.edges[at] ?? 0] ?? -1;
    if (types[source] === 'L' && !locutions.includes(source)) locutions.push(source);
    if (types[source] !== 'TA') continue;
    const next = out.start[source] ?? 0;
    const last = Math.min(out.start[source + 1] ?? 0, next + MAX_ENDS + 1);
    for (let step = next; step < last; step++) {
      const locution = to[out.edges[step] ?? 0] ?? -1;
      if (types[locution] === 'L' && !locutions.includes(locution)) locutions.push(locution);
    }
  }
  return locutions;
}

/** The words are quoted only where they differ from the claim. */
function toCitation({ name, said, start, source }: Speech, claim: string): Citation {
  return {
    source: source ?? DIALOGUE_SOURCE,
    ...(start === undefined ? {} : { locator: start }),
    voice: name,
    ...(said !== '' && said !== claim.trim() ? { quote: said } : {}),
  };
}

function toSource(id: Id): Source {
  if (id === DIALOGUE_SOURCE) return { id, title: 'Dialogue' };
  return { id, title: id, ...(/^https?:\/\//i.test(id) ? { url: id } : {}) };
}
