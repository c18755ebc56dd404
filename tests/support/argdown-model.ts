/** The model that `@argdown/core` makes of a text, as plain data that can be compared: the oracle of the Argdown tests. */
import { argdown, type IConclusion, type IPCSStatement, type IRelation, type ISection } from '@argdown/core';

type Run = ReturnType<typeof argdown.run>;

export interface ArgdownModel {
  readonly errors: number;
  readonly statements: readonly string[];
  readonly arguments: readonly string[];
  readonly reconstructions: Readonly<Record<string, readonly string[]>>;
  readonly relations: readonly string[];
  readonly tags: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly sections: readonly string[];
}

/**
 * Use it on texts without titles such as `__proto__` only: the library itself does not survive them. A support that only
 * says again what a reconstruction concludes is left out, as it is in the map.
 */
export function modelOf(text: string): ArgdownModel {
  const run = runLibrary(text);
  const statements = Object.values(run.statements ?? {});
  const all = Object.values(run.arguments ?? {});
  const tagged = [...statements, ...all].flatMap(({ title = '', tags = [] }) =>
    tags.map((tag) => `${title} #${tag}`),
  );
  return {
    errors: (run.parserErrors?.length ?? 0) + (run.exceptions?.length ?? 0),
    statements: statements.map(({ title = '' }) => title).sort(),
    arguments: all
      .filter(({ pcs }) => pcs.length === 0)
      .map(({ title = '' }) => title)
      .sort(),
    reconstructions: Object.fromEntries(
      all
        .filter(({ pcs }) => pcs.length > 0)
        .map(({ title = '', pcs }): [string, string[]] => [title, pcs.map(describeLine)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    relations: (run.relations ?? [])
      .filter((relation) => !isRestated(relation))
      .map(describeRelation)
      .sort(),
    tags: tagged.sort(),
    data: Object.fromEntries(
      [...statements, ...all]
        .filter(({ data }) => data !== undefined)
        .map(({ title = '', data }): [string, unknown] => [title, data])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    sections: describeSections(run),
  };
}

/** The library passes over bad YAML in silence, and over all that follows it, unless it is told to throw. */
function runLibrary(text: string): Run {
  try {
    return argdown.run({ input: text, process: ['parse-input', 'build-model'], throwExceptions: true });
  } catch (error) {
    return { exceptions: [error as Error] };
  }
}

function describeLine(line: IPCSStatement): string {
  const { inference } = line as IConclusion;
  if (!inference) return line.title ?? '';
  return `${(inference.inferenceRules ?? []).join(', ')} |- ${line.title ?? ''} ${JSON.stringify(inference.data ?? {})}`;
}

function describeRelation({ from, to, relationType }: IRelation): string {
  const target =
    to?.type === 'inference' ? `${to.argumentTitle ?? ''} inference ${to.conclusionIndex ?? ''}` : to?.title;
  return `${from?.type ?? ''} ${from?.title ?? ''} ${relationType} ${to?.type ?? ''} ${target ?? ''}`;
}

function isRestated({ from, to, relationType }: IRelation): boolean {
  const isSupport = relationType === 'support' || relationType === 'entails';
  return (
    isSupport && from === to && from?.type === 'equivalence-class' && from.isUsedAsMainConclusion === true
  );
}

function describeSections(run: Run): readonly string[] {
  const lines: string[] = [];
  const visit = (section: ISection) => {
    lines.push(`${section.level} ${section.title ?? ''}`);
    section.children.forEach(visit);
  };
  run.sections?.forEach(visit);
  const members = [...Object.values(run.statements ?? {}), ...Object.values(run.arguments ?? {})]
    .filter(({ section }) => section)
    .map(({ title = '', type, section }) => `${type} ${title} in ${section?.title ?? ''}`);
  return [...lines, ...members.sort()];
}
