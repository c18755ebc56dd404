/** Maps of odd shapes: what is said of them is true, whole and short, and lists are bounded. */
import { describe, expect, it } from 'vitest';
import { writeDigest } from '../../../../graph/analysis/digest.ts';
import {
  describeAdding,
  describeEffect,
  describeTurning,
} from '../../../../graph/analysis/digest/crux-words.ts';
import { describeHowSure, listHinges } from '../../../../graph/analysis/digest/how-sure.ts';
import { createStudy } from '../../../../graph/analysis/study.ts';
import { describeStand } from '../../../../graph/analysis/words/camp-stand.ts';
import { describeWay } from '../../../../graph/analysis/words/describe-way.ts';
import { explainStatus } from '../../../../graph/analysis/words/explain-status.ts';
import { describeBearing } from '../../../../graph/analysis/words/sentences.ts';
import { findChainsToTheses } from '../../../../graph/analysis/chains/chains.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { findVoices, tellVoices } from '../../../../src/app/panels/inspection.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { weightedMap } from '../../../support/weighted-maps.ts';

const MANY = 10_000;
const bare = (sign: '-' | '+') => {
  const ids = Array.from({ length: MANY }, (_, place) => `a${place}`);
  const ends = ids.map((id) => [id, 't']);
  const weights = Object.fromEntries([...ids, 't'].map((id) => [id, 0.5]));
  return sign === '-' ? weightedMap(weights, ends) : weightedMap(weights, [], ends);
};

const SHAPES: readonly (readonly [name: string, graph: ArgumentGraph])[] = [
  ['attacks only', graphOf('a - t; b - a; c - b; d - a; e - r1')],
  ['supports only', graphOf('a + t; b + a; c & d + t; e + r1')],
  ['one thesis and 10,000 bare objections', bare('-')],
  ['one thesis and 10,000 bare reasons', bare('+')],
  [
    'rivals without reasons',
    graphOf('t <-> u; t <-> v', [], {
      axes: [
        {
          id: 'x',
          label: 'X',
          positions: [
            { id: 'p', label: 'doves', thesis: 't' },
            { id: 'q', label: 'hawks', thesis: 'u' },
          ],
        },
      ],
    }),
  ],
  ['rivals that nothing connects', graphOf('t; u')],
  ['a statement against itself', graphOf('t - t; a + t')],
  ['questions only', graphOf('q?; p?')],
];

/** No sentence is longer, whatever the map, but for what whole statements add to it. */
const LONGEST = 700;

describe.each(SHAPES)('of a map of %s', (_name, graph) => {
  const study = createStudy(graph);
  const some: readonly Id[] = [...graph.statements.keys()]
    .slice(-3)
    .concat([...graph.statements.keys()].slice(0, 5));

  it('all that is said is whole, short and without holes', () => {
    const { status } = study.status();
    const disputes = study.rankedDisputes();
    const sentences = [
      ...some.flatMap((id) => [
        explainStatus(graph, { status }, id)?.sentence ?? '',
        describeBearing(graph, id),
        tellVoices(findVoices(graph, id)),
        ...findChainsToTheses(graph, id).searches.map((search) => describeWay(graph, search)),
      ]),
      ...disputes
        .slice(0, 5)
        .flatMap((entry) => [
          ...study.reasonsOf(entry),
          ...entry.camps.map(
            (stand) =>
              `${describeStand(graph, stand, entry.id).replace(/^./, (first) => first.toUpperCase())}.`,
          ),
        ]),
      ...[...study.robustness().values()].flatMap((robust) => [
        describeHowSure(graph, robust),
        ...listHinges(graph, robust).map((hinge) => `It ${hinge}.`),
      ]),
      ...study.theses().flatMap((thesis) => {
        const found = study.cruxes(thesis);
        const adding = study.additions(thesis);
        return [
          ...(found?.cruxes.slice(0, 3) ?? []).map(
            (crux) => `Now ${describeEffect(graph, crux, found ?? never())}.`,
          ),
          ...(found?.turnedBy
            ? [`${describeTurning(status.get(thesis) ?? null, found.turnedBy.length)}.`]
            : []),
          ...(adding ? [describeAdding(adding).replace(/[^.]$/, '$&.')] : []),
        ];
      }),
    ];
    for (const sentence of sentences.filter((each) => each !== '')) {
      expect(sentence.length, sentence.slice(0, 200)).toBeLessThan(LONGEST);
      expect(sentence).toMatch(/^["\p{Lu}\p{N}].*[.?!…]$/u);
      expect(sentence).not.toMatch(/undefined|NaN|\bnull\b|\(\)|, ,|""/);
    }
    for (const entry of disputes.slice(0, 5)) expect(study.reasonsOf(entry).length).toBeLessThan(60);
    const told = writeDigest(study, 'text');
    expect(told.length).toBeLessThan(12_000);
    expect(told).not.toMatch(/undefined|NaN|\bnull\b/);
  }, 60_000);
});

describe('of odd maps it is said', () => {
  it('of supports only: nothing is disputed, nothing objects, all of it stands', () => {
    const study = createStudy(graphOf('a + t; b + a'));
    expect(study.rankedDisputes()).toEqual([]);
    for (const id of ['a', 'b', 't'])
      expect(explainStatus(study.graph, study.status(), id)).toMatchObject({
        verdict: 'Stands',
        sentence: 'Nothing on this map objects to it.',
      });
    expect(tellVoices(findVoices(study.graph, 't'))).toBe('');
  });

  it('of 10,000 bare objections: three of them by name and how many more, none answered', () => {
    const study = createStudy(bare('-'));
    expect(explainStatus(study.graph, study.status(), 't')?.sentence).toBe(
      'The objections "a0", "a1", "a2" and 9997 more are not answered on this map. That is no refutation: somebody may have an answer.',
    );
    expect(tellVoices(findVoices(study.graph, 't'))).toBe(
      '10000 objections speak against it; none of the objections is answered.',
    );
    expect(study.additions('t')).toMatchObject({ additions: null });
  }, 60_000);

  it('of rivals without reasons: each is open for the other, and what would turn it is not that', () => {
    const study = createStudy(graphOf('t <-> u'));
    expect(explainStatus(study.graph, study.status(), 't')).toMatchObject({
      verdict: 'Open',
      sentence: 'Whether it stands turns on what is itself open: "u".',
    });
    expect(study.cruxes('t')).toMatchObject({ rival: 'u', cruxes: [], turnedBy: null, shared: [] });
  });
});

function never(): never {
  throw new Error('There are cruxes without what they are cruxes of.');
}
