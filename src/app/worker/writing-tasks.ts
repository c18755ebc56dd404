/** What the worker writes of a map: files in any format, the file that it came from, and its text. */
import {
  writeMap,
  type GraphChange,
  type OwnFile,
  type TextForm,
  type Writing,
} from '../../../graph/index.ts';
import type { HeldMaps, OfMap } from './held-maps.ts';
import type { Turn } from './protocol.ts';
import type { Reconciled, Reconciling } from './reconcile.ts';
import type { ShownText, TypedText } from './text-tasks.ts';

export function createWritingTasks(maps: HeldMaps) {
  return {
    /** What was changed in the map's file by others; null where it can't be read. */
    async findOutside(
      request: OfMap & { readonly file: OwnFile; readonly theirs: Uint8Array },
    ): Promise<GraphChange | null> {
      const { graph } = await maps.find(request);
      return (await import('./reconcile.ts')).findOutsideChange(graph, request.file, request.theirs);
    },

    async write(request: OfMap & { readonly format: string }): Promise<Writing> {
      const { graph } = await maps.find(request);
      if (graph.text) {
        const { saveMapText } = await import('./text-tasks.ts');
        const saved = saveMapText(graph, request.format);
        if (saved) return saved;
      }
      return writeMap(graph, request.format);
    },

    /** The file that a map came from as it is to be now, and how what others made of it goes together with that. */
    async reconcile(request: OfMap & Reconciling): Promise<Reconciled> {
      const { graph } = await maps.find(request);
      return (await import('./reconcile.ts')).reconcile(graph, request);
    },

    /** The map as a text: the one that is kept with it, or written anew in this form. */
    async text(
      request: OfMap & { readonly form: TextForm; readonly text: string | null },
      turn: Turn,
    ): Promise<ShownText> {
      const held = await maps.find(request);
      const { createTextMemory, show } = await import('./text-tasks.ts');
      await turn.pause();
      return show(held.textMemory(createTextMemory), held.graph, request.form, request.text);
    },

    /** What somebody typed in the text, as a change of the map. */
    async type(
      request: OfMap & { readonly form: TextForm; readonly before: string; readonly text: string },
      turn: Turn,
    ): Promise<TypedText> {
      const held = await maps.find(request);
      const { createTextMemory, type } = await import('./text-tasks.ts');
      await turn.pause();
      return type(held.textMemory(createTextMemory), held.graph, request.form, request.before, request.text);
    },
  };
}
