/**
 * Reads Ameliorate into a plain network. Its edges run from effect to cause ("createdBy"), and what they mean for a solution hangs on
 * what their ends are (https://github.com/amelioro/ameliorate, src/common/node.ts and edge.ts).
 */
import { toPath, type Problem } from '../../model/problems.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { explainBrokenJson } from '../json-faults.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { toId, type NetworkEdge, type NetworkNode } from '../network/network.ts';
import { readNetwork } from '../network/to-graph.ts';
import { findState } from './state.ts';

/** Never throws for what is in the input. O(elements). */
export function readAmeliorate(input: Input, options: ReadOptions = {}): Reading {
  const document = input.json();
  if (document === undefined) return { graph: null, problems: [explainBrokenJson(input.text)] };
  const diagram = isRecord(document) ? findState(document, 'diagram') : undefined;
  if (!isRecord(document) || !diagram) return { graph: null, problems: [NO_DIAGRAM] };
  const topic = findState(document, 'topic')?.['topic'];
  const problems: Problem[] = [];
  const typeOf = new Map<string, string>();
  const list = (name: 'nodes' | 'edges') =>
    Array.isArray(diagram[name]) ? (diagram[name] as unknown[]) : [];
  const pathOf = (name: string, index: number) => toPath(['diagram', 'state', name, index]);
  const nodes = list('nodes').flatMap((node, index) => {
    if (!isRecord(node)) return refuse(pathOf('nodes', index), problems);
    typeOf.set(toId(node['id']), String(node['type'] ?? ''));
    return [toNode(node, pathOf('nodes', index))];
  });
  const edges = list('edges').flatMap((edge, index) => {
    if (!isRecord(edge)) return refuse(pathOf('edges', index), problems);
    return [toEdge(edge, typeOf, pathOf('edges', index))];
  });
  const about = isRecord(topic) ? Object.entries(topic).filter(([, value]) => value !== '') : [];
  const fields = new Map(about);
  return readNetwork({ fields, nodes, edges, regions: [], problems }, 'ameliorate', options);
}

const NO_DIAGRAM: Problem = {
  severity: 'error',
  code: 'not-ameliorate',
  message: 'This JSON holds no diagram of Ameliorate: download the topic again, or choose another format.',
};

function refuse(path: string, problems: Problem[]): [] {
  const message = 'This is no record and was left out: download the topic again.';
  problems.push({ severity: 'error', code: 'no-record', message, path });
  return [];
}

const EVIDENCE = new Set(['source', 'fact']);
const QUESTIONS = new Set(['question', 'problem']);

function toNode({ id, type, data, ...others }: JsonRecord, path: string): NetworkNode {
  const { text, label, notes, ...details } = isRecord(data) ? data : ({} as JsonRecord);
  const kind = EVIDENCE.has(String(type)) ? 'evidence' : QUESTIONS.has(String(type)) ? 'question' : 'claim';
  const fields = new Map<string, unknown>([
    ['text', text ?? label],
    ['kind', kind],
    ['tags', [String(type ?? 'node')]],
    ...(typeof notes === 'string' && notes !== '' ? ([['note', notes]] as const) : []),
    ...Object.entries({ ...others, ...details }).filter(([, value]) => value !== null),
  ]);
  return { id: toId(id), fields, place: { path } };
}

/** What its words say of the relation from the cause to the effect, or from the reason to what it is about. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...(
    [
      'supports',
      'embodies',
      'fulfills',
      'mitigates',
      'addresses',
      'accomplishes',
      'createdBy',
      'causes',
    ] as const
  ).map((word) => [word, 'supports'] as const),
  ...(['critiques', 'obstacleOf', 'reduces', 'impedes'] as const).map((word) => [word, 'attacks'] as const),
  ...(['potentialAnswerTo', 'asksAbout', 'relevantFor', 'sourceOf', 'mentions', 'about'] as const).map(
    (word) => [word, ''] as const,
  ),
]);

/** What is bad for what it comes from; what is good speaks for it. */
const DRAWBACKS = new Set(['detriment', 'problem', 'obstacle']);

function toEdge(
  { id, source, target, label, data, ...others }: JsonRecord,
  typeOf: ReadonlyMap<string, string>,
  path: string,
): NetworkEdge {
  const word = String(label ?? '');
  const [from, to] = [toId(source), toId(target)];
  const isAnswer = word === 'potentialAnswerTo' || typeOf.get(to) === 'problem';
  const isDrawback =
    (word === 'createdBy' || word === 'causes') &&
    DRAWBACKS.has(typeOf.get(from) ?? '') &&
    typeOf.get(to) !== 'problem';
  const kind = isDrawback ? 'attacks' : isAnswer && word !== 'critiques' ? 'answers' : SIGNS.get(word);
  const details = isRecord(data) ? data : {};
  const fields = new Map<string, unknown>([
    ...(kind
      ? ([
          ['kind', kind],
          ['scheme', word],
        ] as const)
      : ([['relation', word]] as const)),
    ...Object.entries({ ...others, ...details }).filter(([, value]) => value !== null && value !== ''),
  ]);
  return { id: toId(id), from: [from], to: [to], directed: true, fields, place: { path } };
}
