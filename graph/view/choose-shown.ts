/** Chooses the statements of a view: what is unfolded, one thing alone, or what passes a filter; and says so. */
import { capitalise } from '../analysis/words/names.ts';
import { relationsInto } from '../model/adjacency.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import { createTest, isEmptyFilter, tellFilter } from './filter.ts';
import { findShown, unfoldShown } from './folding.ts';
import { byMatter } from './matter.ts';
import { findScope, type Scope } from './scope.ts';
import { CARD_LIMIT, type ViewLine, type ViewOptions } from './view.ts';

export interface Choice {
  readonly shown: ReadonlySet<Id>;
  /** Where only these relations are drawn. */
  readonly relations: ReadonlySet<Id> | null;
  /** Whether what is left out hangs folded below what is shown. */
  readonly folds: boolean;
  /** Whether it is one thing alone or what passes a filter. */
  readonly isPart: boolean;
  readonly isFiltered: boolean;
  /** How many statements belong, whether there is room for them or not. */
  readonly count: number;
  readonly scope: Scope | null;
}

export function chooseShown(graph: ArgumentGraph, options: ViewOptions): Choice {
  const { limit = CARD_LIMIT, unfolded, listed } = options;
  if (options.exactly) {
    const shown = new Set([...options.exactly].filter((id) => graph.statements.has(id)));
    const rest = { isPart: false, isFiltered: false, count: shown.size, scope: null };
    return { shown, relations: null, folds: false, ...rest };
  }
  const scope = options.focus ? findScope(graph, options.focus) : null;
  const filter = options.filter && !isEmptyFilter(options.filter) ? options.filter : null;
  if (!scope && !filter) {
    const shown = findShown(graph, options);
    const count = graph.statements.size;
    return { shown, relations: null, folds: true, isPart: false, isFiltered: false, count, scope };
  }
  const among = scope?.statements ?? [...graph.statements.keys()];
  const passes = filter ? createTest(graph, filter, options.statuses) : null;
  const belong = passes
    ? among.filter((id) => {
        const statement = graph.statements.get(id);
        return statement !== undefined && passes(statement);
      })
    : among;
  const ranked = belong.length > limit && !scope ? byMatter(graph, belong) : belong;
  const shown = new Set(ranked.slice(0, limit));
  if (scope && !filter) unfoldShown(graph, shown, { unfolded, limit, ...(listed && { listed }) });
  return {
    shown,
    relations: scope && unfolded.size === 0 ? scope.relations : null,
    folds: !filter,
    isPart: true,
    isFiltered: filter !== null,
    count: belong.length,
    scope,
  };
}

/** "The case of critics: 24 of 71 statements." */
export function tellChoice(
  graph: ArgumentGraph,
  { filter }: ViewOptions,
  choice: Choice,
  shown: number,
  lines: readonly ViewLine[],
): string {
  const all = graph.statements.size.toLocaleString('en');
  const passing = choice.isFiltered && filter ? tellFilter(graph, filter) : '';
  const name = [choice.scope?.name, passing].filter(Boolean).join('; only ');
  const count =
    shown < choice.count
      ? `the ${shown.toLocaleString('en')} that matter most of ${choice.count.toLocaleString('en')}`
      : `${shown.toLocaleString('en')} of ${all} statements`;
  const left = choice.relations ? countLeft(graph, choice, lines) : 0;
  const rest =
    left === 0
      ? ''
      : ` ${left === 1 ? 'One more step' : `${left} more steps`} between them ${left === 1 ? 'is' : 'are'} not drawn.`;
  const start = choice.scope ? name : `Shown is only what fits "${passing}"`;
  return `${capitalise(start)}: ${count}.${rest}`;
}

/** Relations whose ends are all shown and which are not drawn, because only some are. */
function countLeft(graph: ArgumentGraph, { shown, relations }: Choice, lines: readonly ViewLine[]): number {
  const drawn = new Set(lines.map(({ relation }) => relation));
  let left = 0;
  for (const id of shown) {
    for (const relation of relationsInto(graph, id)) {
      if (
        !drawn.has(relation.id) &&
        !relations?.has(relation.id) &&
        relation.from.every((from) => shown.has(from))
      )
        left += 1;
    }
  }
  return left;
}
