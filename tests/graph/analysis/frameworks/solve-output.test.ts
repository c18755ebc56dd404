import { describe, expect, it } from 'vitest';
import { writeAnswer } from '../../../../graph/analysis/frameworks/solve-output.ts';

const names = ['a', 'b', 'c'];

describe('answers in writing', () => {
  it('give an extension as a witness line or in brackets', () => {
    const answer = { kind: 'extension', extension: [0, 2] } as const;
    expect(writeAnswer(answer, names, 'witness')).toBe('w a c');
    expect(writeAnswer(answer, names, 'brackets')).toBe('[a,c]');
    const empty = { kind: 'extension', extension: [] } as const;
    expect(writeAnswer(empty, names, 'witness')).toBe('w');
    expect(writeAnswer(empty, names, 'brackets')).toBe('[]');
    const none = { kind: 'extension', extension: null } as const;
    expect(writeAnswer(none, names, 'witness')).toBe('NO');
    expect(writeAnswer(none, names, 'brackets')).toBe('NO');
  });

  it('give lists in brackets in both forms', () => {
    const answer = { kind: 'extensions', extensions: [[0, 1], []], complete: true } as const;
    expect(writeAnswer(answer, names, 'witness')).toBe('[[a,b],[]]');
    expect(writeAnswer(answer, names, 'brackets')).toBe('[[a,b],[]]');
    expect(writeAnswer({ ...answer, extensions: [] }, names, 'brackets')).toBe('[]');
  });

  it('prove a decision with a witness, where the form has one', () => {
    const yes = { kind: 'decision', accepted: true, certificate: [1] } as const;
    expect(writeAnswer(yes, names, 'witness')).toBe('YES\nw b');
    expect(writeAnswer(yes, names, 'brackets')).toBe('YES');
    const no = { kind: 'decision', accepted: false, certificate: null } as const;
    expect(writeAnswer(no, names, 'witness')).toBe('NO');
    const refused = { kind: 'decision', accepted: false, certificate: [] } as const;
    expect(writeAnswer(refused, names, 'witness')).toBe('NO\nw');
  });

  it('count without rounding, and say nothing where there is no answer', () => {
    expect(writeAnswer({ kind: 'count', count: 2n ** 70n }, names, 'witness')).toBe('1180591620717411303424');
    expect(writeAnswer({ kind: 'unfinished' }, names, 'brackets')).toBe('');
  });
});
