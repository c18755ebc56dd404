/** Makes what one element says of others sound: its citations, camps and section; and its weight. */
import { quote, type PathSteps } from './problems.ts';
import type { Report } from './report.ts';
import type { Citation, Group, Holding, Id, Relation, Source, Statement } from './types.ts';

/** What an element may refer to. */
export interface Known {
  readonly sources: ReadonlyMap<Id, Source>;
  readonly groups: ReadonlyMap<Id, Group>;
  readonly positions: ReadonlySet<Id>;
}

/** The same element without references to what is not there. Returned unchanged where all is well. */
export function soundReferences<T extends Statement | Relation>(
  element: T,
  steps: PathSteps,
  known: Known,
  report: Report,
): T {
  let sound = element;
  if (element.cites?.some((cite) => !hasSoundSpan(cite))) {
    sound = { ...sound, cites: dropBadSpans(element, element.cites, steps, report) };
  }
  if (sound.cites?.some((cite) => !known.sources.has(cite.source))) {
    const unknown = (cite: Citation) =>
      `${quote(element.id)} cites an unknown source ${quote(cite.source)}: add it to the sources or correct the name.`;
    const fits = (cite: Citation) => known.sources.has(cite.source);
    sound = {
      ...sound,
      cites: keepFitting(sound.cites, fits, 'unknown-source', unknown, [...steps, 'cites'], report),
    };
  }
  if (element.heldBy?.some((holding) => !known.positions.has(holding.position))) {
    const unknown = (holding: Holding) =>
      `${quote(element.id)} is held by an unknown camp ${quote(holding.position)}: add the camp or correct the name.`;
    const fits = (holding: Holding) => known.positions.has(holding.position);
    sound = {
      ...sound,
      heldBy: keepFitting(element.heldBy, fits, 'unknown-position', unknown, [...steps, 'heldBy'], report),
    };
  }
  if (element.group !== undefined && !known.groups.has(element.group)) {
    const message = `${quote(element.id)} lies in an unknown section ${quote(element.group)}: add the section or correct the name.`;
    report('error', 'unknown-group', [...steps, 'group'], message);
    report.leaveOut([...steps, 'group'], element.group);
    const { group: _group, ...rest } = sound;
    sound = rest as T;
  }
  if (element.weight !== undefined && !(element.weight >= 0 && element.weight <= 1)) {
    const message = `${quote(element.id)} has a weight of ${element.weight}; the default is used: give a number from 0 to 1.`;
    report('error', 'weight-out-of-range', [...steps, 'weight'], message);
    report.leaveOut([...steps, 'weight'], element.weight);
    const { weight: _weight, ...rest } = sound;
    sound = rest as T;
  }
  return sound;
}

function hasSoundSpan({ span }: Citation): boolean {
  if (!span) return true;
  const [start, end] = span;
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end;
}

function dropBadSpans(
  element: Statement | Relation,
  cites: readonly Citation[],
  steps: PathSteps,
  report: Report,
): readonly Citation[] {
  return cites.map((cite, index) => {
    if (hasSoundSpan(cite)) return cite;
    const { span, ...rest } = cite;
    const here = [...steps, 'cites', index, 'span'];
    const message = `${quote(element.id)} cites the span ${String(span)}; it was left out: give two whole numbers, the start and the end behind it.`;
    report('error', 'bad-span', here, message);
    report.leaveOut(here, span);
    return rest;
  });
}

function keepFitting<T>(
  records: readonly T[],
  fits: (record: T) => boolean,
  code: string,
  message: (record: T) => string,
  steps: PathSteps,
  report: Report,
): readonly T[] {
  return records.filter((record, index) => {
    if (fits(record)) return true;
    report('error', code, [...steps, index], message(record));
    report.leaveOut([...steps, index], record);
    return false;
  });
}
