/** `crux propose`: claims that somebody or something proposes, brought to a map, with their quotes checked. */
import {
  acceptProposals,
  BEARS_ON_NOTHING,
  applyEdit,
  checkStatement,
  findFormatByName,
  judgeQuotes,
  keepProposals,
  mergeProposals,
  proposalsOf,
  readProposals,
  tellCheck,
  writeMap,
  type ArgumentGraph,
  type Id,
  type Verdict,
} from '../../../graph/index.ts';
import { JSON_SWITCH, type Command, type Option } from '../command.ts';
import { createFailure, createMisuse } from '../failure.ts';
import { loadBytes } from '../file-bytes.ts';
import { findMeant } from '../find-meant.ts';
import { openMap, tellProblems } from '../open-map.ts';
import { printJson, printMessage } from '../print.ts';
import type { ProposeOutput } from '../schemas/outputs.ts';
import { isSameFile, writeOutput } from '../write-file.ts';

const ACCEPT: Option = {
  name: 'accept',
  value: 'WHICH',
  choices: ['sound', 'quoted', 'all', 'none'],
  about:
    'which become part of the map: "sound", all whose quotes are not missing (the default); "quoted", those whose quotes were all found; "all"; "none". The others stay proposed, where OUT is in the format of Crux',
};

export const propose: Command = {
  usage: 'propose MAP PROPOSALS -o OUT [--to ID] [--accept WHICH] [--json]',
  about:
    'Brings proposals to a map: a list in JSON (graph/proposals/proposals.schema.json), pros and cons in Markdown, an outline, Argdown, or a map in any format. Each quote is looked for in the texts the map keeps. "-" is standard input.',
  operands: { least: 2, most: 2 },
  options: [
    { name: 'out', letter: 'o', value: 'OUT', about: 'the file to write; "-" is standard output' },
    {
      name: 'to',
      value: 'ID',
      about:
        'the statement of the map that the top of the proposals stands for, by id, title or the start of one: what pros and cons without a heading bear on (the only thesis, where there is one)',
    },
    ACCEPT,
    JSON_SWITCH,
  ],
  async run({ operands, switches, values }) {
    const [input = '-', list = '-'] = operands;
    const out = values.get('out');
    if (out === undefined)
      throw createMisuse('No file to write is named: add -o OUT, or -o - for standard output.');
    if (input === '-' && list === '-')
      throw createMisuse(
        'The map and the proposals cannot both come from standard input: name one as a file.',
      );
    if (out === '-' && switches.has('json'))
      throw createMisuse('The map and --json cannot both go to standard output: name a file with -o.');
    for (const each of operands)
      if (await isSameFile(each, out))
        throw createMisuse(`${out} is a file that is read: write to another one, so that nothing is lost.`);
    const { graph, format } = await openMap(input);
    const named = values.get('to');
    const to = named === undefined ? undefined : findMeant(graph, named, 'statement');
    const bytes = await loadBytes(list);
    if (!(bytes instanceof Uint8Array)) throw createFailure(`${list} could not be read. ${bytes.message}`);
    const reading = await readProposals(bytes, list === '-' ? '' : list);
    const merged = mergeProposals(graph, reading, to === undefined ? {} : { to });
    const refused = merged.problems.find(({ code }) => code === BEARS_ON_NOTHING);
    if (refused) throw createFailure(`${list}: ${refused.message}`);
    const isRead = reading.list !== null || reading.graph !== null;
    tellProblems(list, { graph: isRead ? graph : null, format: null, problems: merged.problems });
    if (!reading.list && !reading.graph)
      throw createFailure(`${list} holds no proposals that could be read.`);
    const proposed = applyEdit(graph, keepProposals(graph, merged.proposals));
    const told = tellProposals(proposed, merged.added, values.get('accept') ?? 'sound');
    const accepted = told.filter((each) => each.accepted).map(({ id }) => id);
    const result = applyEdit(proposed, acceptProposals(proposed, accepted));
    const target = findFormatByName(out, 'write', format)?.id ?? 'crux';
    const { text, losses } = await writeMap(result, target);
    await writeOutput(out, text);
    if (switches.has('json')) {
      printJson({ proposals: told, problems: merged.problems } satisfies ProposeOutput);
      return 0;
    }
    for (const { id, text: words, accepted: isIn, quotes } of told) {
      printMessage(`${isIn ? 'accepted' : 'proposed'}: ${id}: ${words}`);
      for (const { quote, told: finding } of quotes) printMessage(`  "${quote}": ${finding}`);
    }
    for (const { feature, message } of losses) printMessage(`lost: ${feature}: ${message}`);
    const left = told.length - accepted.length;
    printMessage(
      `${accepted.length} of ${told.length} accepted${left > 0 && target !== 'crux' ? `; ${left} proposed ones are not in ${out}, for only the format of Crux keeps them` : ''}.`,
    );
    return 0;
  },
};

function isWanted(verdict: Verdict, which: string): boolean {
  if (which === 'all') return true;
  if (which === 'quoted') return verdict === 'found';
  return which === 'sound' && verdict !== 'missing';
}

function tellProposals(graph: ArgumentGraph, ids: readonly Id[], which: string): ProposeOutput['proposals'] {
  const { statements, relations } = proposalsOf(graph);
  const byId = new Map(statements.map((each) => [each.id, each]));
  const stepById = new Map(relations.map((each) => [each.id, each]));
  return ids.map((id) => {
    const statement = byId.get(id);
    const checks = statement ? checkStatement(graph, statement) : [];
    const verdict = judgeQuotes(checks);
    const step = stepById.get(id);
    return {
      id,
      text: statement?.text ?? `${step?.from.join(', ') ?? ''} ${step?.kind ?? ''} ${step?.to ?? ''}`,
      accepted: isWanted(verdict, which),
      verdict,
      quotes: checks.map((check) => ({
        quote: check.cite.quote ?? '',
        source: check.source,
        match: check.finding?.match ?? null,
        share: check.finding?.share ?? null,
        told: tellCheck(check),
      })),
    };
  });
}
