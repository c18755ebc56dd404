/** A map that travels inside its link, behind the "#", where no server sees it. */
import { DamagedPack, packText, unpackText, type Problem } from '../../graph/index.ts';

/** The link that opens this map as `address` shows it. `text` is the map in Crux's own format. */
export function mapLink(page: string, address: string, text: string): string {
  return `${page}${address}&inside=${packText(text)}`;
}

/** The map's bytes, or why they cannot be had. */
export function openPacked(packed: string): { readonly bytes: Uint8Array } | { readonly problem: Problem } {
  try {
    return { bytes: new TextEncoder().encode(unpackText(packed)) };
  } catch (error) {
    if (error instanceof DamagedPack) return { problem: CUT };
    throw error;
  }
}

const CUT: Problem = {
  severity: 'error',
  code: 'link-damaged',
  message:
    'The link was cut short or changed on its way: ask for it again, or for the map as a file, which no program cuts.',
};
