/** Every AIF file opens, its counts are those of the file but for what problems name, and it is written as it was. */
import { describe, expect, it } from 'vitest';
import { readAs, writeAs } from '../../graph/formats/code.ts';
import { aif, xaif } from '../../graph/formats/aif/format.ts';
import type { Problem } from '../../graph/model/problems.ts';
import type { ArgumentGraph } from '../../graph/model/types.ts';
import { expectCures } from '../support/format-checks.ts';
import { listFiles, readInput } from './files.ts';

interface Document {
  readonly nodes: readonly { readonly nodeID: string | number; readonly type: string }[] | null;
}

const FILES = listFiles('.json').flatMap((path) => {
  const input = readInput(path);
  const format = [aif, xaif].find((one) => (one.detect?.(input) ?? 0) > 0.5);
  return format ? [{ path, input, format }] : [];
});

/** Codes of problems by which a scheme node is not on the map. */
const OFF_MAP = ['unconnected-step', 'no-premise', 'no-conclusion', 'too-many-ends', 'relation-loop'];

describe.each(FILES)('$path', ({ input, format }) => {
  it('has as many claims, supports, attacks and rephrases as the file', async () => {
    const { graph, problems } = await read({ input, format });
    expectCures(problems);
    const document = input.json() as Document & { readonly AIF?: Document };
    const nodes = (document.AIF ?? document).nodes ?? [];
    const types = new Map(nodes.map(({ nodeID, type }) => [String(nodeID), type.toUpperCase()]));
    const count = (...wanted: readonly string[]) =>
      [...types.values()].filter((type) => wanted.includes(type)).length;
    const statements = [...graph.statements.values()];
    const locutions = statements.filter(({ tags }) => tags?.includes('locution'));
    expect(locutions.length).toBe(withCodes(problems, ['locution-as-statement']).length);
    expect(statements.length - locutions.length).toBe(count('I', 'EN'));
    for (const [kind, type] of [
      ['supports', 'RA'],
      ['attacks', 'CA'],
      ['rephrases', 'MA'],
    ] as const) {
      const off = withCodes(problems, OFF_MAP).filter(({ path }) => types.get(idAt(nodes, path)) === type);
      const whole = [...graph.relations.values()].filter((one) => one.kind === kind && types.has(one.id));
      expect([kind, whole.length]).toEqual([kind, count(type) - off.length]);
    }
    const parts = [...graph.relations.keys()].filter((id) => !types.has(id));
    const named = withCodes(problems, ['split-relation', 'direct-edge']);
    expect(parts.length > 0).toBe(named.length > 0);
  });

  it.each([false, true])('is the same document again, with the dialogue shown: %s', async (dialogue) => {
    const { graph } = await read({ input, format }, dialogue);
    const writing = await writeAs(format, graph);
    expect(writing?.losses).toEqual([]);
    // A comparison that only says whether, as a difference of megabytes would not fit a terminal.
    expect(isEqual(JSON.parse(writing?.text ?? 'null'), input.json())).toBe(true);
  });

  it('keeps its arguments when it is written without its document', async () => {
    const { graph } = await read({ input, format });
    const { extra: _extra, ...bare } = graph;
    const writing = await writeAs(aif, bare);
    const features = new Set(writing?.losses.map(({ feature }) => feature));
    for (const feature of ['statements', 'relations', 'text', 'ends', 'schemes'])
      expect(features).not.toContain(feature);
  });
});

async function read(
  { input, format }: Pick<(typeof FILES)[number], 'input' | 'format'>,
  dialogue = false,
): Promise<{ graph: ArgumentGraph; problems: readonly Problem[] }> {
  const { graph, problems } = await readAs(format, input, { dialogue });
  if (!graph) throw new Error(`It was refused: ${JSON.stringify(problems)}`);
  return { graph, problems };
}

function withCodes(problems: readonly Problem[], codes: readonly string[]): readonly Problem[] {
  return problems.filter(({ code }) => codes.includes(code));
}

function idAt(nodes: NonNullable<Document['nodes']>, path: string | undefined): string {
  return String(nodes[Number(/nodes\[(\d+)\]/.exec(path ?? '')?.[1])]?.nodeID);
}

function isEqual(one: unknown, other: unknown): boolean {
  try {
    expect(one).toStrictEqual(other);
    return true;
  } catch {
    return false;
  }
}
