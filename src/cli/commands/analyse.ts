/** `crux analyse`: status, strengths, disputed points, cruxes and findings of a map. */
import {
  createStudy,
  DIGEST_FORMS,
  nameOf,
  SEMANTICS,
  STRENGTH_MODELS,
  SUPPORT_READINGS,
  toAnalysisRecord,
  writeDigest,
  type AnalysisRecord,
  type ArgumentGraph,
  type StudyOptions,
} from '../../../graph/index.ts';
import { JSON_SWITCH, type Command, type Request } from '../command.ts';
import { createMisuse, type ExitCode } from '../failure.ts';
import { findInputs } from '../inputs.ts';
import { findMeant } from '../find-meant.ts';
import { openMap, tellProblems } from '../open-map.ts';
import { printFiles, printJson, printLine, printMessage } from '../print.ts';
import { MERGE_SWITCH, surveyMaps, tellUnread } from '../read-maps.ts';
import type { AnalyseManyOutput, AnalyseOutput } from '../schemas/outputs.ts';

const MOST_LISTED = 10;

export const analyse: Command = {
  usage:
    'analyse INPUT... [--merge] [--semantics S] [--support P] [--strength M] [--thesis ID] [--shares] [--format text|markdown] [--json]',
  about:
    'Computes from the map itself what stands, how strong it is, what is disputed and what the theses turn on. Strengths\nare the balance of what is on this map: no probability and no truth. The lists are whole with --json.',
  operands: { least: 1, most: Infinity },
  options: [
    MERGE_SWITCH,
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
        'what to find the cruxes of, by its id, title or the start of one, instead of the theses of the camps or the roots on which something bears',
    },
    {
      name: 'shares',
      about: 'also what each statement gives its thesis of its strength (Shapley values)',
    },
    {
      name: 'format',
      value: 'F',
      choices: DIGEST_FORMS,
      about: 'the digest alone, to be pasted: as plain text or as Markdown',
    },
    JSON_SWITCH,
  ],
  async run(request) {
    const { switches } = request;
    if (request.values.has('format') && switches.has('json'))
      throw createMisuse('--format is for readers and --json for machines: leave one of them out.');
    const { isMany } = await findInputs(request.operands);
    if (!isMany) return analyseOne((await openMap(request.operands[0] ?? '-')).graph, request);
    const isMerged = switches.has('merge');
    const list = switches.has('json') && !isMerged ? printFiles() : undefined;
    let exit: ExitCode = 0;
    const { isWhole } = await surveyMaps(request, (file, reading) => {
      tellUnread(file, reading);
      if (!reading.graph) return;
      if (isMerged) tellProblems(file, reading);
      if (!list && !isMerged) printLine(`# ${file}`);
      if (
        analyseOne(
          reading.graph,
          request,
          list && ((record) => list.add({ file, ...record } satisfies AnalyseManyOutput['files'][number])),
        ) !== 0
      )
        exit = 1;
      if (!list) printLine();
    });
    list?.end();
    return isWhole ? exit : 1;
  },
};

/** Prints what is found on one map, or hands it over. */
function analyseOne(
  graph: ArgumentGraph,
  request: Request,
  take: (record: AnalysisRecord) => void = (record) => printJson(record satisfies AnalyseOutput),
): ExitCode {
  const form = DIGEST_FORMS.find((each) => each === request.values.get('format'));
  const study = createStudy(graph, toOptions(graph, request));
  const record = toAnalysisRecord(study, { shares: request.switches.has('shares') });
  if (request.switches.has('json')) take(record);
  else {
    printLine(writeDigest(study, form ?? 'text').trimEnd());
    if (form === undefined) for (const line of toRest(graph, record)) printLine(line);
  }
  if (record.complete) return 0;
  printMessage(
    'The work budget ran out: what is printed is right, but some of it is missing or left undecided.',
  );
  return 1;
}

function toOptions(graph: ArgumentGraph, { values }: Request): StudyOptions {
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
    ...(thesis !== undefined && { theses: [findMeant(graph, thesis, 'statement')] }),
  };
}

/** What the digest, which is for readers, leaves out: for whoever makes the map. */
function toRest(graph: ArgumentGraph, record: AnalysisRecord): readonly string[] {
  return [
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
