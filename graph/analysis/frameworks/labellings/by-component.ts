/**
 * The complete or preferred labellings of a framework, one strongly connected component after the other: what is decided
 * in one is all that matters to those it leads to (SCC-recursiveness: Baroni, Giacomin & Guida, Artificial Intelligence
 * 168, 2005).
 */
import { spend, type Budget } from '../../numbers/budget.ts';
import { findComponents } from '../../numbers/components.ts';
import { IN, OUT, restrictFramework, UNDECIDED, type Framework, type Labelling } from '../framework.ts';
import { targetsOf } from '../../numbers/links.ts';
import { addClause, solve } from '../sat/solve.ts';
import { createLabellingSolver, inLiteralsOf, not, otherInLiteralsOf, readLabelling } from './clauses.ts';
import { createMaximalSolver } from './maximal.ts';
import { createOptions, walkChoices, type Options } from './walk-choices.ts';

/** Each labelling once, in an order that depends only on the framework. */
export function* labelByComponent(
  framework: Framework,
  kind: 'complete' | 'preferred',
  budget: Budget,
): Generator<Labelling> {
  const { attacked, attackers, count } = framework;
  const groups = findComponents(attacked);
  const labels = new Uint8Array(count);
  const scratch = new Int32Array(count);
  const known = new Map<string, Options<Labelling>>();
  const membersOf = (group: number) => groups.members.subarray(groups.from[group], groups.from[group + 1]);

  /** What the attackers of an argument make of it, counting only those outside its component. */
  const pressureOn = (argument: number): number => {
    const group = groups.componentOf[argument];
    let pressure: number = OUT;
    for (const attacker of targetsOf(attackers, argument)) {
      if (groups.componentOf[attacker] === group) continue;
      if (labels[attacker] === IN) return IN;
      if (labels[attacker] === UNDECIDED) pressure = UNDECIDED;
    }
    return pressure;
  };

  const optionsAt = (group: number): Options<Labelling> => {
    const members = membersOf(group);
    const pressure = Uint8Array.from(members, pressureOn);
    spend(budget, members.length);
    if (members.length === 1) {
      return createOptions([labelSingle(pressure[0] ?? OUT, groups.cyclic[group] === 1)]);
    }
    const key = `${group} ${pressure.join('')}`;
    let options = known.get(key);
    if (!options) {
      const part = restrictFramework(framework, members, scratch);
      options = createOptions(labelPart(part, pressure, kind, budget));
      known.set(key, options);
    }
    return options;
  };

  const choose = (group: number, option: Labelling) => {
    membersOf(group).forEach((argument, place) => (labels[argument] = option[place] ?? UNDECIDED));
  };

  for (const _ of walkChoices(groups.count, optionsAt, choose)) {
    spend(budget, count);
    yield labels.slice();
  }
}

/** An argument on no cycle, or one that only attacks itself. */
function labelSingle(pressure: number, attacksItself: boolean): Labelling {
  if (pressure === OUT) return Uint8Array.of(attacksItself ? UNDECIDED : IN);
  return Uint8Array.of(pressure === IN ? OUT : UNDECIDED);
}

/** The labellings of a single component. */
function* labelPart(
  part: Framework,
  pressure: Labelling,
  kind: 'complete' | 'preferred',
  budget: Budget,
): Generator<Labelling> {
  const create = kind === 'preferred' ? createMaximalSolver : createLabellingSolver;
  const solver = create(part, budget, pressure);
  while (solve(solver)) {
    const labelling = readLabelling(solver, part.count);
    yield labelling;
    // Of a preferred one all parts are excluded too; a complete one is excluded alone.
    const others = otherInLiteralsOf(labelling);
    addClause(solver, kind === 'preferred' ? others : [...others, ...inLiteralsOf(labelling).map(not)]);
  }
}
