/** What the panels say of random maps, held to the labels and to the graph: who attacks what, what is answered, who holds what. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../graph/analysis/chains/steps.ts';
import { writeDigest } from '../../../../graph/analysis/digest.ts';
import { findDisputes } from '../../../../graph/analysis/disputes/disputes.ts';
import { SEMANTICS } from '../../../../graph/analysis/frameworks/semantics.ts';
import { holdersOf } from '../../../../graph/analysis/speakers/holders.ts';
import { attacksOn, findReasons } from '../../../../graph/analysis/speakers/sides.ts';
import { SUPPORT_READINGS } from '../../../../graph/analysis/status/support-reading.ts';
import { createStudy } from '../../../../graph/analysis/study.ts';
import { explainStatus } from '../../../../graph/analysis/words/explain-status.ts';
import { describeBearing } from '../../../../graph/analysis/words/sentences.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { findVoices, tellVoices } from '../../../../src/app/panels/inspection.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

/** Random maps in which some elements are held by a camp, as the source or as the mapper says, and some are cited. */
const arbitraryVoicedMap = arbitraryMap({ fields: 'voices' });

const arbitraryReading = fc.record({
  semantics: fc.constantFrom(...SEMANTICS),
  support: fc.constantFrom(...SUPPORT_READINGS),
});

const elementsOf = (graph: ArgumentGraph) => [...graph.statements.keys(), ...graph.relations.keys()];
const quotedIn = (text: string) => [...text.matchAll(/"(s\d+)"/g)].map(([, name = '']) => name);

/** What attacks the statements or the step of an attack, other than by reading that same one backwards; not what it attacks. */
function countersOf(graph: ArgumentGraph, { relation, premises, to }: Step): readonly Step[] {
  return [relation, ...premises]
    .filter((id) => id !== to)
    .flatMap((id) => attacksOn(graph, id))
    .filter((step) => step.relation !== relation);
}

describe('on random maps, the sentence on a status', () => {
  it('fits the label, and says of each objection and answer what the graph says', () => {
    fc.assert(
      fc.property(arbitraryVoicedMap, arbitraryReading, (graph, reading) => {
        const { status } = createStudy(graph, reading).status();
        for (const id of elementsOf(graph)) {
          const explained = explainStatus(graph, { status }, id);
          if (!explained) continue;
          const { sentence, verdict } = explained;
          const attacks = attacksOn(graph, id);
          const attackers = new Set(attacks.flatMap(({ premises }) => premises));
          for (const named of explained.objections) expect(attackers.has(named), sentence).toBe(true);
          expect(explained.status).toBe(status.get(id));
          expect(verdict === 'Stands').toBe(explained.status === 'in');
          expect(verdict === 'Open').toBe(explained.status === 'undecided');
          expect(/nothing on this map objects/i.test(sentence)).toBe(
            explained.status === 'in' && attacks.length === 0,
          );
          expect(/not answered on this map/.test(sentence)).toBe(verdict === 'Has an unanswered objection');
          const [, unanswered = ''] =
            /^The objections? (.*?) (?:is|are) not answered on this map/.exec(sentence) ?? [];
          for (const name of quotedIn(unanswered)) {
            const own = attacks.filter(({ premises }) => premises.includes(name));
            expect(
              own.some((attack) => countersOf(graph, attack).length === 0),
              sentence,
            ).toBe(true);
          }
          for (const [, objection = '', answers = ''] of sentence.matchAll(
            /[Tt]he objection "(s\d+)" is answered by ((?:"s\d+"(?:, | and )?)+)/g,
          ))
            expectAnswers(graph, attacks, objection, quotedIn(answers));
          for (const [, step = '', answer = '', by = ''] of sentence.matchAll(
            /(the step from )?"(s\d+)" (?:is|are) objected to by ((?:"s\d+"(?:, | and )?)+)/g,
          ))
            expectCounters(graph, answer, quotedIn(by), step !== '');
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('contradicts no list of objections beside it', () => {
    fc.assert(
      fc.property(arbitraryVoicedMap, arbitraryReading, (graph, reading) => {
        const { status } = createStudy(graph, reading).status();
        for (const id of elementsOf(graph)) {
          const explained = explainStatus(graph, { status }, id);
          if (!explained) continue;
          const voices = findVoices(graph, id);
          const told = tellVoices(voices);
          const { sentence } = explained;
          if (/which nothing answers|none of the objections is answered/.test(told))
            expect(sentence).not.toMatch(/(is|are|are all|are both) answered(?! on)|is answered by/);
          if (/which is answered|each objection is answered/.test(told))
            expect(sentence).not.toMatch(/not answered/);
          expect(told === '').toBe(attacksOn(graph, id).length === 0);
          const [, unanswered = ''] =
            /^The objections? (.*?) (?:is|are) not answered on this map/.exec(sentence) ?? [];
          for (const name of quotedIn(unanswered))
            expect(
              voices.against.some(({ premises, replies }) => premises.includes(name) && replies.length === 0),
              sentence,
            ).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('on random maps, the sentences on a dispute', () => {
  it('set camps against nothing but what they attack, and let none speak for what it neither holds nor backs', () => {
    fc.assert(
      fc.property(arbitraryVoicedMap, (graph) => {
        const { entries, headings } = findDisputes(graph);
        for (const { camps, elements } of [...entries, ...headings]) {
          for (const { on, for: pro, against } of camps) {
            expect(elements).toContain(on);
            const attacks = attacksOn(graph, on);
            const attacking = attacks.flatMap(({ relation, premises }) => [relation, ...premises]);
            const own = [on, ...(graph.relations.get(on)?.from ?? [])];
            const backing = [
              ...findReasons(graph, on),
              ...attacks.flatMap((attack) => countersOf(graph, attack)),
            ];
            const speaking = [
              ...own,
              ...backing.flatMap(({ relation, premises }) => [relation, ...premises]),
            ];
            const hold = (ids: readonly Id[], camp: Id) =>
              ids.some((id) => holdersOf(graph, id).includes(camp));
            for (const camp of against) expect(hold(attacking, camp)).toBe(true);
            for (const camp of pro) expect(hold(speaking, camp)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('name as objections what attacks it, as answers what attacks these, and the speaker of the step as the map has it', () => {
    fc.assert(
      fc.property(arbitraryVoicedMap, (graph) => {
        const study = createStudy(graph);
        for (const entry of study.rankedDisputes()) {
          const attacks = entry.elements.flatMap((id) => attacksOn(graph, id));
          const reasons = entry.elements.flatMap((id) => findReasons(graph, id));
          const answers = attacks.flatMap((attack) => countersOf(graph, attack));
          for (const sentence of study.reasonsOf(entry)) {
            const active = /^.+? (objects?|backs?|answers?) [^:]*: (.*)$/.exec(sentence);
            const passive = /^.*? (is backed by|stands|is answered by) (.*)$/.exec(sentence);
            const [, act = '', said = ''] = active ?? passive ?? [];
            const among =
              act.startsWith('object') || act === 'stands'
                ? attacks
                : act.includes('answer')
                  ? answers
                  : reasons;
            if (act === '' || /camps divide|also disputed|Disputed is/i.test(sentence)) continue;
            const premises = new Set(among.flatMap((step) => step.premises));
            const [before = ''] = said.split(', but ');
            for (const name of quotedIn(before)) expect(premises.has(name), sentence).toBe(true);
            const [, speaker = ''] =
              /^(Ann|Bob|Hawks|Doves)(?: \(.*?\))? (?:object|back|answer)/.exec(sentence) ?? [];
            if (speaker !== '') {
              const named = quotedIn(before);
              const own = among.filter(({ premises: from }) => from.every((id) => named.includes(id)));
              expect(
                own.some(({ relation }) => speaksBy(graph, relation, speaker)),
                sentence,
              ).toBe(true);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('agree with the digest and with the sentence on how it bears', () => {
    fc.assert(
      fc.property(arbitraryVoicedMap, (graph) => {
        const study = createStudy(graph);
        const { disputed } = study.disputes();
        for (const id of elementsOf(graph)) {
          if (/(^|\. )Objected to by/.test(describeBearing(graph, id))) expect(disputed.has(id)).toBe(true);
        }
        const told = writeDigest(study, 'text');
        const { status } = study.status();
        for (const thesis of study.theses()) {
          const sentence = explainStatus(graph, { status }, thesis)?.sentence ?? '';
          expect(told.toLowerCase()).toContain(`how it stands: ${sentence.toLowerCase()}`);
        }
        const listed = study.rankedDisputes().filter(({ heading }) => !heading);
        const granted = listed.slice(0, 5).filter(({ id }) => attacksOn(graph, id).length === 0);
        expect(told.split('Nobody on this map objects to the point itself').length - 1).toBe(granted.length);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

function speaksBy(graph: ArgumentGraph, relation: Id, speaker: string): boolean {
  const known = graph.relations.get(relation);
  const voices = known?.cites?.map(({ voice }) => voice) ?? [];
  const camps = (known?.heldBy ?? []).map(({ position }) => (position === 'hawks' ? 'Hawks' : 'Doves'));
  return [...voices, ...camps].includes(speaker);
}

function expectAnswers(
  graph: ArgumentGraph,
  attacks: readonly Step[],
  objection: Id,
  answers: readonly Id[],
): void {
  const own = attacks.filter(({ premises }) => premises.includes(objection));
  const counters = new Set(
    own.flatMap((attack) => countersOf(graph, attack)).flatMap(({ premises }) => premises),
  );
  for (const answer of answers) expect(counters.has(answer), `${answer} answers ${objection}`).toBe(true);
}

function expectCounters(graph: ArgumentGraph, answer: Id, by: readonly Id[], onStep: boolean): void {
  const steps = [...graph.relations.values()].filter(({ from, symmetric, to }) =>
    [...from, ...(symmetric ? [to] : [])].includes(answer),
  );
  const aims = [
    ...(onStep ? [] : [answer]),
    ...steps.map(({ id }) => id),
    ...steps.flatMap(({ from }) => from),
  ];
  const counters = new Set(aims.flatMap((id) => attacksOn(graph, id)).flatMap(({ premises }) => premises));
  for (const each of by) expect(counters.has(each), `${each} against ${answer}`).toBe(true);
}
