import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jgf } from '../../../graph/formats/jgf/format.ts';
import { partsOf } from '../../../graph/model/assemble.ts';
import { roundTrip, writeMap } from '../../support/round-trip.ts';
import { anyMap } from '../../support/maps/arbitrary-map.ts';

describe('JSON Graph Format', () => {
  it('loses nothing when written and read again', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async (graph) => {
        expect(await roundTrip(jgf, graph)).toEqual(partsOf(graph));
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('writes only what the schema of version 2 allows', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async (graph) => {
        const { text } = await writeMap(jgf, graph);
        const document = JSON.parse(text) as { graph: Record<string, unknown> };
        expect(Object.keys(document)).toEqual(['graph']);
        const { nodes, edges, ...about } = document.graph;
        expect(Object.keys(about).sort()).toEqual(['directed', 'label', 'metadata']);
        for (const node of Object.values(nodes as object) as { label?: unknown; metadata: unknown }[]) {
          expect(['label,metadata', 'metadata']).toContain(Object.keys(node).sort().join());
          expect(typeof (node.label ?? '')).toBe('string');
          expect(typeof node.metadata).toBe('object');
        }
        for (const edge of edges as object[]) {
          const { metadata = {}, ...names } = edge as { readonly metadata?: unknown };
          expect(['relation,source,target', 'id,relation,source,target']).toContain(
            Object.keys(names).sort().join(),
          );
          for (const value of Object.values(names)) expect(typeof value).toBe('string');
          expect(typeof metadata).toBe('object');
        }
      }),
      { numRuns: 20 },
    );
  });
});
