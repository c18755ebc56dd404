import { beforeEach, describe, expect, it } from 'vitest';
import { createStudy } from '../../../graph/index.ts';
import { Analyses } from '../../../src/app/state/analyses.svelte.ts';
import { WorkClient } from '../../../src/app/worker/client.svelte.ts';
import { packConsequences, packOverview } from '../../../src/app/worker/packed.ts';
import { createSilentWorker, settle, type FakeWorker } from '../../support/fake-worker.ts';
import { graphOf } from '../../support/graph-of.ts';

const graph = graphOf('a + t; b - a; c - b');
const study = createStudy(graph);

let worker: FakeWorker;
let client: WorkClient;
let analyses: Analyses;
beforeEach(() => {
  client = new WorkClient(() => (worker = createSilentWorker()));
  analyses = new Analyses(client);
  analyses.open(1, graph);
});

const lastOf = (task: string) =>
  worker.heard.reduce((last, each) => (each.type === 'ask' && each.task === task ? each.id : last), 0);
function answerOverview(id = lastOf('overlook')): void {
  const parts = [
    { status: study.status(), strengths: study.strengths() },
    { disputes: study.rankedDisputes() },
    { findings: study.findings() },
  ];
  for (const part of parts) worker.report({ type: 'part', id, part: packOverview(graph, part, 0) });
  worker.report({ type: 'done', id, answer: undefined });
}

describe('the overview', () => {
  it('is there when all of it is', async () => {
    const id = lastOf('overlook');
    worker.report({ type: 'part', id, part: packOverview(graph, { status: study.status() }, 0) });
    await settle();
    expect(analyses.overview).toBeNull();
    answerOverview();
    await settle();
    expect(analyses.overview?.disputes).toHaveLength(study.rankedDisputes().length);
    expect(analyses.findingCounts).toBeInstanceOf(Map);
  });

  it('of another map, or in another reading, comes too late', async () => {
    const old = lastOf('overlook');
    analyses.open(2, graphOf('x + y'));
    answerOverview(old);
    await settle();
    expect(analyses.overview).toBeNull();
    const second = lastOf('overlook');
    void analyses.setOptions({ semantics: 'preferred' });
    answerOverview(second);
    await settle();
    expect(analyses.overview).toBeNull();
    answerOverview();
    await settle();
    expect(analyses.overview).not.toBeNull();
  });

  it('that was given up is known to be, and can be asked for again', async () => {
    client.cancelAll();
    await settle();
    expect(analyses.gaveUp).toBe(true);
    void analyses.overlook();
    expect(analyses.gaveUp).toBe(false);
    answerOverview();
    await settle();
    expect(analyses.overview).not.toBeNull();
  });
});

describe('what a thesis turns on', () => {
  it('is asked once, unless it was given up', async () => {
    void analyses.askCruxes('t');
    void analyses.askCruxes('t');
    const asked = () => worker.heard.filter((each) => each.type === 'ask' && each.task === 'cruxes').length;
    expect(asked()).toBe(1);
    client.cancelAll();
    await settle();
    expect([...analyses.cruxesGivenUp]).toEqual(['t']);
    void analyses.askCruxes('t');
    expect([asked(), analyses.cruxesGivenUp.size]).toEqual([2, 0]);
    worker.report({ type: 'done', id: lastOf('cruxes'), answer: study.cruxes('t') });
    await settle();
    expect(analyses.cruxes.get('t')).toEqual(study.cruxes('t'));
  });

  it('is shared out when that is asked', async () => {
    void analyses.askShares('t');
    worker.report({ type: 'done', id: lastOf('shapleyValues'), answer: study.shapleyValues('t') });
    await settle();
    expect(analyses.shares.get('t')?.values).toEqual(study.shapleyValues('t')?.values);
  });

  it('hands a failure on', async () => {
    const asked = analyses.askCruxes('t');
    worker.report({ type: 'failed', id: lastOf('cruxes'), message: 'out of memory' });
    await expect(asked).rejects.toThrow('out of memory');
    expect([...analyses.cruxesGivenUp]).toEqual(['t']);
  });
});

describe('supposing', () => {
  const follow = async (ids: readonly string[]) => {
    const supposed = analyses.rejecting(ids);
    const asked = analyses.suppose(supposed);
    worker.report({
      type: 'done',
      id: lastOf('follow'),
      answer: packConsequences(graph, study.follow(supposed), 0),
    });
    return asked;
  };

  it('gives what follows of what was supposed last', async () => {
    const first = analyses.suppose(analyses.rejecting(['c']));
    const old = lastOf('follow');
    const second = follow(['b']);
    worker.report({ type: 'done', id: old, answer: study.follow(analyses.rejecting(['c'])) });
    expect(await first).toBeNull();
    expect(await second).toMatchObject({ status: { semantics: 'grounded' } });
    expect(analyses.supposed.rejected).toEqual(new Set(['b']));
    expect(analyses.status?.status.get('a')).toBe('in');
  });

  it('goes back step by step', async () => {
    await follow(['c']);
    await follow(['b']);
    const back = analyses.before;
    expect(back.rejected).toEqual(new Set(['c']));
    const asked = analyses.suppose(back);
    worker.report({
      type: 'done',
      id: lastOf('follow'),
      answer: packConsequences(graph, study.follow(back), 0),
    });
    await asked;
    const whole = analyses.before;
    expect(whole).toBe(analyses.nothing);
    expect(await analyses.suppose(whole)).toBeNull();
    expect([analyses.active, analyses.consequences]).toEqual([false, null]);
  });

  it('that is given up is taken back, with its consequences', async () => {
    await follow(['c']);
    const { consequences } = analyses;
    const asked = analyses.suppose(analyses.rejecting(['b']));
    client.cancelAll();
    expect(await asked).toBe('given up');
    expect(analyses.supposed.rejected).toEqual(new Set(['c']));
    expect(analyses.consequences).toBe(consequences);
  });

  it('is of what is on the map', () => {
    const supposed = {
      rejected: new Set(['a', 'gone']),
      accepted: new Set(['r1', 'gone']),
      weights: new Map([
        ['b', 0.2],
        ['gone', 0.3],
      ]),
      added: [
        { kind: 'attacks' as const, to: 'a' },
        { kind: 'attacks' as const, to: 'nobody' },
      ],
    };
    expect(analyses.known(supposed)).toEqual({
      rejected: new Set(['a']),
      accepted: new Set(['r1']),
      weights: new Map([['b', 0.2]]),
      added: [{ kind: 'attacks', to: 'a' }],
    });
  });
});
