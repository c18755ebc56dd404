import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersTo } from '../../../../graph/analysis/words/answers.ts';
import { explainStatus, type StatusExplanation } from '../../../../graph/analysis/words/explain-status.ts';
import { findStatus } from '../../../../graph/analysis/status/status.ts';
import { attacksOn } from '../../../../graph/analysis/speakers/sides.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { mutual } from '../../../support/named-graphs.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

const explain = (graph: ArgumentGraph, id: Id) =>
  explainStatus(graph, { status: findStatus(graph).status }, id);

describe('why a statement', () => {
  it('stands without any objection', () => {
    expect(explain(graphOf('a + t'), 't')).toEqual({
      status: 'in',
      verdict: 'Stands',
      sentence: 'Nothing on this map objects to it.',
      objections: [],
    });
  });

  it('stands after its objection was answered: both are named', () => {
    const explanation = explain(graphOf('a - t; b - a'), 't');
    expect(explanation?.sentence).toBe('The objection "a" is answered. What answers: "b".');
    expect(explanation?.objections).toEqual(['a']);
  });

  it('stands after the step of its objection was answered', () => {
    expect(explain(graphOf('r: a - t; u: b - r'), 't')?.sentence).toContain('What answers: "b"');
  });

  it('has an unanswered objection: only that one is named', () => {
    const explanation = explain(graphOf('a - t; b - t; c - b'), 't');
    expect(explanation?.status).toBe('out');
    expect(explanation?.sentence).toMatch(/^The objection "a" is not answered on this map\./);
    expect(explanation?.objections).toEqual(['a']);
  });

  it('has an objection that is answered in vain: what is wrong with the answer is named', () => {
    const explanation = explain(graphOf('a - t; b - a; c - b'), 't');
    expect(explanation?.verdict).toBe('Has an objection that holds against its answers');
    expect(explanation?.sentence).toBe(
      'The objection "a" is answered by "b", but "b" is objected to by "c".',
    );
    const undercut = explain(graphOf('a - t; r: b - a; c - r'), 't');
    expect(undercut?.sentence).toBe(
      'The objection "a" is answered by "b", but the step from "b" is objected to by "c".',
    );
  });

  it('is open: the objection it turns on is named', () => {
    const explanation = explain(mutual(), 'a');
    expect([explanation?.status, explanation?.objections]).toEqual(['undecided', ['b']]);
  });

  it('is open where one symmetric attack is read from its other end', () => {
    const explanation = explain(graphOf('a <-> b'), 'a');
    expect([explanation?.status, explanation?.objections]).toEqual(['undecided', ['b']]);
  });

  it('is rejected or accepted for the sake of argument', () => {
    const graph = graphOf('a - t');
    const rejected = new Set(['a']);
    const { status } = findStatus(graph, { supposition: { rejected } });
    expect(explainStatus(graph, { status, rejected }, 'a')?.sentence).toBe(
      'Rejected for the sake of argument.',
    );
    expect(explainStatus(graph, { status, rejected }, 't')?.status).toBe('in');
  });
});

describe('what is only supposed', () => {
  const explainWithout = (graph: ArgumentGraph, ids: readonly Id[], id: Id) => {
    const rejected = new Set(ids);
    const { status } = findStatus(graph, { supposition: { rejected, accepted: new Set() } });
    return explainStatus(graph, { status, rejected }, id)?.sentence;
  };

  it('is told apart from what is answered', () => {
    expect(explainWithout(graphOf('a - t; b - t; c - t; x - a; y - b'), ['c'], 't')).toBe(
      'The objections "a" and "b" are answered; "c" is rejected for the sake of argument. What answers: "x" and "y".',
    );
    expect(explainWithout(graphOf('a - t; b - t'), ['a', 'b'], 't')).toBe(
      'The objections "a" and "b" are both rejected for the sake of argument.',
    );
  });

  it('is an answer of its own among those that fail', () => {
    expect(explainWithout(graphOf('a - t; x - a; y - a; z - y'), ['x'], 't')).toBe(
      'The objection "a" is answered by "x", which is rejected for the sake of argument; and by "y", but "y" is objected to by "z".',
    );
  });

  it('nothing is told as answered that no answer which stands speaks against', () => {
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights' }), fc.infiniteStream(fc.boolean()), (graph, draw) => {
        const rejected = new Set([...graph.statements.keys()].filter(() => draw.next().value === true));
        const { status } = findStatus(graph, { supposition: { rejected, accepted: new Set() } });
        for (const id of graph.statements.keys()) {
          const told = explainStatus(graph, { status, rejected }, id);
          if (told?.status !== 'in' || rejected.has(id)) continue;
          const clauses = told.sentence.split(/[;.]/).filter((clause) => /answered$/.test(clause));
          for (const [, name = ''] of clauses.join().matchAll(/"(s\d+)"/g)) {
            const made = attacksOn(graph, id).filter(({ premises }) => premises.includes(name));
            const answers = made.flatMap((objection) => answersTo(graph, objection));
            expect(
              answers.some(({ relation }) => status.get(relation) === 'in'),
              told.sentence,
            ).toBe(true);
          }
        }
      }),
    );
  });
});

describe('why a step', () => {
  it('falls with what it starts from', () => {
    expect(explain(graphOf('r: a + t; b - a'), 'r')?.sentence).toBe(
      'It starts from "a", against which "b" stands.',
    );
  });

  it('falls with what is rejected for the sake of argument', () => {
    const graph = graphOf('r: a + t');
    const rejected = new Set(['a']);
    const { status } = findStatus(graph, { supposition: { rejected, accepted: new Set() } });
    expect(explainStatus(graph, { status, rejected }, 'r')?.sentence).toBe(
      'It starts from "a", which is rejected for the sake of argument.',
    );
  });
});

describe('of any map', () => {
  it('nothing is said of unknown ids', () => {
    expect(explain(graphOf('a - t'), '__proto__')).toBeUndefined();
  });

  it('a statement that is out names an objection, whatever the map', () => {
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights' }), (graph) => {
        for (const id of graph.statements.keys()) {
          const explanation = explain(graph, id);
          if (explanation?.status === 'out') expect(explanation.objections.length).toBeGreaterThan(0);
          if (explanation) expectAgreement(graph, id, explanation);
          if (explanation?.status === 'in' && attacksOn(graph, id).length === 0)
            expect(explanation.objections).toEqual([]);
        }
      }),
    );
  });
});

/** What the sentence says of each objection by name is so: unanswered, answered, answered in vain, open. */
function expectAgreement(graph: ArgumentGraph, id: Id, { status, sentence }: StatusExplanation): void {
  const labels = findStatus(graph).status;
  const attacks = attacksOn(graph, id);
  const nobodyAnswers = attacks.filter((attack) => answersTo(graph, attack).length === 0);
  if (/not answered on this map/.test(sentence)) {
    expect(status).toBe('out');
    expect(nobodyAnswers.length, sentence).toBeGreaterThan(0);
  }
  // What is answered by something that stands is never told as an objection that holds.
  if (/is answered by/.test(sentence)) expect([status, sentence]).toEqual(['out', sentence]);
  if (/(is|are|are all|are both) answered(?! on)/.test(sentence) && !/answered by/.test(sentence)) {
    expect([status, sentence]).toEqual(['in', sentence]);
    expect(
      nobodyAnswers.every(({ relation }) => labels.get(relation) === 'out'),
      sentence,
    ).toBe(true);
  }
  for (const [, answer = '', counter = ''] of sentence.matchAll(/but "(s\d+)" is objected to by "(s\d+)"/g)) {
    const against = [answer, ...answersIn(graph, answer)];
    expect(
      against.some((each) => attacksOn(graph, each).some(({ premises }) => premises.includes(counter))),
      sentence,
    ).toBe(true);
  }
}

/** The attacks a statement takes part in. */
function answersIn(graph: ArgumentGraph, id: Id): readonly Id[] {
  return [...graph.relations.values()]
    .filter(({ from, to }) => from.includes(id) || to === id)
    .map((each) => each.id);
}
