/** Reads the maps of several files, folders and zips, one after the other or as one. */
import { readMap, type MapReading, type PassedOver } from '../../graph/index.ts';
import type { Option, Request } from './command.ts';
import { findInputs, loadInputs, type Inputs, type Loaded } from './inputs.ts';
import { printFailure, printMessage } from './print.ts';
import { toLines } from './problem-line.ts';
import { startProgress } from './progress.ts';
import { mergeInputs, withSettings } from './read-file.ts';

export const MERGE_SWITCH: Option = {
  name: 'merge',
  about: 'all as one map, joined where ids are shared; clashes are told',
};

export interface Survey {
  readonly inputs: Inputs;
  /** Whether all names led to maps that could be read. */
  readonly isWhole: boolean;
}

/**
 * One map is in memory at a time: what is to be kept of it is what `take` keeps. `loaded` is null for what could not be loaded, and for
 * maps that are merged. Of files in folders and zips only those are taken whose path below what was named is wanted.
 */
export async function surveyMaps(
  { operands, switches }: Pick<Request, 'operands' | 'switches'>,
  take: (file: string, reading: MapReading, loaded: Loaded | null) => void | Promise<void>,
  isWanted: (place: string) => boolean = () => true,
): Promise<Survey> {
  const inputs = await findInputs(operands);
  const progress = startProgress(inputs.found.length);
  let isWhole = true;
  try {
    if (switches.has('merge')) {
      const reading = await mergeInputs(operands, {}, () => progress.advance());
      await take(operands.length === 1 ? (operands[0] ?? '') : `${operands.length} inputs`, reading, null);
      return { inputs, isWhole: reading.unread === 0 && reading.graph !== null };
    }
    for await (const file of loadInputs(inputs, { ongrow: (count) => progress.grow(count), isWanted })) {
      const reading: MapReading =
        'problem' in file
          ? { graph: null, format: null, problems: [file.problem] }
          : await readMap(file.bytes, nameOf(file), withSettings({ companions: file.companions }));
      isWhole &&= reading.graph !== null;
      await take(file.name, reading, 'problem' in file ? null : file);
      progress.advance();
    }
    const { others } = inputs;
    if (others > 0) printMessage(`${others} other ${others === 1 ? 'file was' : 'files were'} passed over.`);
    return { inputs, isWhole };
  } finally {
    progress.stop();
  }
}

/** Says what is wrong with a file that gives no map. */
export function tellUnread(file: string, { graph, problems }: MapReading): void {
  if (graph) return;
  for (const line of toLines(file, problems)) printFailure(line);
}

/** Says what was passed over where files were looked for. */
export function tellPassed(passed: readonly PassedOver[]): void {
  for (const { name, problem } of passed) for (const line of toLines(name, [problem])) printFailure(line);
}

function nameOf({ name }: Loaded): string {
  return name === '-' ? '' : name;
}
