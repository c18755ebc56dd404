import { describe, expect, it } from 'vitest';
import { projectView } from '../../../graph/view/project-view.ts';
import { graphOf } from '../../support/graph-of.ts';

describe('the lines of a view', () => {
  it('run both ways only where the analysis reads them so: between statements that attack each other', () => {
    const symmetric = ['attack', 'support', 'undercut'].map((id) => ({ id, symmetric: true }));
    const graph = graphOf('attack: a - t; support: b + t; undercut: c - support; oneWay: d - t', symmetric);
    const view = projectView(graph, { unfolded: new Set(graph.statements.keys()) });
    const mutual = view.lines.filter((line) => line.mutual).map(({ relation }) => relation);
    expect(mutual).toEqual(['attack']);
    expect(
      view.bearers
        .get('t')
        ?.filter((bearer) => bearer.mutual)
        .map(({ relation }) => relation),
    ).toEqual(['attack']);
  });
});
