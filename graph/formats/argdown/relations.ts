/** The relations of an Argdown document between its statements and arguments, as relations of the map. */
import type { IRelation, RelationMember } from '@argdown/core';
import { quote, type Problem } from '../../model/problems.ts';
import type { Id, Relation } from '../../model/types.ts';
import type { Document } from './document.ts';
import type { Elements } from './elements.ts';
import type { Steps } from './steps.ts';

export interface ReadRelations {
  readonly relations: readonly Relation[];
  /** Conclusions that only connect a step with its target: they are no statements of the map. */
  readonly connections: ReadonlySet<Id>;
  readonly lineOf: ReadonlyMap<Id, number>;
  /** What the library has of a relation; steps have nothing here. */
  readonly writtenOf: ReadonlyMap<Id, IRelation>;
}

/** The signs that an id shows between its two ends. */
const SIGNS = {
  support: '+>',
  entails: '+>',
  attack: '->',
  undercut: '_>',
  contrary: '><',
  contradictory: '><',
} as const;

/** Steps first, then the other relations in document order. O(relations). */
export function readRelations(
  document: Document,
  elements: Elements,
  steps: Steps,
  problems: Problem[],
): ReadRelations {
  const lineOf = new Map(steps.lineOf);
  const stepOf = new Map(steps.relations.map((relation) => [relation.id, relation]));
  const questions = new Set(
    elements.statements.filter(({ kind }) => kind === 'question').map(({ id }) => id),
  );
  const connections = new Set<Id>();
  const writtenOf = new Map<Id, IRelation>();
  const relations: Relation[] = [];
  const endOf = (member: RelationMember | undefined): Id | undefined => {
    if (!member) return undefined;
    if (member.type === 'inference') return steps.idOf.get(member);
    return steps.lastStepOf.get(member) ?? elements.idOf.get(member);
  };
  for (const written of document.relations) {
    const place = placeOf(written);
    const from = endOf(written.from);
    const to = endOf(written.to);
    const implied = steps.implied.get(written);
    const step = implied && stepOf.get(implied.step);
    if (from === undefined || to === undefined || stepOf.has(from)) {
      problems.push({ severity: 'error', code: 'lost-relation', message: LOST, ...place });
    } else if (implied && step) {
      connections.add(implied.conclusion);
      stepOf.set(step.id, { ...step, kind: implied.kind, to });
    } else if (from === to && isRestated(written)) {
      const message = `That its argument supports ${quote(to)} is what the last step of the reconstruction says already: nothing needs to be done.`;
      problems.push({ severity: 'info', code: 'restated-step', message, ...place });
    } else {
      const id = elements.ids.claim(`${from} ${SIGNS[written.relationType]} ${to}`);
      lineOf.set(id, place.line);
      writtenOf.set(id, written);
      relations.push({ id, ...kindOf(written, questions.has(to), stepOf.has(to)), from: [from], to });
    }
  }
  return { relations: [...stepOf.values(), ...relations], connections, lineOf, writtenOf };
}

const LOST =
  'This relation lost one of its ends with a paragraph that could not be read: mend that paragraph.';

function kindOf(
  written: IRelation,
  isAnswer: boolean,
  aimsAtStep: boolean,
): Pick<Relation, 'kind'> & Partial<Relation> {
  switch (written.relationType) {
    case 'support':
    case 'entails':
      return { kind: isAnswer ? 'answers' : 'supports' };
    case 'contrary':
    case 'contradictory':
      return { kind: 'attacks', scheme: written.relationType, symmetric: true };
    case 'undercut':
      return aimsAtStep ? { kind: 'attacks' } : { kind: 'attacks', scheme: 'undercut' };
    default:
      // An objection to a step is an undercut, unless the file says that it attacks the argument as a whole.
      return aimsAtStep ? { kind: 'attacks', extra: { argdown: { type: 'attack' } } } : { kind: 'attacks' };
  }
}

/** The library moves what an argument supports to its conclusion, which then seems to support itself. */
function isRestated({ relationType, from }: IRelation): boolean {
  const isSupport = relationType === 'support' || relationType === 'entails';
  return isSupport && from?.type === 'equivalence-class' && from.isUsedAsMainConclusion === true;
}

function placeOf({ occurrences: [first] }: IRelation) {
  return { line: first?.startLine ?? 1, column: first?.startColumn ?? 1 };
}
