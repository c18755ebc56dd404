/** Reads a list of proposals: JSON by the schema, also in a fenced block, or a map in any format, such as an outline or pros and cons. */
import * as v from 'valibot';
import { createInput } from '../formats/input.ts';
import { isRecord } from '../formats/json-record.ts';
import { createPlaceOf } from '../formats/json-places.ts';
import { listBlocks } from '../formats/markdown-blocks.ts';
import { readMap } from '../formats/read-map.ts';
import { nameText } from '../formats/seems.ts';
import { quote, toPath, type PathSteps, type Place, type Problem } from '../model/problems.ts';
import type { ArgumentGraph } from '../model/types.ts';
import { proposedClaim, type ProposedClaim } from './schema.ts';

/** A list as it was read: claims with their places, or a map of which each statement is proposed. */
export interface ProposalReading {
  readonly list: readonly { readonly claim: ProposedClaim; readonly place: Place }[] | null;
  readonly graph: ArgumentGraph | null;
  readonly problems: readonly Problem[];
}

/** Never throws for what is in it. O(length). */
export async function readProposals(bytes: Uint8Array, name: string): Promise<ProposalReading> {
  const found = findList(bytes, name);
  if (found) return readClaims(found.claims, found.placeOf);
  const { graph, problems } = await readMap(bytes, name);
  const isNone = !graph && nameText(createInput(bytes, name)) === undefined;
  const told = problems.map((one) =>
    isNone && one.code === 'unknown-format'
      ? NO_LIST
      : { ...one, message: one.message.replace(A_MAP, PROPOSALS) },
  );
  return { list: null, graph, problems: told };
}

/** What is wanted, in the words of whoever reads maps, and here. */
const A_MAP = 'choose a file that holds a map';
const PROPOSALS = 'choose a file that holds proposals';

/** What reading a map says of other words is about files. */
const NO_LIST: Problem = {
  severity: 'error',
  code: 'no-proposals',
  message:
    'There is no list of proposals in it: write a claim on one line, and below it indented lines that begin with + or -, or “## Pros” and “## Cons” with points below, or JSON by the schema of proposals.',
};

interface FoundList {
  readonly claims: readonly unknown[];
  readonly placeOf: (steps: PathSteps) => Place;
}

function findList(bytes: Uint8Array, name: string): FoundList | undefined {
  const input = createInput(bytes, name);
  const whole = listIn(input.text, 0);
  if (whole) return whole;
  if (!input.text.includes('"claims"')) return undefined;
  for (const block of listBlocks(input.text)) {
    const inside = listIn(block.lines.join('\n'), block.line);
    if (inside) return inside;
  }
  return undefined;
}

/** A list is told by its version, or by claims that have relations or quotes of their own. */
function listIn(text: string, lines: number): FoundList | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || !Array.isArray(value['claims'])) return undefined;
  const claims: readonly unknown[] = value['claims'];
  const isOurs = (one: unknown) => isRecord(one) && ('relations' in one || 'quotes' in one);
  if (typeof value['proposals'] !== 'number' && !claims.some(isOurs)) return undefined;
  const placeIn = createPlaceOf(text);
  return {
    claims,
    placeOf: (steps) => {
      const place = placeIn(steps);
      return {
        ...place,
        ...(place.line !== undefined && { line: place.line + lines }),
        path: toPath(steps),
      };
    },
  };
}

function readClaims(claims: readonly unknown[], placeOf: FoundList['placeOf']): ProposalReading {
  const problems: Problem[] = [];
  const list = claims.flatMap((value, index) => {
    const { success, output, issues } = v.safeParse(proposedClaim, value);
    if (success) return [{ claim: output, place: placeOf(['claims', index]) }];
    const steps = [
      'claims',
      index,
      ...(issues[0].path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))),
    ];
    const message = `Proposal ${index + 1} was left out, for ${quote(toPath(steps))} is missing or holds something else than it should: write it as the schema of proposals has it.`;
    problems.push({ severity: 'error', code: 'bad-proposal', message, ...placeOf(steps) });
    return [];
  });
  if (list.length === 0)
    problems.push({
      severity: 'error',
      code: 'no-proposals',
      message: 'No claim is proposed in it: add some to the list "claims".',
    });
  return { list, graph: null, problems };
}
