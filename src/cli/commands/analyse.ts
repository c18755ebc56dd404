/** `crux analyse`: status, strengths, disputed points, cruxes and findings of a map. */
import {
  createStudy,
  nameOf,
  SEMANTICS,
  STATUS_WORDS,
  STRENGTH_MODELS,
  SUPPORT_READINGS,
  toAnalysisRecord,
  type AnalysisRecord,
  type ArgumentGraph,
  type Status,
  type StudyOptions,
} from '../../../graph/index.ts';
import { JSON_SWITCH, type Command, type Request } from '../command.ts';
import { assertKnown, openMap } from '../open-map.ts';
import { printJson, printLine, printMessage } from '../print.ts';
import type { AnalyseOutput } from '../schemas/outputs.ts';

const MOST_LISTED = 10;

export const analyse: Command = {
  usage: 'analyse FILE [--semantics S] [--support P] [--strength M] [--thesis ID] [--shares] [--json]',
  about:
    'Computes from the map itself what stands, how strong it is, what is disputed and what the theses turn on. Strengths\nare the balance of what is on this map: no probability and no truth. The lists are whole with --json.',
  operands: { least: 1, most: 1 },
  options: [
    { name: 'semantics', value: 'S', choices: SEMANTICS, about: 'when a statement stands (grounded)' },
    {
      name: 'support',
      value: 'P',
      choices: SUPPORT_READINGS,
      about: 'what a support does to the status (assumed)',
    },
    {
      name: 'strength',
      value: 'M',
      choices: STRENGTH_MODELS.map(({ id }) => id),
      about: 'how strengths are computed (quadratic-energy)',
    },
    {
      name: 'thesis',
      value: 'ID',
      about:
        'what to find the cruxes of, instead of the theses of the camps or the roots on which something bears',
    },
    {
      name: 'shares',
      about: 'also what each statement gives its thesis of its strength (Shapley values)',
    },
    JSON_SWITCH,
  ],
  async run(request) {
    const { graph } = await openMap(request.operands[0] ?? '-');
    const thesis = request.values.get('thesis');
    if (thesis !== undefined) assertKnown(graph, thesis, 'statement');
    const record = toAnalysisRecord(createStudy(graph, toOptions(request)), {
      shares: request.switches.has('shares'),
    });
    if (request.switches.has('json')) printJson(record satisfies AnalyseOutput);
    else for (const line of toLines(graph, record)) printLine(line);
    if (record.complete) return 0;
    printMessage(
      'The work budget ran out: what is printed is right, but some of it is missing or left undecided.',
    );
    return 1;
  },
};

function toOptions({ values }: Request): StudyOptions {
  const choose = <T extends string>(name: string, choices: readonly T[]) =>
    choices.find((choice) => choice === values.get(name));
  const semantics = choose('semantics', SEMANTICS);
  const support = choose('support', SUPPORT_READINGS);
  const model = choose(
    'strength',
    STRENGTH_MODELS.map(({ id }) => id),
  );
  const thesis = values.get('thesis');
  return {
    ...(semantics && { semantics }),
    ...(support && { support }),
    ...(model && { model }),
    ...(thesis !== undefined && { theses: [thesis] }),
  };
}

function toLines(graph: ArgumentGraph, record: AnalysisRecord): readonly string[] {
  return [
    ...describeStatus(record),
    ...describeTheses(graph, record),
    ...listSome('Disputed points', record.disputes, ({ id, score, reasons }) => [
      `${score.toFixed(2)}  ${nameOf(graph, id)} [${id}]`,
      ...reasons.map((reason) => `      ${reason}`),
    ]),
    ...listSome(
      'What it turns on',
      record.cruxes.filter(({ disputed }) => disputed),
      ({ id, thesis, effect, flips }) => [
        `${effect < 0 ? '' : '+'}${effect.toFixed(3)}  ${nameOf(graph, id)} [${id}]`,
        `        on "${nameOf(graph, thesis)}"${flips ? '; rejecting it turns the status' : ''}`,
      ],
    ),
    ...Object.entries(record.shares ?? {}).flatMap(([thesis, { values }]) =>
      listSome(
        `What "${nameOf(graph, thesis)}" owes to whom`,
        Object.entries(values).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)),
        ([id, value]) => [`${value < 0 ? '' : '+'}${value.toFixed(3)}  ${nameOf(graph, id)} [${id}]`],
      ),
    ),
    ...listSome('Worth a second look', record.findings, ({ message }) => [message]),
  ];
}

function describeStatus({ semantics, noExtension, status, strength }: AnalysisRecord): readonly string[] {
  const counts = new Map<string, number>();
  for (const label of Object.values(status)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const count = (label: string) => counts.get(label) ?? 0;
  const standing = noExtension
    ? `Under the ${semantics} semantics there is no way to say what stands.`
    : `Under the ${semantics} semantics ${count('in')} statements and steps stand, ${count('undecided')} are open and ${count('out')} have an unanswered objection.`;
  const unsettled = Object.keys(strength.damped ?? {}).length;
  const swinging =
    unsettled > 0
      ? [`The strengths of ${unsettled} statements and steps do not settle (${strength.model}).`]
      : [];
  return [standing, ...swinging];
}

function describeTheses(
  graph: ArgumentGraph,
  { status, strength, turnedBy }: AnalysisRecord,
): readonly string[] {
  const strengths = new Map(Object.entries(strength.values));
  const labels = new Map(Object.entries(status));
  return listSome('Theses', Object.entries(turnedBy), ([id, turning]) => {
    const number = strengths.get(id)?.toFixed(2) ?? '  --';
    const turns = turning ? `turned by rejecting ${turning.join(', ')}` : 'turned by no set that was found';
    return [`${number}  ${nameOf(graph, id)} [${id}]`, `      ${wordsOf(labels.get(id))}; ${turns}`];
  });
}

function listSome<T>(
  heading: string,
  items: readonly T[],
  toRows: (item: T) => readonly string[],
): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length > MOST_LISTED ? [`  and ${items.length - MOST_LISTED} more`] : [];
  const rows = items.slice(0, MOST_LISTED).flatMap((item) => toRows(item));
  return ['', `${heading}:`, ...rows.map((row) => `  ${row}`), ...more];
}

function wordsOf(status: Status | undefined): string {
  return status === undefined ? 'no status' : STATUS_WORDS[status];
}
