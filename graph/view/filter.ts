/** Which statements pass a filter, and the filter in words. */
import { KIND_WORDS, STATUS_WORDS } from '../analysis/words/vocabulary.ts';
import { findDisputes } from '../analysis/disputes/disputes.ts';
import { findPositions, holdersOf } from '../analysis/speakers/holders.ts';
import { nameSome } from '../analysis/words/names.ts';
import { relationsOutOf } from '../model/adjacency.ts';
import type { ArgumentGraph, Id, Statement } from '../model/types.ts';
import { foldText } from '../text/fold-text.ts';
import { groupsInside } from './groups.ts';
import { speakersOf, wordsOn } from './said.ts';
import type { Filter, ViewOptions } from './view.ts';

/** Whether it lets everything pass. */
export function isEmptyFilter(filter: Filter): boolean {
  const { disputed, text, ...lists } = filter;
  return (
    disputed !== true &&
    (text?.trim() ?? '') === '' &&
    Object.values(lists).every((list) => list.length === 0)
  );
}

/** A test of one statement. Statuses that are not known yet let everything pass. */
export function createTest(
  graph: ArgumentGraph,
  filter: Filter,
  statuses: ViewOptions['statuses'],
): (statement: Statement) => boolean {
  const tests: ((statement: Statement) => boolean)[] = [];
  const some = <T>(
    wanted: readonly T[] | undefined,
    test: (wanted: ReadonlySet<T>, of: Statement) => boolean,
  ) => {
    if (!wanted || wanted.length === 0) return;
    const set = new Set(wanted);
    tests.push((statement) => test(set, statement));
  };
  some(filter.kinds, (kinds, { kind }) => kinds.has(kind));
  some(filter.speakers, (speakers, each) => speakersOf(graph, each).some((one) => speakers.has(one)));
  some(filter.sources, (sources, { cites = [] }) => cites.some(({ source }) => sources.has(source)));
  some(filter.camps, (camps, { id }) => holdersOf(graph, id).some((camp) => camps.has(camp)));
  some(filter.tags, (tags, each) => each.tags?.some((tag) => tags.has(tag)) === true);
  some(
    filter.groups?.flatMap((group) => [...groupsInside(graph, group)]),
    (groups, { group }) => group !== undefined && groups.has(group),
  );
  if (statuses) some(filter.statuses, (wanted, { id }) => wanted.has(statuses.get(id) ?? 'undecided'));
  if (filter.disputed) {
    const { lit } = findDisputes(graph);
    tests.push(({ id }) => lit.has(id) || relationsOutOf(graph, id).some((step) => lit.has(step.id)));
  }
  const words = foldText(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length > 0) {
    tests.push((statement) => {
      const said = foldText(wordsOn(graph, statement).join(' '));
      return words.every((word) => said.includes(word));
    });
  }
  return (statement) => tests.every((test) => test(statement));
}

/** "evidence, said by critics, tagged trade": what has to fit, without a full stop. */
export function tellFilter(graph: ArgumentGraph, filter: Filter): string {
  const any = <T>(list: readonly T[] | undefined, name: (value: T) => string, before = '') =>
    list && list.length > 0
      ? [`${before}${nameSome(list.map(name)).replace(/ and (?=[^,]*$)/, ' or ')}`]
      : [];
  return [
    ...any(filter.kinds, (kind) => KIND_WORDS[kind]),
    ...any(filter.speakers, (name) => name, 'said by '),
    ...any(filter.sources, (id) => graph.sources.get(id)?.title ?? id, 'from '),
    ...any(filter.camps, (id: Id) => findPositions(graph).get(id)?.position.label ?? id, 'held by '),
    ...any(filter.tags, (tag) => tag, 'tagged '),
    ...any(filter.groups, (id) => `"${graph.groups.get(id)?.title ?? id}"`, 'in the section '),
    ...any(filter.statuses, (status) => STATUS_WORDS[status], 'whose status is: '),
    ...(filter.disputed ? ['disputed'] : []),
    ...(filter.text?.trim() ? [`with the words ${quoteWords(filter.text.trim())}`] : []),
  ].join(', ');
}

/** Words that hold quotes of their own get none around them. */
function quoteWords(words: string): string {
  return words.includes('"') ? words : `"${words}"`;
}
