/** The cards of every format Crux knows, and which of them a name stands for. */
import type { Format } from './format.ts';
import { aba } from './aba/format.ts';
import { aifRdf } from './aif-rdf/format.ts';
import { ameliorate } from './ameliorate/format.ts';
import { argdownJson } from './argdown-json/format.ts';
import { argmap } from './argmap/format.ts';
import { brat } from './brat/format.ts';
import { carneades } from './carneades/format.ts';
import { freeplane } from './freeplane/format.ts';
import { gexf } from './gexf/format.ts';
import { gsn } from './gsn/format.ts';
import { json } from './json/format.ts';
import { jsoncanvas } from './jsoncanvas/format.ts';
import { opml } from './opml/format.ts';
import { reactflow } from './reactflow/format.ts';
import { caf, lkif } from './carneades-xml/format.ts';
import { aif, xaif } from './aif/format.ts';
import { apx } from './apx/format.ts';
import { argdown } from './argdown/format.ts';
import { arggraph } from './arggraph/format.ts';
import { argunet } from './argunet/format.ts';
import { bag } from './bag/format.ts';
import { crux } from './crux/format.ts';
import { csv } from './csv/format.ts';
import { cytoscape } from './cytoscape/format.ts';
import { dot } from './dot/format.ts';
import { graphml } from './graphml/format.ts';
import { iccma } from './iccma/format.ts';
import { jgf } from './jgf/format.ts';
import { kialo } from './kialo/format.ts';
import { mermaid } from './mermaid/format.ts';
import { mindmup } from './mindmup/format.ts';
import { markdown } from './outline/format.ts';
import { sadface } from './sadface/format.ts';
import { tgf } from './tgf/format.ts';

/**
 * In the order menus show them: our own, texts that people write, argument maps of other tools, tables and graphs,
 * drawings, frameworks of solvers. Of formats with one file ending the first is meant where nothing else tells.
 */
export const FORMATS: readonly Format[] = [
  ...[crux],
  ...[argdown, argdownJson, kialo, markdown],
  ...[aif, xaif, aifRdf, sadface, arggraph, mindmup, argunet, brat],
  ...[carneades, lkif, caf, argmap, gsn, ameliorate, reactflow, jsoncanvas, opml, freeplane],
  ...[csv, graphml, gexf, cytoscape, jgf, json],
  ...[dot, mermaid],
  ...[iccma, tgf, apx, bag, aba],
];

/** The format of that id, or undefined. */
export function findFormat(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/**
 * The format a file name's ending stands for, the longest ending first: "crux.json" before "json". Of several with the same
 * ending it is the preferred one, else the first.
 */
export function findFormatByName(
  name: string,
  can: 'read' | 'write' = 'write',
  preferred?: string | null,
): Format | undefined {
  const dotted = `.${name.toLowerCase()}`;
  let best: Format | undefined;
  let length = 0;
  for (const format of FORMATS) {
    for (const extension of format.extensions) {
      if (!format[can] || !dotted.endsWith(`.${extension}`)) continue;
      const isPreferred = extension.length === length && format.id === preferred;
      if (extension.length > length || isPreferred) [best, length] = [format, extension.length];
    }
  }
  return best;
}

/** Ids of the formats that can be read or written, for messages. */
export function idsOf(can: 'read' | 'write'): readonly string[] {
  return FORMATS.filter((format) => format[can]).map(({ id }) => id);
}
