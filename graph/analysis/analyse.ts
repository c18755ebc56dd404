/**
 * Everything that is computed from a map, in one list. Each question has a file of its own; a new one is a line here.
 */
import type { ArgumentGraph, Id } from '../model/types.ts';
import { findCruxes, type ThesisCruxes } from './cruxes/cruxes.ts';
import { findFindings } from './findings/findings.ts';
import type { Finding } from './findings/finding.ts';
import { rankDisputes, type RankedDispute } from './disputes/ranked-disputes.ts';
import { findStatus, type StatusReport } from './status/status.ts';
import { findStrengths, type Strengths } from './strength/strength.ts';
import { findTheses } from './chains/theses.ts';
import type { WhatIfOptions } from './cruxes/what-if.ts';

export interface AnalysisOptions extends WhatIfOptions {
  /** Without them each position's thesis, else every root, up to 20. */
  readonly theses?: readonly Id[];
  /** The budget of the cruxes; `budget` is that of the status. */
  readonly cruxBudget?: number;
}

export interface Analysis {
  readonly theses: readonly Id[];
  readonly status: StatusReport;
  readonly strengths: Strengths;
  readonly disputes: readonly RankedDispute[];
  /** By thesis, in the order of `theses`. Statuses in it are grounded ones. */
  readonly cruxes: ReadonlyMap<Id, ThesisCruxes>;
  readonly findings: readonly Finding[];
}

/** Theses that are no statements of the map are passed over. */
export function analyseGraph(graph: ArgumentGraph, options: AnalysisOptions = {}): Analysis {
  const { cruxBudget, budget: _statusBudget, ...shared } = options;
  const theses = (options.theses ?? findTheses(graph)).filter((id) => graph.statements.has(id));
  return {
    theses,
    status: findStatus(graph, options),
    strengths: findStrengths(graph, options),
    disputes: rankDisputes(graph, options),
    cruxes: findCruxes(graph, theses, cruxBudget === undefined ? shared : { ...shared, budget: cruxBudget }),
    findings: findFindings(graph),
  };
}
