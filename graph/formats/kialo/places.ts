/** Where the claims of a Kialo export stand: which line is a claim, which points to one elsewhere, and what is above it. */
import { quote, type Problem, type Severity } from '../../model/problems.ts';
import type { Id } from '../../model/types.ts';
import { createIdGiver } from '../ids.ts';
import type { Claim } from './claims.ts';

export interface Found {
  /** The claims that are statements; the others point to one of these. */
  readonly idOf: ReadonlyMap<Claim, Id>;
  /** The statement on a line, or the one it points to; undefined where it points nowhere. */
  sourceOf(claim: Claim): Id | undefined;
  /** The line with a number that stands closest above another. */
  above(number: string, claim: Claim): Claim | undefined;
}

const SEE = /^-> See (\d+(?:\.\d+){0,1000})\.?\s*$/;

/** Reports numbers used twice and links that lead nowhere, in a ring, forward or over another link. O(size). */
export function findClaims(claims: readonly Claim[], problems: Problem[]): Found {
  const byNumber = new Map<string, Claim[]>();
  const idOf = new Map<Claim, Id>();
  const takeId = createIdGiver();
  const report = (severity: Severity, code: string, { line }: Claim, message: string) =>
    problems.push({ severity, code, message, line, column: 1 });
  for (const claim of claims) {
    const same = byNumber.get(claim.number);
    if (same) {
      same.push(claim);
      const message = `The number ${quote(claim.number)} is used twice; what follows is put below the second: give it a number of its own.`;
      report('warning', 'duplicate-number', claim, message);
    } else byNumber.set(claim.number, [claim]);
    if (!SEE.test(claim.text)) idOf.set(claim, takeId.claim(claim.number));
  }
  const targetOf = (claim: Claim) => byNumber.get(SEE.exec(claim.text)?.[1] ?? '')?.[0];
  const sources = followLinks(claims, idOf, targetOf);
  const orderOf = new Map(claims.map((claim, index) => [claim, index]));
  for (const claim of claims) {
    if (idOf.has(claim)) continue;
    const target = targetOf(claim);
    const words = quote(claim.text);
    if (sources.get(claim) === undefined) {
      const why = target ? 'leads back to itself' : 'leads to no claim';
      report(
        'error',
        target ? 'link-loop' : 'link-to-nowhere',
        claim,
        `${words} ${why} and was left out: write the number of a claim.`,
      );
    } else if (target && !idOf.has(target)) {
      report(
        'info',
        'link-to-link',
        claim,
        `${words} leads to another link, which was followed: write the number of the claim itself.`,
      );
    } else if (target && (orderOf.get(target) ?? 0) > (orderOf.get(claim) ?? 0)) {
      report(
        'info',
        'link-forward',
        claim,
        `${words} leads to a claim further down, which was taken: nothing needs to be done.`,
      );
    } else if (claim.number.startsWith(`${target?.number ?? ''}.`)) {
      report(
        'warning',
        'link-to-ancestor',
        claim,
        `${words} leads to a claim above it, which makes a loop: check the number.`,
      );
    }
  }
  return {
    idOf,
    sourceOf: (claim) => sources.get(claim),
    above: (number, claim) => lastBefore(byNumber.get(number), orderOf.get(claim) ?? 0, orderOf),
  };
}

/** Where a claim stands. */
export interface Parent {
  readonly number: string;
  readonly id?: Id;
  readonly claim?: Claim;
}

/** The closest claim above that can carry this one, with its number; without an id, where there is none. */
export function findParent(claim: Claim, found: Found): Parent {
  let number = claim.number;
  for (let dot = number.lastIndexOf('.'); dot >= 0; dot = number.lastIndexOf('.')) {
    number = number.slice(0, dot);
    const above = found.above(number, claim);
    const id = above && found.sourceOf(above);
    if (above && id !== undefined) return { number, id, claim: above };
  }
  return { number: '' };
}

/** Each claim, or the claim its link leads to over any links between. Rings of links lead nowhere. */
function followLinks(
  claims: readonly Claim[],
  idOf: ReadonlyMap<Claim, Id>,
  targetOf: (claim: Claim) => Claim | undefined,
): ReadonlyMap<Claim, Id | undefined> {
  const sources = new Map<Claim, Id | undefined>(idOf);
  for (const start of claims) {
    const way: Claim[] = [];
    let at: Claim | undefined = start;
    while (at && !sources.has(at)) {
      sources.set(at, undefined);
      way.push(at);
      at = targetOf(at);
    }
    const end = at && sources.get(at);
    for (const claim of way) sources.set(claim, end);
  }
  return sources;
}

/** Children come after their parent; a number used twice means the later of its claims. */
function lastBefore(
  same: readonly Claim[] | undefined,
  order: number,
  orderOf: ReadonlyMap<Claim, number>,
): Claim | undefined {
  return same?.findLast((claim) => (orderOf.get(claim) ?? 0) < order) ?? same?.[0];
}
