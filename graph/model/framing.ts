/** Makes sections and questions sound: no parent, thesis or second id that is not there. */
import { quote } from './problems.ts';
import { keepFirst, type Report } from './report.ts';
import { findRings } from './rings.ts';
import type { Axis, Group, Id, Position } from './types.ts';

/** Sections without unknown parents and without rings of parents: of every ring, one section loses its parent. */
export function soundGroups(all: readonly Group[], report: Report): Map<Id, Group> {
  const placed = keepFirst(all, ['groups'], report);
  const kept = new Map<Id, Group>();
  const cut = (id: Id, code: string, message: string) => {
    const [group, index] = placed.get(id) ?? [];
    if (!group || index === undefined) return;
    const steps = ['groups', index, 'parent'];
    const { parent, ...rest } = group;
    report('error', code, steps, message);
    report.leaveOut(steps, parent);
    kept.set(id, rest);
  };
  for (const [id, [group]] of placed) {
    kept.set(id, group);
    if (group.parent === undefined || placed.has(group.parent)) continue;
    const message = `Section ${quote(id)} lies in an unknown section ${quote(group.parent)}: add it or correct the name.`;
    cut(id, 'unknown-group', message);
  }
  for (const [id] of findRings(kept.keys(), (at) => kept.get(at)?.parent)) {
    const message = `Section ${quote(id)} lies inside itself: give one of the sections in the ring another parent.`;
    cut(id, 'group-loop', message);
  }
  return kept;
}

/** Questions whose camps have ids of their own and theses that are statements. */
export function soundAxes(
  axes: readonly Axis[],
  statements: { has(id: Id): boolean },
  report: Report,
): readonly Axis[] {
  const seen = new Set<Id>();
  return [...keepFirst(axes, ['axes'], report).values()].map(([axis, at]) => {
    const positions: Position[] = [];
    for (const [id, [position, index]] of keepFirst(
      axis.positions,
      ['axes', at, 'positions'],
      report,
      seen,
    )) {
      seen.add(id);
      if (position.thesis === undefined || statements.has(position.thesis)) {
        positions.push(position);
        continue;
      }
      const steps = ['axes', at, 'positions', index, 'thesis'];
      const message = `Camp ${quote(id)} names an unknown thesis ${quote(position.thesis)}: name a statement of the map.`;
      report('error', 'unknown-thesis', steps, message);
      report.leaveOut(steps, position.thesis);
      const { thesis: _thesis, ...rest } = position;
      positions.push(rest);
    }
    return { ...axis, positions };
  });
}
