import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphml } from '../../../graph/formats/graphml/format.ts';
import { readMap } from '../../../graph/formats/read-map.ts';
import { writeMap } from '../../../graph/formats/write-map.ts';
import { partsOf } from '../../../graph/model/assemble.ts';
import { roundTrip } from '../../support/round-trip.ts';
import { anyMap } from '../../support/maps/arbitrary-map.ts';

describe('GraphML', () => {
  it('loses nothing when written and read again', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async (graph) => {
        expect(await roundTrip(graphml, graph)).toEqual(partsOf(graph));
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('keeps attributes of other programs as attributes, weights beyond ours too', async () => {
    const text = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="size" for="node" attr.name="size" attr.type="double"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"/>
<key id="l" for="edge" attr.name="Edge Label" attr.type="string"/>
<graph edgedefault="directed">
<node id="a"><data key="size">12</data></node><node id="b"/><node id="c"/>
<edge source="b" target="a"><data key="w">3</data><data key="l">attacks</data></edge>
<edge source="c" target="a"><data key="w">0.5</data><data key="l">supports</data></edge>
</graph></graphml>`;
    const read = (source: string) => readMap(new TextEncoder().encode(source), 'x.graphml');
    const { graph } = await read(text);
    if (!graph) throw new Error('It must be readable.');
    const written = await writeMap(graph, 'graphml');
    expect(written.text).toContain('attr.name="weight" attr.type="double"');
    expect(written.text).toContain('<data key="edge.weight">3</data>');
    expect(written.text).toContain('<data key="edge.weight">0.5</data>');
    expect(written.text).toContain('attr.name="size"');
    expect(written.text).not.toContain('extra');
    const again = await read(written.text);
    expect(again.graph && partsOf(again.graph)).toEqual(partsOf(graph));
  });
});
