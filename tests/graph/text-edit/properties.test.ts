/** For random maps and edits: the text says what the map says, and what is not touched stays to the letter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../graph/formats/marks.ts';
import { relationsInto } from '../../../graph/model/adjacency.ts';
import { assembleGraph, partsOf } from '../../../graph/model/assemble.ts';
import type { ArgumentGraph, Relation, TextForm } from '../../../graph/model/types.ts';
import { bindText, listTextMarks } from '../../../graph/text-edit/bind-text.ts';
import { translate } from '../../../graph/text-edit/merge.ts';
import { readMapText } from '../../../graph/text-edit/read-text.ts';
import { rewriteText, type MarkedMapText } from '../../../graph/text-edit/rewrite.ts';
import { writeMapText } from '../../../graph/text-edit/write-text.ts';
import { applyEdits, edits } from '../../support/arbitrary-edits.ts';
import { plainMap } from '../../support/maps/arbitrary-map.ts';

/** Without the names that Argdown gives to what has none. */
const namedMap = plainMap.filter(
  (map) => ![...map.statements.keys()].some((id) => id.startsWith('Untitled')),
);

const FORMS: readonly TextForm[] = ['argdown', 'outline'];

/** Texts of their own, on one line: what every text can say. */
function sayable(graph: ArgumentGraph, form: TextForm): ArgumentGraph {
  // An outline says of no relation that it holds both ways, a text of no statement that it bears on itself.
  const isSaid = ({ kind, from, to }: Relation) =>
    (form === 'outline' || kind !== 'rephrases') && !from.includes(to);
  const seen = new Set<string>();
  const key = ({ kind, from, to }: Relation) => JSON.stringify([kind, from, to]);
  return assembleGraph({
    ...partsOf(graph),
    statements: [...graph.statements.values()].map((statement) => ({
      ...statement,
      text: withName(
        statement.text
          .replace(/\s+/g, ' ')
          .replace(/^[\s/]+/, '')
          .trim(),
        `(${encodeURIComponent(statement.id)})`,
      ),
    })),
    relations: [...graph.relations.values()]
      .filter((relation) => {
        if (!isSaid(relation) || seen.has(key(relation))) return false;
        seen.add(key(relation));
        return true;
      })
      .map(({ symmetric, ...relation }) => ({
        ...relation,
        ...(symmetric === true && relation.kind === 'attacks' && form === 'argdown' ? { symmetric } : {}),
      })),
  }).graph;
}

const withName = (text: string, name: string) => (text.endsWith(name) ? text : `${text} ${name}`.trim());

function says(graph: ArgumentGraph): unknown {
  return {
    statements: [...graph.statements.values()].map(({ id, text }) => `${id}: ${text}`).sort(),
    relations: [...graph.relations.values()]
      .map(({ id, kind, from, to }) => JSON.stringify([id, kind, [...from].sort(), to]))
      .sort(),
  };
}

/** What a text says, by the ids of the map. */
function readLike({ form, text }: MarkedMapText, graph: ArgumentGraph): ArgumentGraph | string {
  const { said, problems } = readMapText(form, text);
  if (!said) return `${problems.map(({ message, line }) => `${line}: ${message}`).join('\n')}\n${text}`;
  const bound = bindText(said, graph);
  const missing = [...said.graph.statements.keys()].filter((id) => !bound.names.elements.has(id));
  if (missing.length > 0) return `Nobody knows ${missing.join(', ')}\n${text}`;
  return translate(said.graph, bound.names);
}

/** The map's text with a comment behind each paragraph, as somebody may have left it. */
async function startText(graph: ArgumentGraph, form: TextForm): Promise<MarkedMapText> {
  const written = await writeMapText(graph, form);
  const text =
    form === 'argdown'
      ? written.replace(/\n\n(?!\(\d)/g, () => `\n// note ${(notes += 1)}\n\n`).replace(/^ {2}/gm, '    ')
      : written.replace(/^( {2})+/gm, (blanks) => blanks.repeat(2));
  const { said, problems } = readMapText(form, text);
  if (!said) throw new Error(`${JSON.stringify(problems)}\n${text}`);
  return { form, text, marks: listTextMarks(bindText(said, graph)) };
}
let notes = 0;

describe.each(FORMS)('a map written as %s', (form) => {
  it('is read as the same map', async () => {
    await fc.assert(
      fc.asyncProperty(namedMap, async (map) => {
        const graph = sayable(map, form);
        const text = await writeMapText(graph, form);
        expect(says(readLike({ form, text, marks: [] }, graph) as ArgumentGraph)).toEqual(says(graph));
      }),
      { numRuns: 100 },
    );
  });

  it('says what the map says after any edits, and keeps its comments and untouched lines', async () => {
    await fc.assert(
      fc.asyncProperty(namedMap, edits, async (map, all) => {
        const before = sayable(map, form);
        const after = sayable(applyEdits(before, all), form);
        const start = await startText(before, form);
        const rewritten = rewriteText(start, before, after);
        const read = readLike(rewritten, after);
        if (typeof read === 'string') throw new Error(`${read}\n--- before\n${start.text}`);
        expect(says(read), `${start.text}\n-->\n${rewritten.text}`).toEqual(says(after));
        const comments = (text: string) =>
          text
            .split('\n')
            .filter((line) => line.startsWith('//'))
            .sort();
        expect(comments(rewritten.text)).toEqual(comments(start.text));
        for (const line of findUntouched(start, before, after))
          expect(
            rewritten.text.split('\n').map((each) => each.trim()),
            `${start.text}\n-->\n${rewritten.text}`,
          ).toContain(line.trim());
        if (isNothing(before, after)) expect(rewritten.text).toBe(start.text);
        expect(places(rewritten.marks), rewritten.text).toEqual(places(marksAnew(rewritten, after)));
      }),
      { numRuns: 200 },
    );
  });
});

const isNothing = (before: ArgumentGraph, after: ArgumentGraph) =>
  JSON.stringify([says(before), ...before.relations.values()]) ===
  JSON.stringify([says(after), ...after.relations.values()]);

/** The lines of a text by reading it again. */
function marksAnew({ form, text }: MarkedMapText, graph: ArgumentGraph): readonly Mark[] {
  const { said } = readMapText(form, text);
  return said ? listTextMarks(bindText(said, graph)) : [];
}

/** On which lines elements have their words, and on which they are relations. */
function places(marks: readonly Mark[]): readonly string[] {
  return marks
    .filter(({ says: what }) => what === 'definition' || what === 'relation')
    .map(({ says: what, id, line }) => `${line} ${what} ${id}`)
    .sort();
}

/** Lines of what no edit has touched: the statement, its relation on that line, and what it stands below. */
function findUntouched(
  { text, marks }: MarkedMapText,
  before: ArgumentGraph,
  after: ArgumentGraph,
): readonly string[] {
  const same = new Set(
    [...before.statements.values()]
      .filter((each) => after.statements.get(each.id)?.text === each.text)
      .map(({ id }) => id),
  );
  const isSameRelation = (id: string) => {
    const [was, is] = [before.relations.get(id), after.relations.get(id)];
    const onStep = (graph: ArgumentGraph) => relationsInto(graph, id).map((each) => each.id);
    return JSON.stringify([was, onStep(before)]) === JSON.stringify([is, onStep(after)]);
  };
  return text.split('\n').filter((_line, index) => {
    const own = marks.filter(({ line }) => line === index + 1);
    const isLine =
      own.some(({ says: what }) => what === 'relation') && !own.some(({ says: what }) => what === 'argument');
    // In an argument that has changed everything may be written anew; what became a root has lost its sign.
    return (
      isLine &&
      own.every(({ says: what, id }) =>
        what === 'relation' ? isSameRelation(id) && chainStays(id) : same.has(id),
      )
    );
  });

  function chainStays(id: string): boolean {
    const seen = new Set<string>();
    for (let at = before.relations.get(id); at;) {
      if (!isSameRelation(at.id)) return false;
      const { to } = at;
      const next =
        before.relations.get(to) ?? [...before.relations.values()].find(({ from }) => from.includes(to));
      if (next === at || seen.has(at.id)) return true;
      seen.add(at.id);
      at = next;
    }
    return true;
  }
}
