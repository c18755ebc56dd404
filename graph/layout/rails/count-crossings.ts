/** How many pairs of drawn lines cross, of those that do not run together into one head. */
import type { ViewLine } from '../../view/view.ts';
import { cleanWay } from './to-route.ts';
import type { Way } from './trunks.ts';

interface Stretch {
  readonly line: ViewLine;
  /** Where it lies, and from where to where it goes. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** O(flat stretches * steep stretches). */
export function countCrossings(
  ways: readonly (Way | null | undefined)[],
  lines: readonly ViewLine[],
): number {
  const flat: Stretch[] = [];
  const steep: Stretch[] = [];
  ways.forEach((way, index) => {
    const line = lines[index];
    if (!way || !line) return;
    const clean = cleanWay(way);
    for (let i = 2; i < clean.length; i += 2) {
      const [x, y, nextX, nextY] = [clean[i - 2]!, clean[i - 1]!, clean[i]!, clean[i + 1]!];
      if (y === nextY) flat.push({ line, at: y, from: Math.min(x, nextX), to: Math.max(x, nextX) });
      else steep.push({ line, at: x, from: Math.min(y, nextY), to: Math.max(y, nextY) });
    }
  });
  flat.sort((a, b) => a.at - b.at);
  const pairs = new Set<string>();
  for (const down of steep) {
    for (const across of flat) {
      if (across.at >= down.to) break;
      if (across.at <= down.from || down.at <= across.from || down.at >= across.to) continue;
      const [one, other] = [across.line, down.line];
      if (one.to === other.to && one.kind === other.kind) continue;
      pairs.add(one.key < other.key ? `${one.key}\n${other.key}` : `${other.key}\n${one.key}`);
    }
  }
  return pairs.size;
}
