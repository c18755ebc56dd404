/** How a map is looked at: what is coloured and lit on it, how it is laid out, and where the eye rests. */
import type { Id, Lens } from '../../../graph/index.ts';
import type { Camera, ThesesList } from './address.ts';

/** What can be set of it; what is left out stays. */
export interface HowSeen {
  readonly lens?: Lens;
  readonly disputedLit?: boolean;
  /** Null for where a map opens. */
  readonly camera?: Camera | null;
  readonly layers?: boolean;
  readonly sections?: boolean;
  readonly theses?: ThesesList | null;
}

export class Looking {
  #lens = $state.raw<Lens>({ kind: 'roles' });
  #disputedLit = $state(false);
  #hits = $state.raw<ReadonlySet<Id> | null>(null);
  #camera = $state.raw<Camera | null>(null);
  #layers = $state(false);
  #sections = $state(false);
  #theses = $state.raw<ThesesList | null>(null);

  get lens(): Lens {
    return this.#lens;
  }
  get disputedLit(): boolean {
    return this.#disputedLit;
  }
  get hits(): ReadonlySet<Id> | null {
    return this.#hits;
  }
  get camera(): Camera | null {
    return this.#camera;
  }
  /** Whether cards stand in rows by depth with every relation drawn, instead of in cases. */
  get layers(): boolean {
    return this.#layers;
  }
  /** Whether the sections of the map are seen. */
  get sections(): boolean {
    return this.#sections;
  }
  /** The list of theses in the place of the map. */
  get theses(): ThesesList | null {
    return this.#theses;
  }

  /** Marks on the map what was searched for; null for no search. */
  markHits(ids: ReadonlySet<Id> | null): void {
    this.#hits = ids;
  }

  protected setLook({ lens, disputedLit, camera, layers, sections, theses }: HowSeen): void {
    if (lens) this.#lens = lens;
    if (disputedLit !== undefined) this.#disputedLit = disputedLit;
    if (camera !== undefined) this.#camera = camera;
    if (layers !== undefined) this.#layers = layers;
    if (sections !== undefined) this.#sections = sections;
    if (theses !== undefined) this.#theses = theses;
  }

  /** As every map is looked at when it opens; rows and sections stay as they are. */
  protected lookAsAtFirst(): void {
    this.#hits = null;
    this.setLook({ lens: { kind: 'roles' }, disputedLit: false, camera: null, theses: null });
  }
}
