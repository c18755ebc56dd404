/** The steps of reconstructed arguments: one relation from the premises of each inference to its conclusion. */
import type { IArgument, IInference, IPCSStatement, IRelation } from '@argdown/core';
import type { Problem } from '../../model/problems.ts';
import type { Citation, Group, Id, Relation, Source } from '../../model/types.ts';
import type { Data } from './data.ts';
import type { Document } from './document.ts';
import { canonicalOf, citeLinks, takeId, type Elements, type Titled } from './elements.ts';
import { liftStep, type StepFields } from './fields.ts';
import { readMarkedText } from './markup.ts';
import { splitSteps, type Step } from './split-steps.ts';

export interface Steps {
  readonly relations: Relation[];
  /** One for each argument, which holds its steps. */
  readonly groups: Group[];
  /** The line of each step. */
  readonly lineOf: ReadonlyMap<Id, number>;
  readonly idOf: ReadonlyMap<IInference, Id>;
  /** What aims at an argument aims at its last step. */
  readonly lastStepOf: ReadonlyMap<Titled, Id>;
  /**
   * Steps whose conclusion is only a connection to something further: attacks from several premises, and relations that
   * others aim at, have no other form in Argdown. By the relation that goes out from the conclusion.
   */
  readonly implied: ReadonlyMap<IRelation, Implied>;
}

export interface Implied {
  readonly step: Id;
  readonly kind: NonNullable<StepFields['relation']>;
  readonly conclusion: Id;
}

/** Reports premises that are counted wrong. O(size). */
export function readSteps(document: Document, elements: Elements, problems: Problem[]): Steps {
  const steps = {
    relations: [] as Relation[],
    groups: [] as Group[],
    lineOf: new Map<Id, number>(),
    idOf: new Map<IInference, Id>(),
    lastStepOf: new Map<Titled, Id>(),
    implied: new Map<IRelation, Implied>(),
  };
  const context = { document, elements, steps };
  for (const argument of elements.reconstructed) {
    const split = splitSteps(argument, problems);
    const [only] = split;
    const single =
      only && split.length === 1 && !argument.data ? liftStep(only.data).fields.relation : undefined;
    if (only && single) addSingleRelation(context, argument, only, single);
    else addArgument(context, argument, split);
  }
  return steps;
}

interface Context {
  readonly document: Document;
  readonly elements: Elements;
  readonly steps: Steps & {
    readonly lineOf: Map<Id, number>;
    readonly idOf: Map<IInference, Id>;
    readonly lastStepOf: Map<Titled, Id>;
    readonly implied: Map<IRelation, Implied>;
  };
}

/** An argument that somebody wrote: its steps share a group that stands for it. */
function addArgument(context: Context, argument: IArgument, split: readonly Step[]): void {
  const { elements, steps } = context;
  const title = argument.title ?? '';
  const { id: given, rest: data } = takeId(argument.data as Data | undefined);
  const group = given ?? `<${title}>`;
  const section = argument.section ? elements.groupOf.get(argument.section) : undefined;
  steps.groups.push({
    id: group,
    title,
    ...(section === undefined ? {} : { parent: section }),
    extra: { argdown: { type: 'argument', ...(data ? { data } : {}) } },
  });
  const base = elements.ids.has(title) ? `<${title}>` : title;
  split.forEach((step, index) => {
    const isLast = index === split.length - 1;
    const { fields, rest } = liftStep(step.data);
    const { relation, conclusion, id: _id, ...others } = fields;
    const foreign = { ...rest, ...(relation ? { relation } : {}), ...(conclusion ? { conclusion } : {}) };
    addStep(context, argument, step, isLast ? base : `${base} (${index + 1})`, {
      title,
      ...(isLast ? fieldsOfDescription(argument, elements.sources) : {}),
      ...others,
      group,
      ...(Object.keys(foreign).length > 0 ? { extra: { argdown: { data: foreign } } } : {}),
    });
  });
}

/** An argument that stands for one relation of ours, which Argdown has no other way to say everything about. */
function addSingleRelation(
  context: Context,
  argument: IArgument,
  step: Step,
  kind: NonNullable<StepFields['relation']>,
): void {
  const { elements, steps } = context;
  const { fields, rest } = liftStep(step.data);
  const { relation: _relation, conclusion, id: given, ...others } = fields;
  const title = argument.title ?? '';
  const section = argument.section ? elements.groupOf.get(argument.section) : undefined;
  const id = addStep(context, argument, step, given ?? title, {
    ...(given === undefined ? {} : { title }),
    ...fieldsOfDescription(argument, elements.sources),
    ...others,
    ...(section === undefined ? {} : { group: section }),
    ...(rest ? { extra: { argdown: { data: rest } } } : {}),
  });
  const item = context.document.statements[step.conclusion.title ?? ''];
  const [onward] = item?.relations ?? [];
  const isConnection = item?.relations?.length === 1 && item.members.length === 1 && onward?.from === item;
  if (conclusion === 'implied' && isConnection && onward) {
    steps.implied.set(onward, { step: id, kind, conclusion: elements.idOf.get(item) ?? '' });
  }
}

function addStep(
  { document, elements, steps }: Context,
  argument: IArgument,
  step: Step,
  wanted: Id,
  fields: Partial<Relation>,
): Id {
  const id = elements.ids.claim(wanted);
  const statementId = ({ title = '' }: IPCSStatement): Id => {
    const item = document.statements[title];
    return (item && elements.idOf.get(item)) ?? '';
  };
  const scheme = step.inference.inferenceRules?.filter((rule) => rule !== '').join(', ');
  steps.idOf.set(step.inference, id);
  steps.lastStepOf.set(argument, id);
  steps.lineOf.set(id, step.inference.startLine ?? argument.startLine ?? 1);
  steps.relations.push({
    id,
    kind: 'supports',
    from: step.premises.map(statementId),
    to: statementId(step.conclusion),
    ...(scheme ? { scheme } : {}),
    ...fields,
  });
  return id;
}

function fieldsOfDescription(argument: IArgument, sources: Map<Id, Source>): Partial<Relation> {
  const { text, links } = readMarkedText(canonicalOf(argument));
  const cites: readonly Citation[] = citeLinks(links, sources);
  return {
    ...(text === '' ? {} : { note: text }),
    ...(argument.tags && argument.tags.length > 0 ? { tags: argument.tags } : {}),
    ...(cites.length > 0 ? { cites } : {}),
  };
}
