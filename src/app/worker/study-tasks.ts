/** What the worker finds out about a map. */
import {
  type DigestForm,
  type Id,
  type Study,
  type StudyOptions,
  type WhatIf,
} from '../../../graph/index.ts';
import type { HeldMaps, OfMap } from './held-maps.ts';
import { packConsequences, packOverview, type Overview } from './packed.ts';
import type { Turn } from './protocol.ts';

type OfStudy = OfMap & { readonly options: StudyOptions };
interface OfThesis {
  readonly thesis: Id;
}

/** Slices of reckoning between two parts that are told. */
const SLICES_A_PART = 5;

export function createStudyTasks(maps: HeldMaps) {
  /** The study of the map as it is now, and which of its states that is. */
  const studyOf = async (request: OfStudy) => {
    const held = await maps.find(request);
    return { study: held.studyOf(request.options), revision: held.revision };
  };
  /** A task that asks the study of a map one thing. */
  const asks =
    <Wanted, Answer>(find: (study: Study, wanted: Wanted, revision: number) => Answer) =>
    async (request: OfStudy & Wanted, turn: Turn): Promise<Answer> => {
      const { study, revision } = await studyOf(request);
      await turn.pause();
      return find(study, request, revision);
    };

  return {
    /** `inWords`: nothing but words was changed since it was asked last, which only findings speak of. */
    async overlook(request: OfStudy & { readonly inWords?: boolean }, turn: Turn): Promise<void> {
      const { study, revision } = await studyOf(request);
      const findings = () => ({ findings: study.findings() });
      const parts: readonly (() => Partial<Overview>)[] = request.inWords
        ? [findings]
        : [
            () => ({ disputes: study.rankedDisputes() }),
            () => ({ status: study.status() }),
            () => ({ strengths: study.strengths() }),
            findings,
          ];
      for (const part of parts) {
        await turn.pause();
        turn.tell(packOverview(study.graph, part(), revision));
      }
    },

    cruxes: asks((study, { thesis }: OfThesis) => study.cruxes(thesis)),
    additions: asks((study, { thesis }: OfThesis) => study.additions(thesis)),
    shapleyValues: asks((study, { thesis }: OfThesis) => study.shapleyValues(thesis)),
    follow: asks((study, { whatIf }: { readonly whatIf: WhatIf }, revision) =>
      packConsequences(study.graph, study.follow(whatIf), revision),
    ),
    digest: asks(async (study, { form }: { readonly form: DigestForm }) =>
      (await import('./digest.ts')).writeDigest(study, form),
    ),

    /** Tells what is known so far after each slice. */
    async robustness(request: OfStudy, turn: Turn): Promise<void> {
      const { study } = await studyOf(request);
      await turn.pause();
      const slices = study.reckonAgain();
      let told = 0;
      for (;;) {
        const { value, done } = slices.next();
        // Not each slice is worth a message.
        if (done || told++ % SLICES_A_PART === 0) turn.tell(value);
        if (done) return;
        await turn.pause();
      }
    },
  };
}
