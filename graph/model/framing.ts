/** Makes sections and questions sound: no parent, thesis or second id that is not there. */
import { quote } from './problems.ts';
import { keepFirst, reportDuplicate, type Report } from './report.ts';
import type { Axis, Group, Id, Statement } from './types.ts';

/** Sections without unknown parents and without rings of parents. */
export function soundGroups(all: readonly Group[], report: Report): Map<Id, Group> {
  const kept = keepFirst(all, 'groups', report);
  all.forEach((group, index) => {
    if (kept.get(group.id) !== group || group.parent === undefined) return;
    const steps = ['groups', index, 'parent'];
    if (!kept.has(group.parent)) {
      const message = `Section ${quote(group.id)} lies in an unknown section ${quote(group.parent)}: add it or correct the name.`;
      report('error', 'unknown-group', steps, message, group.parent);
    } else if (climbsToItself(group, kept)) {
      const message = `Section ${quote(group.id)} lies inside itself: give one of the sections in the ring another parent.`;
      report('error', 'group-loop', steps, message, group.parent);
    } else return;
    const { parent: _parent, ...rest } = group;
    kept.set(group.id, rest);
  });
  return kept;
}

function climbsToItself(group: Group, groups: ReadonlyMap<Id, Group>): boolean {
  const seen = new Set<Id>();
  for (let at = group.parent; at !== undefined && !seen.has(at); at = groups.get(at)?.parent) {
    if (at === group.id) return true;
    seen.add(at);
  }
  return false;
}

/** Questions whose camps have ids of their own and theses that are statements. */
export function soundAxes(
  axes: readonly Axis[],
  statements: ReadonlyMap<Id, Statement>,
  report: Report,
): readonly Axis[] {
  const seen = new Set<Id>();
  const kept = keepFirst(axes, 'axes', report);
  return axes.flatMap((axis, index) => {
    if (kept.get(axis.id) !== axis) return [];
    const positions = axis.positions.flatMap((position, place) => {
      const steps = ['axes', index, 'positions', place];
      if (seen.has(position.id)) {
        reportDuplicate(position, steps, report);
        return [];
      }
      seen.add(position.id);
      if (position.thesis === undefined || statements.has(position.thesis)) return [position];
      const message = `Camp ${quote(position.id)} names an unknown thesis ${quote(position.thesis)}: name a statement of the map.`;
      report('error', 'unknown-thesis', [...steps, 'thesis'], message, position.thesis);
      const { thesis: _thesis, ...rest } = position;
      return [rest];
    });
    return [{ ...axis, positions }];
  });
}
