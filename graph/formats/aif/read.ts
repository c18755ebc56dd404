/** Reads AIF in all its shapes. The document itself is kept in `extra.aif`, so that writing it again changes nothing. */
import { assembleGraph } from '../../model/assemble.ts';
import { quote, toPath, type PathSteps, type Place, type Problem } from '../../model/problems.ts';
import type { GraphParts, Source } from '../../model/types.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { explainBrokenJson } from '../json-faults.ts';
import { isRecord } from '../json-record.ts';
import { readArguments, type ArgumentLayer } from './arguments.ts';
import { findRecords, findShape, type AifRecords } from './document.ts';
import { createNetwork, createReport, type Network, type Report } from './network.ts';
import { readPassages, type Passages } from './passages.ts';
import { findSpeakers } from './speakers.ts';

/** What `extra.aif` holds. */
export interface KeptDocument {
  readonly document: unknown;
  /** Read with the dialogue as statements. */
  readonly dialogue?: boolean;
}

/** A reading together with where its elements came from, for writing. */
export interface AifReading extends Reading {
  readonly records: AifRecords;
  readonly network: Network;
  readonly layer: ArgumentLayer;
  /** Of the analysed text; null where there is none. */
  readonly passages: Passages | null;
}

/** Never throws for what is in the input. */
export function readAif(input: Input, options: ReadOptions): Reading {
  const document = input.json();
  if (document === undefined) return { graph: null, problems: [explainBrokenJson(input.text)] };
  const { graph, problems } = readDocument(document, options) ?? { graph: null, problems: [notAif()] };
  return { graph, problems };
}

/** Reads a parsed document, or returns null where it is no AIF. O(nodes + edges). */
export function readDocument(document: unknown, options: ReadOptions): AifReading | null {
  const shape = findShape(document);
  if (shape === null) return null;
  const dialogue = options.dialogue ?? false;
  const kept: KeptDocument = { document, ...(dialogue ? { dialogue } : {}) };
  const passages = isRecord(document) ? readPassages(document, shape) : null;
  return readRecords(findRecords(document, shape), { dialogue, parts: { extra: { aif: kept } }, passages });
}

/** What readers of AIF-like formats have to add. */
export interface RecordOptions {
  readonly dialogue: boolean;
  /** What belongs to the map and is told elsewhere than in the records. */
  readonly parts: Partial<GraphParts>;
  readonly passages?: Passages | null;
  /** Fills in what AIF has no place for. The elements and their order stay. */
  complete?(layer: ArgumentLayer): ArgumentLayer;
}

/** Reads records into a graph. O(nodes + edges). */
export function readRecords(records: AifRecords, options: RecordOptions): AifReading {
  const problems: Problem[] = [...records.problems];
  const report = createReport(problems);
  const network = createNetwork(records, report);
  const { passages = null } = options;
  if (passages) reportStrayMarks(passages, network, report);
  const speakers = findSpeakers(records, network, passages, report);
  const plain = readArguments(records, network, { speakers, passages }, options.dialogue, report);
  const layer = options.complete?.(plain) ?? plain;
  if (records.nodes.length === 0) {
    const message = 'The map is empty: add claims, or choose another file if there should be some.';
    problems.push({ severity: 'info', code: 'empty-map', message, path: `${records.prefix}nodes` });
  } else if (layer.statements.length === 0) {
    const message =
      'None of the nodes is a claim, so that the map is empty: show the dialogue, if there is one, or add claims.';
    problems.push({ severity: 'info', code: 'no-claims', message, path: `${records.prefix}nodes` });
  }
  const { axes } = speakers;
  const { statements, relations } = layer;
  const sources = joinSources(passages, speakers.sources, layer);
  const assembled = assembleGraph(
    { axes, sources, ...options.parts, statements, relations },
    { placeOf: (steps) => placeOf(steps, layer, records) },
  );
  return {
    graph: assembled.graph,
    problems: [...problems, ...assembled.problems],
    records,
    network,
    layer,
    passages,
  };
}

/** The texts, and where else it was said; nothing is said in a dialogue all of which the text says. */
function joinSources(
  passages: Passages | null,
  spoken: readonly Source[],
  { statements }: ArgumentLayer,
): readonly Source[] {
  if (!passages) return spoken;
  const texts = new Set(passages.sources.map(({ id }) => id));
  const cited = new Set(statements.flatMap(({ cites }) => cites ?? []).map(({ source }) => source));
  return [...passages.sources, ...spoken.filter(({ id }) => !texts.has(id) && cited.has(id))];
}

/** Passages of nodes that are not in the file. */
function reportStrayMarks({ passages }: Passages, network: Network, report: Report): void {
  const stray = passages.filter(({ mark }) => !network.indexOf.has(mark.node));
  const [first] = stray;
  if (!first) return;
  const many = stray.length === 1 ? 'A passage of the text is' : `${stray.length} passages of the text are`;
  const message = `${many} marked for a node that is not in the file, the first for ${quote(first.mark.node)}: add the node, or take the mark out of the text.`;
  report('info', 'stray-mark', 'text', message);
}

/** The record in the file that an element was read from. */
function placeOf(steps: PathSteps, layer: ArgumentLayer, records: AifRecords): Place {
  const [list, index] = steps;
  if (typeof index !== 'number') return { path: toPath(steps) };
  if (list === 'statements') return { path: `${records.prefix}nodes[${layer.nodes[index]}]` };
  const origin = layer.origins[index];
  if (list !== 'relations' || !origin) return { path: toPath(steps) };
  return {
    path:
      'node' in origin ? `${records.prefix}nodes[${origin.node}]` : `${records.prefix}edges[${origin.edge}]`,
  };
}

function notAif(): Problem {
  const message =
    'This JSON holds no AIF: it needs a list "nodes" of records with "nodeID", or such lists under "AIF"; choose another format.';
  return { severity: 'error', code: 'not-aif', message };
}
