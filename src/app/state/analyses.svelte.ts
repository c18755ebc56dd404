/**
 * What is computed from the open map in the worker, and what would follow if parts of it were rejected, accepted or
 * weighed otherwise. Such play changes nothing in the map.
 */
import {
  countFindings,
  type ArgumentGraph,
  type Consequences,
  type Finding,
  type Id,
  type MarkOptions,
  type RankedDispute,
  type StatusReport,
  type Strengths,
  type Supposition,
  type ThesisCruxes,
  type StudyOptions,
} from '../../../graph/index.ts';
import { Cancelled, work } from '../worker/client.svelte.ts';
import type { Supposed } from './what-if-words.ts';

/** What is found of a map without asking further. */
export interface Overview {
  readonly status: StatusReport;
  readonly strengths: Strengths;
  readonly disputes: readonly RankedDispute[];
  readonly findings: readonly Finding[];
}

const NOTHING: Supposed = { rejected: new Set(), accepted: new Set(), weights: new Map() };

export class Analyses {
  #graph = $state.raw<ArgumentGraph | null>(null);
  options = $state.raw<StudyOptions>({});
  overview = $state.raw<Overview | null>(null);
  supposed = $state.raw<Supposed>(NOTHING);
  /** What follows from that; null while nothing is supposed or while it is computed for the first time. */
  consequences = $state.raw<Consequences | null>(null);
  cruxes = $state.raw<ReadonlyMap<Id, ThesisCruxes>>(new Map());
  /** Whether the cards that findings are about bear a badge. */
  findingsShown = $state(false);

  active = $derived(
    this.supposed.rejected.size + this.supposed.accepted.size + this.supposed.weights.size > 0,
  );
  /** As things are supposed to be; null while it is being computed. */
  status = $derived(this.consequences?.status ?? this.overview?.status ?? null);
  strengths = $derived(this.consequences?.strengths ?? this.overview?.strengths ?? null);

  /** How many findings there are about a statement. */
  findingCounts = $derived(
    this.#graph && this.overview ? countFindings(this.#graph, this.overview.findings) : new Map<Id, number>(),
  );
  /** What of all this the map shows on its cards. */
  marking = $derived<Partial<MarkOptions>>({
    statuses: this.status?.status,
    strengths: this.strengths?.values,
    supposed: suppositionsOf(this.supposed),
    findings: this.findingsShown ? this.findingCounts : undefined,
  });

  /** Theses whose cruxes are on their way. */
  #asked = new Set<Id>();

  /** Forgets everything and computes the overview of a map. */
  open(graph: ArgumentGraph): void {
    this.#graph = graph;
    this.overview = null;
    this.cruxes = new Map();
    this.#asked.clear();
    this.supposed = NOTHING;
    this.consequences = null;
    this.findingsShown = false;
    void this.#overlook();
  }

  /** Looks at the map under another semantics, another reading of support or another model of strength. */
  async setOptions(options: StudyOptions): Promise<void> {
    this.options = options;
    this.cruxes = new Map();
    this.#asked.clear();
    await this.#overlook();
    if (this.active) await this.suppose(this.supposed);
  }

  /** Finds what a thesis turns on, once. */
  async askCruxes(thesis: Id): Promise<void> {
    const { options } = this;
    const graph = this.#graph;
    if (!graph || this.#asked.has(thesis)) return;
    this.#asked.add(thesis);
    const found = await uncancelled(
      work.run('Finding what it turns on', (tasks) => tasks.findCruxes(graph, thesis, options)),
    );
    if (found && this.#graph === graph && this.options === options)
      this.cruxes = new Map(this.cruxes).set(thesis, found);
    else if (!found) this.#asked.delete(thesis);
  }

  /** Supposes all of this and nothing else. Gives what follows, or null where it was given up or overtaken. */
  async suppose(supposed: Supposed): Promise<Consequences | null> {
    const { options } = this;
    const graph = this.#graph;
    this.supposed = supposed;
    if (!this.active) this.consequences = null;
    if (!graph || !this.active) return null;
    const found = await uncancelled(
      work
        .run('Finding what follows', (tasks) => tasks.findConsequences(supposed, options))
        .then(
          // A worker that was given up has forgotten the map.
          (known) =>
            known ??
            work.run('Finding what follows', async (tasks) => {
              await tasks.overlook(graph, options);
              return tasks.findConsequences(supposed, options);
            }),
        ),
    );
    if (!found || this.#graph !== graph || this.supposed !== supposed || this.options !== options)
      return null;
    this.consequences = found;
    return found;
  }

  /** The present supposition with an element rejected or accepted, or no longer so. */
  toggled(id: Id, as: 'rejected' | 'accepted'): Supposed {
    const { rejected, accepted, weights } = this.supposed;
    const sets = { rejected: new Set(rejected), accepted: new Set(accepted) };
    const was = sets[as].has(id);
    sets.rejected.delete(id);
    sets.accepted.delete(id);
    if (!was) sets[as].add(id);
    return { ...sets, weights };
  }

  /** The present supposition with a base score moved, or with null as the map has it. */
  weighed(id: Id, weight: number | null): Supposed {
    const weights = new Map(this.supposed.weights);
    if (weight === null) weights.delete(id);
    else weights.set(id, weight);
    return { ...this.supposed, weights };
  }

  /** The present supposition without one element. */
  without(id: Id): Supposed {
    const { rejected, accepted, weights } = this.supposed;
    const others = (ids: ReadonlySet<Id>) => new Set([...ids].filter((each) => each !== id));
    return {
      rejected: others(rejected),
      accepted: others(accepted),
      weights: new Map([...weights].filter(([each]) => each !== id)),
    };
  }

  /** The supposition that these are rejected and nothing else. */
  rejecting(ids: readonly Id[]): Supposed {
    return { ...NOTHING, rejected: new Set(ids) };
  }

  /** The map as it is. */
  get nothing(): Supposed {
    return NOTHING;
  }

  async #overlook(): Promise<void> {
    const { options } = this;
    const graph = this.#graph;
    if (!graph) return;
    const overview = await uncancelled(
      work.run('Finding what is disputed', (tasks) => tasks.overlook(graph, options)),
    );
    if (overview && this.#graph === graph && this.options === options) this.overview = overview;
  }
}

function suppositionsOf({ rejected, accepted }: Supposed): ReadonlyMap<Id, Supposition> {
  return new Map([
    ...[...accepted].map((id) => [id, 'accepted'] as const),
    ...[...rejected].map((id) => [id, 'rejected'] as const),
  ]);
}

/** Null where the person gave the task up. */
async function uncancelled<T>(task: Promise<T>): Promise<T | null> {
  try {
    return await task;
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}
