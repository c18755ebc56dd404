/**
 * An AIF document of the size and shape of a large corpus: 52,000 nodes in 11 MB, most of them the dialogue behind 8,099
 * claims. Always the same.
 */

const CLAIMS = 8_099;
const TRANSITIONS = 8_031;
/** Spoken, and written down again by the annotator. */
const LOCUTIONS = 9_184;
const STEPS = [
  ['RA', 2_830, 'Default Inference', '72', 'Arguing', '80'],
  ['CA', 942, 'Default Conflict', '71', 'Disagreeing', '78'],
  ['MA', 764, 'Default Rephrase', '144', 'Restating', '101'],
] as const;
const WORDS =
  'the debate about taxes and trade went on for hours because nobody could say what it would cost naïve voters'.split(
    ' ',
  );

export function generateAif(): string {
  const next = createRandom(2016);
  const nodes: object[] = [];
  const edges: object[] = [];
  const locutions: object[] = [];
  const stamp = () => `2016-0${1 + next(9)}-${10 + next(19)} 1${next(10)}:${10 + next(50)}:${10 + next(50)}`;
  const addNode = (type: string, text: string, scheme?: readonly [string, string]) => {
    const nodeID = String(180_000 + nodes.length);
    const named = scheme ? { scheme: scheme[0], schemeID: scheme[1] } : {};
    nodes.push({ nodeID, text, type, timestamp: stamp(), ...named });
    return nodeID;
  };
  const addEdge = (fromID: string, toID: string) =>
    edges.push({ edgeID: String(160_000 + edges.length), fromID, toID, formEdgeID: null });
  const say = () => Array.from({ length: 8 + next(10) }, () => WORDS[next(WORDS.length)]).join(' ');

  const texts = Array.from({ length: CLAIMS }, say);
  const claims = texts.map((text) => addNode('I', text));
  const spoken: string[] = [];
  for (let index = 0; index < LOCUTIONS; index++) {
    const name = `speaker${next(1300)}`;
    const locution = addNode('L', `${name} : ${texts[index % CLAIMS] ?? ''}`);
    addNode('L', `Annotator: ${name} : ${texts[index % CLAIMS] ?? ''}`);
    spoken.push(locution);
    if (index % 6 === 0) {
      locutions.push({
        nodeID: locution,
        personID: String(next(240)),
        timestamp: stamp(),
        start: null,
        end: null,
        source: null,
      });
    }
    if (index >= 8_614) continue;
    const illocution = addNode('YA', 'Asserting', ['Asserting', '74']);
    addEdge(locution, illocution);
    addEdge(illocution, claims[index % CLAIMS] ?? '');
  }
  const transitions = Array.from({ length: TRANSITIONS }, (_, index) => {
    const transition = addNode('TA', 'Default Transition', ['Default Transition', '82']);
    addEdge(spoken[index] ?? '', transition);
    addEdge(transition, spoken[index + 1] ?? '');
    return transition;
  });
  let used = 0;
  for (const [type, count, scheme, schemeId, act, actId] of STEPS) {
    for (let index = 0; index < count; index++) {
      const step = addNode(type, scheme, [scheme, schemeId]);
      const illocution = addNode('YA', act, [act, actId]);
      addEdge(transitions[used] ?? '', illocution);
      addEdge(illocution, step);
      addEdge(claims[used + 1] ?? '', step);
      if (index % 5 === 0) addEdge(claims[used + 2] ?? '', step);
      addEdge(step, claims[used] ?? '');
      used++;
    }
  }
  return JSON.stringify({ nodes, edges, locutions });
}

/** Whole numbers below a bound, by a linear congruential generator (Numerical Recipes, 2nd ed., section 7.1). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
