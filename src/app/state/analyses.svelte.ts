/**
 * What is computed from the open map in the worker, and what would follow if parts of it were rejected, accepted or
 * weighed otherwise. Such play changes nothing in the map.
 */
import {
  groupFindings,
  type Addition,
  type ArgumentGraph,
  type Consequences,
  type DigestForm,
  type Finding,
  type Id,
  type MarkOptions,
  type Robustness,
  type ShapleyValues,
  type StudyOptions,
  type ThesisCruxes,
  type TurningAdditions,
} from '../../../graph/index.ts';
import { givenUp, type WorkClient } from '../worker/client.svelte.ts';
import { unpackConsequences, unpackOverview, type PackedOverview } from '../worker/packed.ts';
import type { Overview } from '../worker/tasks.ts';
import { Answers, type Asking, type ThesisTask } from './answers.svelte.ts';
import { knownOf, suppositionsOf, withoutElement, withToggled, withWeight } from './supposed.ts';
import { isNothing, type Supposed } from './what-if-words.ts';

export type { Overview } from '../worker/tasks.ts';

const NOTHING: Supposed = { rejected: new Set(), accepted: new Set(), weights: new Map(), added: [] };

/** How often the same is asked where worker and page don't mean the same state of the map. */
const MOST_TRIES = 3;

export class Analyses {
  #graph = $state.raw<ArgumentGraph | null>(null);
  /** What page and worker call the map. */
  #key = 0;
  /** Another number with each change in more than words. */
  #sense = 0;
  #options = $state.raw<StudyOptions>({});
  #overview = $state.raw<Overview | null>(null);
  #gaveUp = $state(false);
  #supposed = $state.raw<Supposed>(NOTHING);
  #consequences = $state.raw<Consequences | null>(null);
  #robustness = $state.raw<ReadonlyMap<Id, Robustness>>(new Map());
  #findingsShown = $state(false);

  readonly active = $derived(!isNothing(this.#supposed));
  /** As things are supposed to be; null while it is being computed. */
  readonly status = $derived(this.#consequences?.status ?? this.#overview?.status ?? null);
  readonly strengths = $derived(this.#consequences?.strengths ?? this.#overview?.strengths ?? null);
  /** By rank; null while they are being found for the first time. */
  readonly disputes = $derived(this.#overview?.disputes ?? null);

  /** What is worth a second look, by the statement that it is about: for whoever shows all of it. */
  readonly findingsOf = $derived<ReadonlyMap<Id, readonly Finding[]>>(
    this.#graph && this.#overview ? groupFindings(this.#graph, this.#overview.findings) : new Map(),
  );
  /** How many findings there are about a statement. */
  readonly findingCounts = $derived(
    new Map([...this.findingsOf].map(([id, findings]) => [id, findings.length])),
  );
  /** What of all this the map shows on its cards. */
  readonly marking = $derived<Partial<MarkOptions>>({
    statuses: this.status?.status,
    strengths: this.strengths?.values,
    supposed: suppositionsOf(this.#supposed),
    findings: this.#findingsShown ? this.findingCounts : undefined,
  });

  readonly #cruxes: Answers<'cruxes'>;
  readonly #additions: Answers<'additions'>;
  readonly #shares: Answers<'shapleyValues'>;
  /** All of these, to be forgotten together. */
  readonly #ofTheses: Pick<Answers<ThesisTask>, 'forget'>[] = [];
  #askedRobustness = false;
  #isCounting = $state(false);
  /** What was supposed before, step by step. */
  #steps: readonly Supposed[] = [];

  /** What the overview is of. */
  #overviewAsked: Asking | null = null;

  readonly #work: WorkClient;
  readonly #isShown: () => boolean;

  /**
   * `isShown`: whether the page shows what the worker has. Until it does nothing is asked, for the answer would be about elements
   * that the page doesn't know; once it does, all is asked anew.
   */
  constructor(work: WorkClient, isShown: () => boolean = () => true) {
    this.#work = work;
    this.#isShown = isShown;
    const asking = () => (this.#graph && this.#isShown() ? this.#asking() : null);
    const ofThesis = <Name extends ThesisTask>(task: Name, label: string): Answers<Name> => {
      const answers = new Answers(work, task, label, asking);
      this.#ofTheses.push(answers);
      return answers;
    };
    this.#cruxes = ofThesis('cruxes', 'Finding what it turns on');
    this.#additions = ofThesis('additions', 'Finding what would turn it');
    this.#shares = ofThesis('shapleyValues', 'Sharing the balance out');
  }

  get options(): StudyOptions {
    return this.#options;
  }
  get overview(): Overview | null {
    return this.#overview;
  }
  /** Whether the overview was given up: it is worked out when it is asked for again. */
  get gaveUp(): boolean {
    return this.#gaveUp;
  }
  get supposed(): Supposed {
    return this.#supposed;
  }
  /** What follows from that; null while nothing is supposed or while it is computed for the first time. */
  get consequences(): Consequences | null {
    return this.#consequences;
  }
  get cruxes(): ReadonlyMap<Id, ThesisCruxes> {
    return this.#cruxes.found;
  }
  /** What would have to be added to turn a thesis. */
  get additions(): ReadonlyMap<Id, TurningAdditions> {
    return this.#additions.found;
  }
  /** How sure it is of each thesis that it stands or doesn't; more of it comes while it is worked out. */
  get robustness(): ReadonlyMap<Id, Robustness> {
    return this.#robustness;
  }
  /** Whether more of that is still to come. */
  get isCounting(): boolean {
    return this.#isCounting;
  }
  /** What the statements give a thesis of its strength, where that was asked for. */
  get shares(): ReadonlyMap<Id, ShapleyValues> {
    return this.#shares.found;
  }
  /** Theses whose shares were given up. */
  get sharesGivenUp(): ReadonlySet<Id> {
    return this.#shares.givenUp;
  }
  /** Theses whose cruxes were given up. */
  get cruxesGivenUp(): ReadonlySet<Id> {
    return this.#cruxes.givenUp;
  }
  /** Whether the cards that findings are about bear a badge. */
  get findingsShown(): boolean {
    return this.#findingsShown;
  }

  /** Has the cards that findings are about bear a badge, or no longer. */
  showFindings(shown: boolean): void {
    this.#findingsShown = shown;
  }

  /** Forgets everything and computes the overview of a map, at once or when something else is `done`. */
  open(key: number, graph: ArgumentGraph, done: Promise<void> | null = null): void {
    this.#graph = graph;
    this.#sense += 1;
    this.#key = key;
    this.#overview = null;
    this.#forgetFound();
    this.#supposed = NOTHING;
    this.#consequences = null;
    this.#steps = [];
    this.#findingsShown = false;
    const asked = this.#asking();
    if (!done) void this.overlook();
    else void done.then(() => (asked.isStill() ? this.overlook() : undefined));
  }

  /**
   * The map was changed: what was found of it is found anew, what is supposed stays. Where nothing but words was changed,
   * only findings speak of it.
   */
  async change(graph: ArgumentGraph, isInWords = false): Promise<void> {
    this.#graph = graph;
    if (!isInWords) {
      this.#sense += 1;
      this.#forgetFound();
    }
    await this.overlook();
    if (isInWords) return;
    if (this.active) await this.#follow(this.#supposed);
  }

  /** Looks at the map under another semantics, another reading of support or another model of strength. */
  async setOptions(options: StudyOptions): Promise<void> {
    this.#options = options;
    this.#forgetFound();
    await this.overlook();
    if (this.active) await this.#follow(this.#supposed);
  }

  /** Finds what a thesis turns on, once. */
  askCruxes(thesis: Id): Promise<void> {
    return this.#cruxes.ask(thesis);
  }

  /** Finds what would have to be added to turn a thesis, once. */
  askAdditions(thesis: Id): Promise<void> {
    return this.#additions.ask(thesis);
  }

  /** Finds what each statement gives a thesis of its strength, once. */
  askShares(thesis: Id): Promise<void> {
    return this.#shares.ask(thesis);
  }

  /** Finds how sure all that is, once, part by part. */
  async askRobustness(): Promise<void> {
    if (!this.#graph || !this.#isShown() || this.#askedRobustness) return;
    this.#askedRobustness = true;
    this.#isCounting = true;
    const asked = this.#asking();
    try {
      await this.#work.ask(
        'robustness',
        { map: this.#key, options: this.#options },
        {
          label: 'Finding how sure that is',
          kind: 'robustness',
          aside: true,
          onpart: (part) => {
            if (asked.isStill()) this.#robustness = part as ReadonlyMap<Id, Robustness>;
          },
        },
      );
    } catch (error) {
      if (asked.isStill()) this.#askedRobustness = false;
      if (!givenUp(error)) throw error;
    } finally {
      if (asked.isStill()) this.#isCounting = false;
    }
  }

  /** The digest of the map, to be pasted. Undefined where it was given up. */
  async writeDigest(form: DigestForm): Promise<string | undefined> {
    if (!this.#graph) return undefined;
    try {
      return await this.#work.ask(
        'digest',
        { map: this.#key, options: this.#options, form },
        { label: 'Writing the digest', kind: 'digest' },
      );
    } catch (error) {
      if (!givenUp(error)) throw error;
      return undefined;
    }
  }

  /**
   * Supposes all of this and nothing else. Gives what follows, or null where it was overtaken; where it was given up, all is
   * as it was before.
   */
  async suppose(supposed: Supposed): Promise<Consequences | null | 'given up'> {
    if (!this.#graph) return null;
    const before = { supposed: this.#supposed, consequences: this.#consequences };
    const stepsBefore = this.#steps;
    this.#steps = supposed === this.before ? stepsBefore.slice(0, -1) : [...stepsBefore, this.#supposed];
    this.#supposed = supposed;
    if (!this.active) {
      this.#consequences = null;
      this.#steps = [];
      return null;
    }
    const found = await this.#follow(supposed);
    if (found === 'given up' && this.#supposed === supposed) {
      this.#steps = stepsBefore;
      this.#supposed = before.supposed;
      this.#consequences = before.consequences;
    }
    return found;
  }

  /** What was supposed before the last step: to suppose it is to take that step back. */
  get before(): Supposed {
    return this.#steps.at(-1) ?? NOTHING;
  }

  /** The present supposition with an element rejected or accepted, or no longer so. */
  toggled(id: Id, as: 'rejected' | 'accepted'): Supposed {
    return withToggled(this.#supposed, id, as);
  }

  /** The present supposition with a base score moved, or with null as the map has it. */
  weighed(id: Id, weight: number | null): Supposed {
    return withWeight(this.#supposed, id, weight);
  }

  /** The present supposition without one element. */
  without(id: Id): Supposed {
    return withoutElement(this.#supposed, id);
  }

  /** The supposition that these are rejected and nothing else. */
  rejecting(ids: readonly Id[]): Supposed {
    return { ...NOTHING, rejected: new Set(ids) };
  }

  /** The supposition that these answers and reasons are given and nothing else. */
  adding(added: readonly Addition[]): Supposed {
    return { ...NOTHING, added };
  }

  /** What of a supposition is on the map. */
  known(supposed: Supposed): Supposed {
    return knownOf(this.#graph, supposed);
  }

  /** The map as it is. */
  get nothing(): Supposed {
    return NOTHING;
  }

  /** Computes the overview, again where it was given up: what is there is still true where only words were changed since. */
  async overlook(tries = MOST_TRIES): Promise<void> {
    const graph = this.#graph;
    if (!graph || !this.#isShown()) return;
    this.#gaveUp = false;
    const asked = this.#asking();
    const known = this.#overviewAsked?.isStill() ? this.#overview : null;
    const inWords = known !== null;
    let found: Partial<Overview> = known ?? {};
    let isOther = false;
    try {
      await this.#work.ask(
        'overlook',
        { map: this.#key, options: this.#options, ...(inWords && { inWords }) },
        {
          label: 'Finding what is disputed',
          kind: 'overlook',
          aside: true,
          onpart: (part) => {
            const told = part as PackedOverview;
            isOther ||= told.revision !== asked.revision;
            if (!isOther) found = { ...found, ...unpackOverview(graph, told) };
          },
        },
      );
      const { status, strengths, disputes, findings } = found;
      if (!asked.isStill() || this.#graph !== graph) return;
      // A worker that was started anew knows what was done since.
      if (isOther && tries > 1) await this.overlook(tries - 1);
      else if (isOther) this.#gaveUp = true;
      else if (status && strengths && disputes && findings) {
        this.#overview = { status, strengths, disputes, findings };
        this.#overviewAsked = asked;
      }
    } catch (error) {
      if (asked.isStill() && givenUp(error) !== 'newer') this.#gaveUp = true;
      if (!givenUp(error)) throw error;
    }
  }

  async #follow(supposed: Supposed, tries = MOST_TRIES): Promise<Consequences | null | 'given up'> {
    if (!this.#isShown()) return null;
    const asked = this.#asking();
    try {
      const found = await this.#work.ask(
        'follow',
        { map: this.#key, options: this.#options, whatIf: supposed },
        { label: 'Finding what follows', kind: 'follow' },
      );
      if (!asked.isStill() || this.#supposed !== supposed || !this.#graph) return null;
      if (found.revision !== asked.revision)
        return tries > 1 ? await this.#follow(supposed, tries - 1) : 'given up';
      this.#consequences = unpackConsequences(this.#graph, found);
      return this.#consequences;
    } catch (error) {
      const by = givenUp(error);
      if (!by) throw error;
      return by === 'person' ? 'given up' : null;
    }
  }

  /** Remembers what is asked about, to know an answer that comes too late. */
  #asking(): Asking {
    const sense = this.#sense;
    const options = this.#options;
    return {
      map: this.#key,
      revision: this.#work.revisionOf(this.#key),
      options,
      isStill: () => this.#sense === sense && this.#options === options,
    };
  }

  #forgetFound(): void {
    this.#askedRobustness = false;
    this.#isCounting = false;
    this.#robustness = new Map();
    for (const answers of this.#ofTheses) answers.forget();
  }
}
