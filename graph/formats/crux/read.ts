/** Reads a Crux map: whatever can be opened opens, and whatever had to be changed or left out for that is reported. */
import type { InferOutput } from 'valibot';
import { assembleGraph } from '../../model/assemble.ts';
import { toPath, type PathSteps, type Place, type Problem } from '../../model/problems.ts';
import { createReport, keepLeftOut, type Report } from '../../model/report.ts';
import type { GraphParts } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { findJsonFault } from '../json-faults.ts';
import { findRepeatedKeys } from '../json-keys.ts';
import { createPlaceOf } from '../json-places.ts';
import { createHabits } from './habits.ts';
import { takeRecord, type JsonRecord, type Origins } from './mend.ts';
import { isRecord } from '../json-record.ts';
import { CRUX_VERSION, cruxMap } from './schema.ts';
import { describe, nameOf } from './words.ts';

/**
 * `graph` is null only for what is no Crux map: no JSON, no list of statements, no version or a later one. A record or
 * field that cannot be taken is reported and kept under `extra.leftOut`. Never throws. Cost: O(characters); lines and
 * columns are looked for only if there are problems.
 */
export function readCrux(input: Input): Reading {
  const placeIn = createPlaceOf(input.text);
  const placeOf = (steps: PathSteps): Place => ({
    ...placeIn(steps),
    ...(steps.length > 0 && { path: toPath(steps) }),
  });
  const value = input.json();
  const refusal =
    (value === undefined ? findJsonFault(input.text) : undefined) ?? findRefusal(value, placeOf);
  if (refusal) return { graph: null, problems: [refusal] };

  const report = createReport(placeOf);
  if ((value as { statements: readonly unknown[] }).statements.length === 0) {
    const message = 'The map is empty: add statements, or choose another file if there should be some.';
    report('info', 'empty-map', ['statements'], message);
  }
  reportRepeatedKeys(input.text, value, report);
  const { parts, origins } = takeParts(value as JsonRecord, report);
  const { graph, problems } = assembleGraph(parts, {
    placeOf: (steps) => placeOf(toFileSteps(steps, parts, origins)),
  });
  return { graph, problems: [...report.listProblems(), ...problems].sort(byPlace) };
}

/** Why a value is no Crux map, if it is none. */
function findRefusal(value: unknown, placeOf: (steps: PathSteps) => Place): Problem | undefined {
  const refuse = (code: string, steps: PathSteps, message: string): Problem => ({
    severity: 'error',
    code,
    message,
    ...placeOf(steps),
  });
  const version = isRecord(value) ? value['crux'] : undefined;
  if (typeof version === 'number' && version > CRUX_VERSION) {
    const message = `This map was written by a newer Crux, as version ${version} of the format, and this one reads version ${CRUX_VERSION}: update Crux.`;
    return refuse('newer-version', ['crux'], message);
  }
  if (!isRecord(value) || !Array.isArray(value['statements'])) {
    const message =
      'This is no Crux map, for it has no list of "statements": choose another file, or add the list.';
    return refuse('not-a-map', [], message);
  }
  if (version === CRUX_VERSION) return undefined;
  const what = version === undefined ? 'is missing' : `is ${describe(version)}`;
  return refuse(
    'no-version',
    ['crux'],
    `The version of the format ${what}: write "crux": ${CRUX_VERSION} at the top.`,
  );
}

const byPlace = (a: Place, b: Place) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

function reportRepeatedKeys(text: string, value: unknown, report: Report): void {
  for (const { steps, line, column, value: lost } of findRepeatedKeys(text, value)) {
    const message = `${nameOf(steps)} is given twice; the last one was taken: remove one of them.`;
    report.reportAt('error', 'repeated-key', { line, column, path: toPath(steps) }, message);
    report.leaveOut(steps, lost);
  }
}

function takeParts(value: JsonRecord, report: Report): { parts: GraphParts; origins: Origins } {
  const mending = { report, habits: createHabits(), origins: new Map<unknown, readonly number[]>() };
  const taken = takeRecord(cruxMap, value, [], mending) as InferOutput<typeof cruxMap>;
  mending.habits.reportTo(report);
  const { crux: _crux, $schema, ...parts } = taken;
  const extra = keepLeftOut(
    $schema === undefined ? parts.extra : { ...parts.extra, $schema },
    report.leftOut,
  );
  return { parts: { ...parts, ...(extra && { extra }) }, origins: mending.origins };
}

/** Steps into the parts as steps into the file, where lists may be longer. */
function toFileSteps(steps: PathSteps, parts: GraphParts, origins: Origins): PathSteps {
  let at: unknown = parts;
  return steps.map((step) => {
    const around = at;
    at = (around as Readonly<Record<string | number, unknown>> | undefined)?.[step];
    return typeof step === 'number' ? (origins.get(around)?.[step] ?? step) : step;
  });
}
