/** Claims in JSON with the lists of what speaks for and against them inside, as people and chat assistants write it. */
import { toPath, type PathSteps } from '../../model/problems.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import type { NetworkEdge, NetworkNode } from '../network/network.ts';
import { readRelationWord } from '../network/words.ts';

const WORDS = [
  'claim',
  'thesis',
  'statement',
  'text',
  'point',
  'argument',
  'topic',
  'question',
  'title',
  'content',
  'description',
];

/** Whether a document is a claim with a list that speaks for or against it. Looks at the top only. */
export function isTree(document: unknown): document is JsonRecord {
  return isRecord(document) && findWords(document) !== undefined && listsOf(document).length > 0;
}

/** The claims below each other as a plain network; ids are paths. Walks with a list, so that no depth is too great. */
export function readTree(document: JsonRecord): {
  nodes: readonly NetworkNode[];
  edges: readonly NetworkEdge[];
} {
  const nodes: NetworkNode[] = [];
  const edges: NetworkEdge[] = [];
  const waiting: { value: unknown; id: string; above?: string; word?: string; steps: PathSteps }[] = [
    { value: document, id: '1', steps: [] },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, id, above, word = '', steps } = next;
    const record: JsonRecord = isRecord(value) ? value : { text: value };
    const place = { path: toPath(steps.slice(-MOST_STEPS)) };
    const words = findWords(record);
    const lists = listsOf(record);
    const passed = new Set([words, ...lists.map(([name]) => name)]);
    const others = Object.entries(record).filter(([name]) => !passed.has(name));
    const said = words === undefined ? undefined : record[words];
    nodes.push({ id, fields: new Map([['text', said ?? id], ...others]), place });
    if (above !== undefined) {
      edges.push({
        id: `${id} to ${above}`,
        from: [id],
        to: [above],
        directed: true,
        fields: new Map([['relation', word]]),
        place,
      });
    }
    let count = 0;
    const below = lists.flatMap(([name, items]) =>
      items.map((item, index) => ({
        value: item,
        id: `${id}.${++count}`,
        above: id,
        word: name,
        steps: [...steps.slice(-MOST_STEPS), name, index],
      })),
    );
    for (const each of below.reverse()) waiting.push(each);
  }
  return { nodes, edges };
}

const MOST_STEPS = 64;

function findWords(record: JsonRecord): string | undefined {
  return WORDS.find((name) => typeof record[name] === 'string');
}

/** The lists whose name says what they do: "pros", "cons", "supporting_arguments", "rebuttals". */
function listsOf(record: JsonRecord): readonly (readonly [name: string, items: readonly unknown[]])[] {
  return Object.entries(record).flatMap(([name, value]) =>
    Array.isArray(value) &&
    value.length > 0 &&
    readRelationWord(name) &&
    value.every((item) => isRecord(item) || typeof item === 'string')
      ? [[name, value] as const]
      : [],
  );
}
