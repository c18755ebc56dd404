/** Writes who stands behind a statement or step as a locution with an illocution, where the document has none yet. */
import {
  isRelation,
  SPEAKER_AXIS,
  type ArgumentGraph,
  type Id,
  type Relation,
  type Statement,
} from '../../model/types.ts';
import type { Draft } from './draft.ts';

/** What an illocution is called, after what the speaker does. Those of steps are read as standing behind them. */
const ILLOCUTIONS = {
  statement: 'Asserting',
  supports: 'Arguing',
  attacks: 'Disagreeing',
  rephrases: 'Restating',
  answers: 'Restating',
} as const;

/** For a voice that is quoted but holds nothing. */
const QUOTED = 'Default Illocuting';

/** Adds nodes and edges to the draft for every speaker that `before` does not have there. */
export function planSpeeches(
  graph: ArgumentGraph,
  before: ArgumentGraph | null,
  draft: Draft,
  nodeIdOf: (element: Id) => Id,
): void {
  const names = namesOf(graph);
  const oldNames = before ? namesOf(before) : new Map<Id, string>();
  for (const element of [...graph.statements.values(), ...graph.relations.values()]) {
    const old = before?.statements.get(element.id) ?? before?.relations.get(element.id);
    const known = new Set(old ? findVoices(old, oldNames).keys() : []);
    const text = isRelation(element) ? premiseText(element, graph) : element.text;
    for (const [name, voice] of findVoices(element, names)) {
      if (known.has(name)) continue;
      const locution = draft.takeId(`${element.id}/said`);
      const illocution = draft.takeId(`${element.id}/act`);
      const act = voice.holds ? ILLOCUTIONS[isRelation(element) ? element.kind : 'statement'] : QUOTED;
      draft.nodes.push({ id: locution, content: { type: 'L', text: `${name} : ${voice.quote ?? text}` } });
      draft.nodes.push({ id: illocution, content: { type: 'YA', scheme: act } });
      draft.edges.push({ from: locution, to: illocution }, { from: illocution, to: nodeIdOf(element.id) });
      draft.speeches.push({ node: locution, name });
    }
  }
}

/** The names of speakers by the ids of their positions. */
function namesOf(graph: ArgumentGraph): ReadonlyMap<Id, string> {
  const axis = graph.axes.find(({ id }) => id === SPEAKER_AXIS);
  return new Map((axis?.positions ?? []).map((position) => [position.id, position.label]));
}

interface Voice {
  readonly holds: boolean;
  readonly quote?: string;
}

/** Speakers by name: those who hold it and those it is quoted from. */
function findVoices(
  element: Statement | Relation,
  names: ReadonlyMap<Id, string>,
): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>();
  for (const { position } of element.heldBy ?? []) {
    const name = names.get(position);
    if (name !== undefined) voices.set(name, { holds: true });
  }
  for (const { voice, quote } of element.cites ?? []) {
    if (voice === undefined || voice.trim() === '') continue;
    const holds = voices.get(voice)?.holds ?? false;
    voices.set(voice, { holds, ...(quote === undefined ? {} : { quote }) });
  }
  return voices;
}

function premiseText(relation: Relation, graph: ArgumentGraph): string {
  return graph.statements.get(relation.from[0] ?? '')?.text ?? '';
}
