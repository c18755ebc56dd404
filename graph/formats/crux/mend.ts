/**
 * Takes a parsed value by its schema. What fits is taken as it is; what does not is taken apart, so that as much of it as
 * can be is kept, and every change is reported:
 *
 * - A number where a text belongs becomes that text, a lone value where a list belongs a list of one; an optional field
 *   that is null is taken as absent.
 * - An optional field that does not fit is left out. A required one gets the stand-in its schema names; if it names none,
 *   the whole record is left out.
 * - A field the schema does not know goes to the record's `extra`.
 *
 * Ranges and references are not looked at here: `assembleGraph` sees to those.
 */
import * as v from 'valibot';
import { quote, type PathSteps } from '../../model/problems.ts';
import type { Report } from '../../model/report.ts';
import { fits } from './fits.ts';
import type { Habits } from './habits.ts';
import { isRecord } from '../json-record.ts';
import { isListSchema, isOptional, isRecordSchema, unwrap } from './shape.ts';
import type { ListSchema, RecordSchema, Schema } from './shape.ts';
import { cureFor, describe, nameOf } from './words.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** For lists that lost items: where each item they kept stood in the file. */
export type Origins = Map<unknown, readonly number[]>;

const LEFT_OUT = 'it was left out';

export interface Mending {
  readonly report: Report;
  readonly habits: Habits;
  readonly origins: Origins;
}

/**
 * The record as its schema says, but for ranges; undefined if it lacks what it cannot be without. Steps lead to it in the
 * file. O(values); never throws.
 */
export function takeRecord(
  schema: RecordSchema,
  record: JsonRecord,
  steps: PathSteps,
  mending: Mending,
): JsonRecord | undefined {
  const { leftOut } = mending.report;
  const before = leftOut.length;
  const fields = new Map<string, unknown>();
  let isWhole = true;
  for (const [key, entry] of Object.entries(schema.entries)) {
    const taken = takeField(entry, key, record[key], steps, mending);
    if (taken !== undefined) fields.set(key, taken);
    else if (!isOptional(entry)) isWhole = false;
  }
  if (!isWhole) {
    // The record is left out whole, and with it the fields it lost.
    leftOut.length = before;
    return undefined;
  }
  const foreign = Object.entries(record).filter(([key]) => !Object.hasOwn(schema.entries, key));
  if (foreign.length > 0) fields.set('extra', takeForeign(foreign, fields.get('extra'), steps, mending));
  return Object.fromEntries(fields);
}

function takeField(entry: Schema, key: string, value: unknown, steps: PathSteps, mending: Mending): unknown {
  const { report, habits } = mending;
  const schema = unwrap(entry);
  const here = [...steps, key];
  const standIn: unknown = v.getMetadata(schema)['default'];
  if (value === undefined) {
    // `assembleGraph` says itself that a statement has no text.
    if (!isOptional(entry) && key !== 'text') {
      const severity = standIn === undefined ? 'error' : 'warning';
      const outcome = standIn === undefined ? LEFT_OUT : toOutcome(standIn);
      report(severity, 'missing-field', steps, `${nameOf(steps)} has no ${quote(key)}; ${outcome}: add it.`);
    }
    return standIn;
  }
  if (value === null && isOptional(entry)) {
    habits.note('info', 'null-field', here, 'is null and was taken as absent', 'leave it out');
    return undefined;
  }
  const loss = isOptional(entry) ? LEFT_OUT : 'its record was left out';
  const outcome = standIn === undefined ? loss : toOutcome(standIn);
  const taken = takeValue(schema, value, here, outcome, mending);
  if (taken === undefined) report.leaveOut(here, value);
  return taken ?? standIn;
}

const toOutcome = (standIn: unknown) =>
  typeof standIn === 'string' && standIn !== '' ? `it was taken as ${standIn}` : 'it was left empty';

function takeValue(
  schema: Schema,
  value: unknown,
  steps: PathSteps,
  outcome: string,
  mending: Mending,
): unknown {
  if (isListSchema(schema) && Array.isArray(value)) return takeList(schema, value, steps, outcome, mending);
  if (fits(schema, value)) return value;
  if (isRecordSchema(schema) && isRecord(value)) return takeRecord(schema, value, steps, mending);
  if (schema.type === 'string' && typeof value === 'number') {
    const what = `is a number and was taken as the text "${value}"`;
    mending.habits.note('warning', 'number-for-text', steps, what, 'write it in double quotes');
    return String(value);
  }
  if (isListSchema(schema) && fits(schema.item, value)) {
    const what = 'is no list and was taken as a list of one';
    mending.habits.note('warning', 'lone-value', steps, what, 'put it in square brackets');
    return [value];
  }
  const code = schema.type === 'picklist' && typeof value === 'string' ? 'unknown-kind' : 'wrong-type';
  const message = `${nameOf(steps)} is ${describe(value)}; ${outcome}: ${cureFor(schema)}.`;
  mending.report('error', code, steps, message);
  return undefined;
}

/** A list of records loses those that cannot be taken; a list of plain values is taken whole or not at all. */
function takeList(
  schema: ListSchema,
  list: readonly unknown[],
  steps: PathSteps,
  outcome: string,
  mending: Mending,
): readonly unknown[] | undefined {
  const ofRecords = isRecordSchema(schema.item);
  const itemOutcome = ofRecords ? LEFT_OUT : outcome === LEFT_OUT ? 'its list was left out' : outcome;
  const kept: unknown[] = [];
  const origins: number[] = [];
  for (const [index, value] of list.entries()) {
    if (ofRecords && fits(schema.item, value)) {
      kept.push(value);
      origins.push(index);
      continue;
    }
    const here = [...steps, index];
    const taken = takeValue(schema.item, value, here, itemOutcome, mending);
    if (taken !== undefined) {
      kept.push(taken);
      origins.push(index);
    } else if (ofRecords) mending.report.leaveOut(here, value);
    else return undefined;
  }
  if (kept.length < list.length) mending.origins.set(kept, origins);
  return kept;
}

function takeForeign(
  foreign: readonly [string, unknown][],
  extra: unknown,
  steps: PathSteps,
  { report, habits }: Mending,
): JsonRecord {
  const fields = new Map(isRecord(extra) ? Object.entries(extra) : []);
  for (const [key, value] of foreign) {
    const here = [...steps, key];
    if (fields.has(key)) {
      const message = `${nameOf(here)} stands in "extra" too; the one in "extra" was taken: remove one of them.`;
      report('error', 'repeated-key', here, message);
      report.leaveOut(here, value);
    } else {
      const what = 'is no field of a Crux map and was kept in "extra"';
      habits.note('info', 'foreign-field', here, what, 'move it there, or correct its name');
      fields.set(key, value);
    }
  }
  return Object.fromEntries(fields);
}
