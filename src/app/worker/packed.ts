/** What is found of a map as it crosses from worker to page: by the numbers of its elements, and as text where it is in words. */
import {
  packNumbers,
  packWords,
  unpackValues,
  type ArgumentGraph,
  type Consequences,
  type Finding,
  type RankedDispute,
  type PackedValues,
  type Status,
  type StatusReport,
  type Strengths,
} from '../../../graph/index.ts';

/** What is found of a map without asking further; it comes part by part. */
export interface Overview {
  readonly status: StatusReport;
  readonly strengths: Strengths;
  readonly disputes: readonly RankedDispute[];
  readonly findings: readonly Finding[];
}

type PackedStatus = Omit<StatusReport, 'status'> & { readonly status: PackedValues<Status> };
type PackedStrengths = Omit<Strengths, 'values' | 'damped' | 'carried'> & {
  readonly values: PackedValues<number>;
  readonly damped?: PackedValues<number>;
  readonly carried: PackedValues<number>;
};

/** Numbers mean the elements of one state of the map: the one after so many edits. */
export interface OfRevision {
  readonly revision: number;
}

/** A part of an overview, as it crosses. */
export interface PackedOverview extends Pick<Partial<Overview>, 'disputes'>, OfRevision {
  readonly status?: PackedStatus;
  readonly strengths?: PackedStrengths;
  /** As JSON: a browser takes in a text of many sentences far sooner than a list of them. */
  readonly findings?: string;
}

export interface PackedConsequences extends Pick<Consequences, 'changes'>, OfRevision {
  readonly status: PackedStatus;
  readonly strengths: PackedStrengths;
}

export function packOverview(
  graph: ArgumentGraph,
  part: Partial<Overview>,
  revision: number,
): PackedOverview {
  const { status, strengths, disputes, findings } = part;
  return {
    revision,
    ...(disputes && { disputes }),
    ...(status && { status: packStatus(graph, status) }),
    ...(strengths && { strengths: packStrengths(graph, strengths) }),
    ...(findings && { findings: JSON.stringify(findings) }),
  };
}

/** On the page's own copy of the map in that state. */
export function unpackOverview(graph: ArgumentGraph, part: PackedOverview): Partial<Overview> {
  const { status, strengths, disputes, findings } = part;
  return {
    ...(disputes && { disputes }),
    ...(status && { status: unpackStatus(graph, status) }),
    ...(strengths && { strengths: unpackStrengths(graph, strengths) }),
    ...(findings !== undefined && { findings: JSON.parse(findings) as readonly Finding[] }),
  };
}

export function packConsequences(
  graph: ArgumentGraph,
  found: Consequences,
  revision: number,
): PackedConsequences {
  const { status, strengths, changes } = found;
  return { revision, status: packStatus(graph, status), strengths: packStrengths(graph, strengths), changes };
}

/** On the page's own copy of the map in that state. */
export function unpackConsequences(graph: ArgumentGraph, packed: PackedConsequences): Consequences {
  const { status, strengths, changes } = packed;
  return { status: unpackStatus(graph, status), strengths: unpackStrengths(graph, strengths), changes };
}

function packStatus(graph: ArgumentGraph, report: StatusReport): PackedStatus {
  return { ...report, status: packWords(graph, report.status) };
}

function unpackStatus(graph: ArgumentGraph, packed: PackedStatus): StatusReport {
  return { ...packed, status: unpackValues(graph, packed.status) };
}

function packStrengths(graph: ArgumentGraph, { values, damped, carried, ...rounds }: Strengths) {
  const pack = (numbers: ReadonlyMap<string, number>) => packNumbers(graph, numbers);
  return {
    ...rounds,
    values: pack(values),
    ...(damped && { damped: pack(damped) }),
    carried: pack(carried),
  } satisfies PackedStrengths;
}

function unpackStrengths(graph: ArgumentGraph, { values, damped, carried, ...rounds }: PackedStrengths) {
  const unpack = (numbers: PackedValues<number>) => unpackValues(graph, numbers);
  return {
    ...rounds,
    values: unpack(values),
    ...(damped && { damped: unpack(damped) }),
    carried: unpack(carried),
  } satisfies Strengths;
}
