import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../graph/analysis/findings/findings.ts';
import { findingsAbout, groupFindings, subjectsOf } from '../../../graph/view/finding-badges.ts';
import { graphOf } from '../../support/graph-of.ts';

describe('the badge of a finding', () => {
  const graph = graphOf('a - t; c - a; d + c; c + d');
  const findings = findFindings(graph);
  const byCode = (code: string) => findings.filter((finding) => finding.code === code);

  it('stands on the objection that nothing answers, not on what it objects to', () => {
    const unanswered = graphOf('a - t; b + t');
    const [finding] = findFindings(unanswered).filter(({ code }) => code === 'unanswered-counterargument');
    expect(finding && subjectsOf(unanswered, finding)).toEqual(['a']);
  });

  it('stands on every statement of a circle, and counts each finding once', () => {
    const [circle] = byCode('circular-support');
    expect(circle && [...subjectsOf(graph, circle)].sort()).toEqual(['c', 'd']);
    const groups = groupFindings(graph, findings);
    for (const [id, about] of groups) {
      expect(about, id).toEqual(findings.filter((finding) => subjectsOf(graph, finding).includes(id)));
    }
    expect(groups.get('c')?.length).toBeGreaterThan(0);
    for (const id of graph.statements.keys()) {
      expect(findingsAbout(graph, findings, id), id).toEqual(groups.get(id) ?? []);
    }
  });

  it('of a step tells of each finding that it stands in', () => {
    for (const id of graph.relations.keys()) {
      expect(findingsAbout(graph, findings, id)).toEqual(findings.filter(({ ids }) => ids.includes(id)));
    }
    expect(findingsAbout(graph, findings, 'r3').length).toBeGreaterThan(0);
  });
});
