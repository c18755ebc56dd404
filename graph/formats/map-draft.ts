/** Collects the records of a map while a file is read, each with its place, and puts them together at the end. */
import { assembleGraph } from '../model/assemble.ts';
import type { PathSteps, Place, Problem, Severity } from '../model/problems.ts';
import { createReport } from '../model/report.ts';
import type { Axis, Extra, Group, Id, Meta, Relation, Source, Statement } from '../model/types.ts';
import type { Reading } from './format.ts';
import { createIdGiver, type IdGiver } from './ids.ts';

export interface MapDraft {
  /** Ids of statements and relations. */
  readonly ids: IdGiver;
  addStatement(statement: Statement, place: Place): void;
  addRelation(relation: Relation, place: Place): void;
  addGroup(group: Group): void;
  addSource(source: Source): void;
  /** `unknownSigns`: as in `Problem`. */
  report(
    severity: Severity,
    code: string,
    place: Place,
    message: string,
    unknownSigns?: readonly string[],
  ): void;
  /** Without a statement there is no map, and `nothing` says what is missing. O(records). */
  finish(
    about: { readonly meta: Meta; readonly axes?: readonly Axis[]; readonly extra?: Extra },
    nothing: string,
  ): Reading;
}

export function createMapDraft(): MapDraft {
  const statements: Statement[] = [];
  const relations: Relation[] = [];
  const groups: Group[] = [];
  const sources: Source[] = [];
  const places = new Map<Id, Place>();
  const asked: Problem[] = [];
  const report = createReport(() => ({}));
  return {
    ids: createIdGiver(),
    addStatement(statement, place) {
      statements.push(statement);
      places.set(statement.id, place);
    },
    addRelation(relation, place) {
      relations.push(relation);
      places.set(relation.id, place);
    },
    addGroup: (group) => void groups.push(group),
    addSource: (source) => void sources.push(source),
    report(severity, code, place, message, unknownSigns) {
      if (unknownSigns) asked.push({ severity, code, message, ...place, unknownSigns });
      else report.reportAt(severity, code, place, message);
    },
    finish(about, nothing) {
      if (statements.length === 0) {
        const problem: Problem = { severity: 'error', code: 'no-statements', message: nothing };
        return { graph: null, problems: [...asked, ...report.listProblems(), problem] };
      }
      const records: Readonly<Record<string, readonly { readonly id: Id }[]>> = { statements, relations };
      const placeOf = ([list, index]: PathSteps) =>
        places.get(records[String(list)]?.[Number(index)]?.id ?? '') ?? {};
      const { graph, problems } = assembleGraph(
        { ...about, statements, relations, groups, sources },
        { placeOf },
      );
      return { graph, problems: [...asked, ...report.listProblems(), ...problems] };
    },
  };
}
