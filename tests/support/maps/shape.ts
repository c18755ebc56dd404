/** Random shapes of maps: which relation leads from which statements to which statement or step. */
import fc from 'fast-check';
import { RELATION_KINDS, type RelationKind } from '../../../graph/model/types.ts';

export interface ShapeOptions {
  /** The most there are, 7 unless said. There is always one. */
  readonly statements?: number;
  /** The most there are, 9 unless said. */
  readonly relations?: number;
  readonly kinds?: readonly RelationKind[];
  /**
   * Whether arguments may run in circles, aim at themselves, attack both ways and aim at steps that stand further down;
   * they may unless said. Without, premises come after the statement they finally bear on, so that nothing leads back.
   */
  readonly loops?: boolean;
}

/** Statements by number; what relations aim at are statements, or relations with numbers after those of statements. */
export interface Shape {
  readonly statements: number;
  readonly relations: readonly ShapedRelation[];
}

export interface ShapedRelation {
  readonly kind: RelationKind;
  readonly from: readonly number[];
  readonly to: number;
  readonly symmetric: boolean;
}

/** Twice as many reasons and objections as what else there is, as in maps. */
const KINDS: readonly RelationKind[] = ['supports', 'attacks', ...RELATION_KINDS];

export function arbitraryShape(options: ShapeOptions = {}): fc.Arbitrary<Shape> {
  const { statements = 7, relations = 9, kinds = KINDS, loops = true } = options;
  const draft = fc.record({
    kind: fc.constantFrom(...kinds),
    from: fc.oneof(fc.tuple(fc.nat(999)), fc.array(fc.nat(999), { minLength: 1, maxLength: 3 })),
    to: fc.nat(999),
    aim: fc.constantFrom<Draft['aim'][]>('statement', 'statement', 'near', 'step'),
    symmetric: loops ? fc.nat(4).map((draw) => draw === 4) : fc.constant(false),
  });
  return fc
    .record({
      count: fc.integer({ min: 1, max: statements }),
      drafts: fc.array(draft, { maxLength: relations }),
      reversed: loops ? fc.boolean() : fc.constant(false),
    })
    .map(({ count, drafts, reversed }) => {
      const shaped = place(count, drafts, loops);
      return { statements: count, relations: reversed ? reverse(shaped, count) : shaped };
    });
}

interface Draft {
  readonly kind: RelationKind;
  readonly from: readonly number[];
  readonly to: number;
  /** At any statement, at one a little before the premises as in a tree, or at an earlier relation. */
  readonly aim: 'statement' | 'near' | 'step';
  readonly symmetric: boolean;
}

function place(count: number, drafts: readonly Draft[], loops: boolean): ShapedRelation[] {
  const placed: ShapedRelation[] = [];
  /** The statement each relation finally bears on: what aims at it has to come from later ones. */
  const landings: number[] = [];
  for (const { kind, from, to, aim, symmetric } of drafts) {
    const step = aim === 'step' && placed.length > 0 ? to % placed.length : -1;
    const lowest = Math.min(...from.map((premise) => premise % count));
    const near = Math.max(0, lowest - 1 - (to % 4));
    const landing = step >= 0 ? (landings[step] ?? 0) : aim === 'near' ? near : to % count;
    const first = loops ? 0 : landing + 1;
    if (first >= count) continue;
    const premises = new Set(from.map((premise) => first + (premise % (count - first))));
    placed.push({ kind, from: [...premises], to: step >= 0 ? count + step : landing, symmetric });
    landings.push(landing);
  }
  return placed;
}

/** The same with the last relation first, so that steps are aimed at before they are named. */
function reverse(placed: readonly ShapedRelation[], count: number): ShapedRelation[] {
  return placed
    .map((each) => ({
      ...each,
      to: each.to < count ? each.to : count + placed.length - 1 - (each.to - count),
    }))
    .reverse();
}
