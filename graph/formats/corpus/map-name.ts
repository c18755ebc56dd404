/** Tells by its name whether a file among many may be a map. */
import { findFormatByName } from '../registry.ts';

/** Whether a file of a corpus is looked at: one that some format has the ending of, and nothing hidden. */
export function isMapName(name: string): boolean {
  const isHidden = name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
  return !isHidden && findFormatByName(name, 'read') !== undefined;
}
