/** Under any of its common names and values a sign is told, in JSON as in tables; where it can't be, the values are named. */
import { describe, expect, it } from 'vitest';
import { readMap } from '../../../graph/formats/read-map.ts';
import { findSignNames } from '../../../graph/formats/network/sign-names.ts';
import { readRelationWord } from '../../../graph/formats/network/words.ts';
import { expectCures } from '../../support/format-checks.ts';

const read = async (text: string, name: string) => {
  const reading = await readMap(new TextEncoder().encode(text), name);
  expectCures(reading.problems);
  return reading;
};

const NODES = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));

const asJson = (name: string, values: readonly unknown[]) =>
  JSON.stringify({
    nodes: NODES,
    links: values.map((value, index) => ({ source: index === 0 ? 'b' : 'c', target: 'a', [name]: value })),
  });
const asEdges = (name: string, values: readonly unknown[]) =>
  [
    `source,target,${name}`,
    ...values.map((value, index) => `${index === 0 ? 'b' : 'c'},a,${String(value)}`),
  ].join('\n');
const asRows = (name: string, values: readonly unknown[]) =>
  [
    `id,parent,text,${name}`,
    'a,,A,',
    ...values.map((value, index) => `${index === 0 ? 'b' : 'c'},a,X,${String(value)}`),
  ].join('\n');

const SIGNS: readonly (readonly [name: string, pro: unknown, con: unknown])[] = [
  ['valence', 'pro', 'con'],
  ['valence', 1, -1],
  ['stance', 'for', 'against'],
  ['stance', 'PRO', 'CON'],
  ['stance', 'favor', 'oppose'],
  ['polarity', 'positive', 'negative'],
  ['polarity', '+', '-'],
  ['sign', '+1', '-1'],
  ['sign', '1.0', '-1.0'],
  ['type', 'support', 'attack'],
  ['type', 'supports', 'rebuts'],
  ['relation', 'Support', 'Undercut'],
  ['label', 'entails', 'contradicts'],
  ['kind', 'evidence for', 'evidence against'],
  ['kind', 'reason', 'objection'],
  ['relationship', 'strongly agree', 'strongly disagree'],
  ['edgeType', 'pro_argument', 'con_argument'],
  ['edge type', 'supporting', 'opposing'],
  ['side', 'pro', 'anti'],
  ['argument_type', 'in favor', 'counter'],
  ['pro/con', 'pro', 'con'],
  ['Agree/Disagree', 'agrees', 'disagrees'],
  ['stance_label', 'SUPPORT', 'UNDERMINE'],
  ['meta.stance', 'pro', 'con'],
  ['isPro', true, false],
  ['is_attack', false, true],
  ['supports', 'yes', 'no'],
  ['pro', 1, 0],
  ['con', '0', '1'],
  // Names that nobody knows, with values that all speak for or against.
  ['flavour', 'pro', 'con'],
  ['direction', 'reinforces', 'undermines'],
];

describe.each(SIGNS)('%s with %s and %s', (name, pro, con) => {
  it.each([
    ['JSON', 'x.json', asJson],
    ['a list of edges', 'x.csv', asEdges],
    ['a list of statements', 'x.csv', asRows],
  ])('is told in %s', async (_, file, write) => {
    const { graph, problems } = await read(write(name, [pro, con]), file);
    expect([...(graph?.relations.values() ?? [])].map(({ kind, from }) => [kind, ...from])).toEqual([
      ['supports', 'b'],
      ['attacks', 'c'],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('two flags beside each other', () => {
  it('say what the one that says yes says, and nothing where both say no', async () => {
    const csv = 'source,target,support,attack\nb,a,1,0\nc,a,0,1\n';
    const told = await read(csv, 'x.csv');
    expect([...(told.graph?.relations.values() ?? [])].map(({ kind }) => kind)).toEqual([
      'supports',
      'attacks',
    ]);
    expect(told.problems).toEqual([]);
    const open = await read(`${csv}d,a,0,0\n`, 'x.csv');
    expect([...(open.graph?.relations.values() ?? [])].map(({ kind }) => kind)[2]).not.toBe('attacks');
    expect(open.problems).not.toEqual([]);
  });
});

describe('a sign that cannot be told', () => {
  it.each([
    ['flavour', 'sweet', 'sour'],
    ['type', 'green', 'red'],
  ])('is a problem with the values of %s, which can be said', async (name, pro, con) => {
    for (const [text, file] of [
      [asJson(name, [pro, con]), 'x.json'],
      [asEdges(name, [pro, con]), 'x.csv'],
      [asRows(name, [pro, con]), 'x.csv'],
    ] as const) {
      const { problems } = await read(text, file);
      expect(problems).toMatchObject([{ code: 'assumed-support', unknownSigns: [pro, con] }]);
      const signs = { [pro]: 'supports', [con]: 'attacks' } as const;
      const told = await readMap(new TextEncoder().encode(text), file, { signs });
      expect([...(told.graph?.relations.values() ?? [])].map(({ kind }) => kind)).toEqual([
        'supports',
        'attacks',
      ]);
      expect(told.problems).toEqual([]);
    }
  });

  it('is none that a name or a denial merely seems to say', () => {
    for (const word of ['no support', 'not supported', 'does not agree', 'noon', 'con artist is here today'])
      expect([word, readRelationWord(word)?.kind]).not.toEqual([word, 'supports']);
    expect(readRelationWord('no support')).toBeUndefined();
    const records = [
      [
        ['id', 'pro'],
        ['directed', 'yes'],
      ],
      [
        ['id', 'con'],
        ['directed', 'no'],
      ],
    ] as const;
    expect(findSignNames(records)).toEqual({ told: [], perhaps: [] });
  });
});

describe('tables of stances', () => {
  const ends = async (text: string) => {
    const { graph, problems } = await read(text, 'x.csv');
    const words = (id: string) => graph?.statements.get(id)?.text ?? id;
    const lines = [...(graph?.relations.values() ?? [])].map(
      ({ kind, from, to }) => `${from.map(words).join()} ${kind} ${words(to)}`,
    );
    return { lines, statements: graph?.statements.size, codes: problems.map(({ code }) => code) };
  };

  it('hang under their topic, whatever the columns are called', async () => {
    const told = {
      lines: ['They suffer supports Ban it', 'They feed us attacks Ban it'],
      statements: 3,
      codes: [],
    };
    for (const text of [
      'topic,argument,stance\nBan it,They suffer,1\nBan it,They feed us,-1\n',
      'topicId,topicText,claims.claimCorrectedText,claims.stance\n1,Ban it,They suffer,PRO\n1,Ban it,They feed us,CON\n',
      'claim,perspective,stance_label\nBan it,They suffer,SUPPORT\nBan it,They feed us,UNDERMINE\n',
      'topic\tsentence\tannotation\nBan it\tThey suffer\tArgument_for\nBan it\tThey feed us\tArgument_against\n',
      'motion;argument;pro/con\nBan it;They suffer;pro\nBan it;They feed us;con\n',
      'question,pros,cons\nBan it,They suffer,They feed us\n',
    ])
      expect([text, await ends(text)]).toEqual([text, told]);
  });

  it('are none where numbers are counted or a type is no stance', async () => {
    expect((await ends('date,for,against\n2020,3,4\n2021,5,6\n')).lines).toEqual([]);
    expect((await ends('id,name,type\n1,Ann,yes\n2,Bob,no\n')).lines).toEqual([]);
    const people = '[{"id":"1","name":"Ann","type":"no"},{"id":"2","name":"Bob","type":"yes"}]';
    expect((await read(people, 'people.json')).graph).toBeNull();
  });

  it('have key points between', async () => {
    const text = [
      'topic,argument,key_point,stance,label',
      'Ban it,They suffer,Cruel,1,1',
      'Ban it,They suffer,Costly,1,0',
      'Ban it,They feed us,Food,-1,1',
    ].join('\n');
    expect(await ends(text)).toEqual({
      lines: [
        'They suffer supports Cruel',
        'Cruel supports Ban it',
        'They suffer supports Ban it',
        'They feed us supports Food',
        'Food attacks Ban it',
      ],
      statements: 5,
      codes: ['repeated-row'],
    });
  });

  it('without a topic have one that is said so', async () => {
    for (const text of ['Argument;Stance\nQuiet;Pro\nDear;Contra\n', 'Pros,Cons\nQuiet,Dear\n'])
      expect((await ends(text)).lines).toEqual([
        'Quiet supports The matter under discussion',
        'Dear attacks The matter under discussion',
      ]);
  });
});
