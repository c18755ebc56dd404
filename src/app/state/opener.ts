/** Opens maps: those that a link names or carries, that the page brings, that a person hands over, that `crux open` serves. */
import { findElement, nameOf, type ArgumentGraph, type Id, type Problem } from '../../../graph/index.ts';
import { FIRST_MAP, findBuiltInMap } from '../built-in-maps.ts';
import { mapStore } from '../store/map-store.ts';
import type { Origin } from '../store/records.ts';
import { firstServed, followServed, servedName } from '../served-files.ts';
import { lookOf, readAddress, readInside, type Address } from './address.ts';
import { keptPlaces, type KeptPlaces } from './kept-places.ts';
import type { Link } from './link.ts';
import type { OpenedMap, Outcome } from './opened-map.svelte.ts';
import { isNotHere } from './refusal.ts';

/** What is open, and how it is looked at. */
export interface OpenHost {
  readonly file: OpenedMap;
  readonly graph: ArgumentGraph | null;
  readonly selected: Id | null;
  readonly sentence: string;
  address(): Address;
  /** Where one was on the map that was open before. */
  readonly left: Address | null;
  look(address: Address): void;
  /** Where the cards stood when the page was left. */
  stand(stood: KeptPlaces | null): void;
  announce(text: string): void;
  notify(text: string): void;
}

export class Opener {
  readonly #host: OpenHost;
  readonly #link: Link;
  /** Where a link would have led whose map this browser doesn't hold. */
  #missed: Address | null = null;

  constructor(host: OpenHost, link: Link) {
    this.#host = host;
    this.#link = link;
  }

  /**
   * Opens what the address names, or the map that was opened last, or the first one. `onoutside` is called when the file was
   * written that the open map, changed here, can be saved to.
   */
  async start(onoutside = () => Promise.resolve()): Promise<void> {
    const { file } = this.#host;
    const address = readAddress(location.hash);
    followServed((index) => void this.#readAgain(index, onoutside));
    if (!(await this.#openInside(location.hash))) {
      let { refusal: missed } = file;
      const map = address.map || firstServed() || (await mapStore.findLast()) || FIRST_MAP;
      this.#host.stand(keptPlaces(map));
      const outcome = await file.openNamed(map, address.dialogue, lookOf(address));
      if (outcome === 'opened') this.#host.look(address);
      // Who has asked for another map meanwhile gets that one.
      else if (outcome !== 'overtaken' && !file.graph) {
        missed ??= file.refusal;
        this.#host.stand(null);
        await file.openNamed(FIRST_MAP, false);
      }
      if (isNotHere(missed)) this.#missed = address;
      // That another map is shown in its place takes nothing from what was said of the one that was asked for.
      if (missed) file.refuse(missed);
    }
    this.#link.start(() => void this.#arrive());
  }

  async openBuiltIn(name: string): Promise<void> {
    this.#tell(await this.#host.file.openNamed(name, false), findBuiltInMap(name)?.title ?? name);
  }

  /** Opens a file or pasted text. What was open stays open if it cannot be read. */
  async openBytes(bytes: Uint8Array, name: string, origin: Origin = 'file'): Promise<boolean> {
    const { file } = this.#host;
    const { outcome, kept } = await file.openBytes(bytes, name, origin);
    this.#tell(outcome, name);
    const steps = file.kept?.head.last ?? 0;
    if (outcome === 'opened' && steps > 0)
      this.#host.notify(`${name} is opened as you left it, with the changes you made to it here.`);
    if (outcome === 'opened' && !kept)
      this.#host.notify('This browser keeps nothing: save your map before you leave.');
    return outcome === 'opened';
  }

  /** Opens a map to begin with: an empty one, or a copy of what is given. */
  async openNew(bytes?: Uint8Array): Promise<boolean> {
    const outcome = await this.#host.file.openNew(undefined, bytes);
    this.#tell(outcome, 'The new map');
    return outcome === 'opened';
  }

  /** Opens a map of this browser, or one that comes with the page. */
  async openMap(id: string, title: string): Promise<boolean> {
    const outcome = await this.#host.file.openNamed(id, false);
    this.#tell(outcome, title);
    return outcome === 'opened';
  }

  /** Looks at the map that is open as the link said that led to none: its file was found. */
  lookAsMissed(): void {
    if (!this.#missed) return;
    this.#host.look({ ...this.#missed, map: this.#host.file.map });
    this.#missed = null;
    this.#link.stay();
  }

  /** Says why a file is not opened. What was open stays open. */
  refuse(name: string, problem: Problem): void {
    this.#host.file.refuse({ name, problems: [problem] });
  }

  /** Shows the dialogue behind the claims as statements, or hides it; what is looked at stays. */
  async showDialogue(shown: boolean): Promise<void> {
    const host = this.#host;
    const address = { ...host.address(), unfolded: null, camera: null };
    const before = host.graph?.statements.size ?? 0;
    const outcome = await host.file.showDialogue(shown, lookOf(address));
    if (outcome === 'given up') host.notify('Given up: the map is shown as it was.');
    if (outcome !== 'opened') return;
    host.look(address);
    this.#link.go();
    const more = (host.graph?.statements.size ?? 0) - before;
    if (!shown) host.announce('The dialogue is hidden.');
    else if (more > 0)
      host.announce(
        `${more} ${more === 1 ? 'statement of the dialogue is' : 'statements of the dialogue are'} shown.`,
      );
    else host.notify('This file holds no dialogue.');
  }

  /** Opens the map that travels in a link, and looks at it as the link says. False where there is none in it that opens. */
  async #openInside(hash: string): Promise<boolean> {
    const packed = readInside(hash);
    if (packed === null) return false;
    const name = 'The map in this link';
    const { openPacked } = await import('../map-link.ts');
    const unpacked = openPacked(packed);
    if ('problem' in unpacked) {
      this.refuse(name, unpacked.problem);
      return false;
    }
    const { outcome, kept } = await this.#host.file.openBytes(unpacked.bytes, name, 'link');
    if (outcome !== 'opened') return false;
    this.#host.look(readAddress(hash));
    if (!kept) this.#host.notify('This browser keeps nothing: save the map before you leave.');
    return true;
  }

  /** Takes in a file that was written again, and looks at it as before. While it is broken, the last good map stays. */
  async #readAgain(index: number, onoutside: () => Promise<void>): Promise<void> {
    const host = this.#host;
    const map = servedName(index);
    const isOpen = map === host.file.map;
    // What was changed here is not put out: the file's own changes are taken in beside it.
    if (host.file.own?.index === index && (!isOpen || host.file.isEdited)) return onoutside();
    if (!isOpen || host.file.isEdited) return;
    const address = host.address();
    if ((await host.file.openNamed(map, address.dialogue, lookOf(address))) !== 'opened') return;
    host.file.refuse(null);
    // One may have gone on while it was read.
    host.look({ ...(host.left ?? address), map });
    host.announce(`${host.file.fileName} was written, and is read again.`);
  }

  /** Goes where Back or Forward lead, or an address that was typed. */
  async #arrive(): Promise<void> {
    const host = this.#host;
    const { hash } = location;
    if (readInside(hash) !== null) {
      await this.#openInside(hash);
      this.#link.stay();
      return;
    }
    const address = readAddress(hash);
    const map = address.map || FIRST_MAP;
    if (map !== host.file.map || address.dialogue !== host.file.dialogue) {
      const outcome = await this.#link.hold(host.file.openNamed(map, address.dialogue, lookOf(address)));
      if (outcome === 'overtaken') return;
      // The link names the map that is shown.
      if (outcome !== 'opened') {
        this.#tell(outcome, findBuiltInMap(map)?.title ?? map);
        if (isNotHere(host.file.refusal)) this.#missed = address;
        this.#link.stay();
        return;
      }
      // Who goes back twice in haste wants the second place.
      if (location.hash !== hash) return;
    }
    if (map === host.file.map) host.look(address);
    const { graph, selected } = host;
    if (graph && selected !== null && findElement(graph, selected))
      host.announce(`${nameOf(graph, selected)}. ${host.sentence}`);
  }

  /** Says what became of opening, where the page doesn't show it. */
  #tell(outcome: Outcome, name: string): void {
    if (outcome === 'opened') this.#link.go();
    const { graph, file } = this.#host;
    if (outcome === 'given up')
      this.#host.notify(
        graph ? `${name} was not opened. ${file.title} is still open.` : `${name} was not opened.`,
      );
  }
}
