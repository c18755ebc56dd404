/** What the worker does for the map's text: reads it, binds it to the map, and finds what somebody changed in it. */
import {
  bindText,
  diffGraphs,
  EMPTY_GRAPH,
  followMap,
  listTextMarks,
  mergeText,
  readMapText,
  retypeWords,
  writeMapText,
  type ArgumentGraph,
  type BoundText,
  type GraphChange,
  type Mark,
  type Problem,
  type Removed,
  type Statement,
  type TextForm,
} from '../../../graph/index.ts';

/** A text that says what the map says, with the lines on which its elements stand; none where it can't be read. */
export interface ShownText {
  readonly form: TextForm;
  readonly text: string;
  readonly marks: readonly Mark[] | null;
  readonly problems: readonly Problem[];
}

/** What came of typing: nothing but problems where the text can't be read. */
export interface TypedText {
  readonly problems: readonly Problem[];
  readonly change: GraphChange | null;
  /** Null where they are as they were. */
  readonly marks: readonly Mark[] | null;
  /** Statements that went off the map with things that the text didn't say of them. */
  readonly gone: readonly Gone[];
}

export interface Gone {
  readonly text: string;
  /** Sources, camps and the like, as the page calls them. */
  readonly what: readonly string[];
}

/** What is kept of a map's text between two questions. */
export interface TextMemory {
  bound: readonly BoundText[];
  /** Those in whose text no problem was found. */
  readonly sound: WeakSet<BoundText>;
  removed: readonly Removed[];
}

/** So many earlier states are kept bound: typing goes on from one of them. */
const MOST_BOUND = 3;

export function createTextMemory(): TextMemory {
  return { bound: [], sound: new WeakSet(), removed: [] };
}

/** The text as it is, or in this form as it would be written. */
export async function show(
  memory: TextMemory,
  graph: ArgumentGraph,
  form: TextForm,
  known: string | null,
): Promise<ShownText> {
  const text = known ?? (await writeMapText(graph, form));
  const { said, problems } = readMapText(form, text);
  if (!said) return { form, text, marks: null, problems };
  const bound = bindText(said, graph);
  keep(memory, bound, problems);
  const followed = known === null ? { text, marks: listTextMarks(bound) } : followMap(bound, graph);
  return { form, text: followed.text, marks: followed.marks, problems };
}

/** What the map becomes by what was typed since `before`. */
export function type(
  memory: TextMemory,
  graph: ArgumentGraph,
  form: TextForm,
  before: string,
  text: string,
): TypedText {
  const known = memory.bound.find(({ said }) => said.form === form && said.text === before);
  const retyped = known && memory.sound.has(known) ? retypeWords(known, text, graph) : null;
  if (retyped) {
    const { bound, statement } = retyped;
    keep(memory, bound, []);
    const change = statement ? { statements: { put: [{ record: statement }] } } : {};
    return { problems: [], change, marks: null, gone: [] };
  }
  const { said, problems } = readMapText(form, text);
  if (!said) return { problems, change: null, marks: null, gone: [] };
  const bound = known ?? bindAgain(graph, form, before);
  const merged = mergeText(bound, said, graph, memory.removed);
  keep(memory, merged.bound, problems);
  memory.removed = merged.removed;
  const gone = merged.removed.flatMap((removed) => {
    const what = graph.statements.has(removed.statement.id) ? findUnsaid(removed) : [];
    return what.length > 0 ? [{ text: removed.statement.text, what }] : [];
  });
  return { problems, change: diffGraphs(graph, merged.graph), marks: listTextMarks(merged.bound), gone };
}

/** What makes a statement what it is goes with its words, and what other programs keep with it nobody misses. */
type OfWords = 'id' | 'kind' | 'text' | 'title' | 'group' | 'implicit' | 'extra';
const UNSAID: Readonly<Record<Exclude<keyof Statement, OfWords>, string>> = {
  cites: 'sources',
  heldBy: 'camps',
  weight: 'weight',
  note: 'note',
  date: 'date',
  tags: 'tags',
};

function findUnsaid({ statement, said }: Removed): readonly string[] {
  const [own, told] = [new Map(Object.entries(statement)), new Map(Object.entries(said))];
  return Object.entries(UNSAID).flatMap(([field, word]) =>
    own.has(field) && !told.has(field) ? [word] : [],
  );
}

function bindAgain(graph: ArgumentGraph, form: TextForm, text: string): BoundText {
  const { said } = readMapText(form, text);
  return bindText(said ?? { form, text: '', graph: EMPTY_GRAPH, marks: [] }, graph);
}

function keep(memory: TextMemory, bound: BoundText, problems: readonly Problem[]): void {
  if (problems.length === 0) memory.sound.add(bound);
  const { form, text } = bound.said;
  const others = memory.bound.filter(({ said }) => said.form !== form || said.text !== text);
  memory.bound = [bound, ...others].slice(0, MOST_BOUND);
}

export { saveMapText } from '../../../graph/index.ts';

/** A longer file is shown as a map and not as a text of its own, in bytes. */
const LARGEST_TEXT = 8_000_000;

/** A file that is the map's text and nothing else, with line ends as the editor has them. */
export function keepOwnText(graph: ArgumentGraph, format: string, bytes: Uint8Array): ArgumentGraph {
  if (bytes.length > LARGEST_TEXT) return graph;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return graph;
  }
  const form: TextForm = format === 'argdown' ? 'argdown' : 'outline';
  const own = { ...graph, text: { form, text: text.replace(/\r\n?/g, '\n') } };
  // Many kinds of lists are taken for outlines, and of a note only its Argdown: what says the same whole is a text to go on with.
  const { said } = readMapText(form, text);
  const isAll =
    said?.graph.statements.size === graph.statements.size &&
    said.graph.relations.size === graph.relations.size;
  return isAll ? own : graph;
}
