/** The code behind the cards, by id, loaded when a format is first read or written. */
import type { Format, Reader, Reading, ReadOptions, Writer, Writing } from './format.ts';
import { createTextInput, type Input } from './input.ts';
import { mendSigns } from './mend-signs.ts';
import { findWrittenExcess } from './limits.ts';
import type { ArgumentGraph } from '../model/types.ts';

const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  mermaid: async () => (await import('./mermaid/read.ts')).readMermaid,
  crux: async () => (await import('./crux/read.ts')).readCrux,
  argdown: async () => (await import('./argdown/read.ts')).readArgdown,
  kialo: async () => (await import('./kialo/read.ts')).readKialo,
  markdown: async () => (await import('./outline/read.ts')).readOutline,
  aif: async () => (await import('./aif/read.ts')).readAif,
  xaif: async () => (await import('./aif/read.ts')).readAif,
  sadface: async () => (await import('./sadface/read.ts')).readSadface,
  arggraph: async () => (await import('./arggraph/read.ts')).readArggraph,
  mindmup: async () => (await import('./mindmup/read.ts')).readMindMup,
  argunet: async () => (await import('./argunet/read.ts')).readArgunet,
  csv: async () => (await import('./csv/read.ts')).readCsv,
  graphml: async () => (await import('./graphml/read.ts')).readGraphml,
  cytoscape: async () => (await import('./cytoscape/read.ts')).readCytoscape,
  jgf: async () => (await import('./jgf/read.ts')).readJgf,
  iccma: async () => (await import('./iccma/read.ts')).readIccma,
  tgf: async () => (await import('./tgf/read.ts')).readTgf,
  apx: async () => (await import('./framework/read-facts.ts')).readFacts,
  bag: async () => (await import('./framework/read-facts.ts')).readFacts,
  aba: async () => (await import('./aba/read.ts')).readAba,
  'aif-rdf': async () => (await import('./aif-rdf/read.ts')).readAifRdf,
  ameliorate: async () => (await import('./ameliorate/read.ts')).readAmeliorate,
  'argdown-json': async () => (await import('./argdown-json/read.ts')).readArgdownJson,
  argmap: async () => (await import('./argmap/read.ts')).readArgmap,
  brat: async () => (await import('./brat/read.ts')).readBrat,
  carneades: async () => (await import('./carneades/read.ts')).readCarneades,
  freeplane: async () => (await import('./freeplane/read.ts')).readFreeplane,
  gexf: async () => (await import('./gexf/read.ts')).readGexf,
  gsn: async () => (await import('./gsn/read.ts')).readGsn,
  json: async () => (await import('./json/read.ts')).readJson,
  jsoncanvas: async () => (await import('./jsoncanvas/read.ts')).readJsonCanvas,
  opml: async () => (await import('./opml/read.ts')).readOpml,
  reactflow: async () => (await import('./reactflow/read.ts')).readReactFlow,
  lkif: async () => (await import('./carneades-xml/read.ts')).readCarneadesXml,
  caf: async () => (await import('./carneades-xml/read.ts')).readCarneadesXml,
};

const WRITERS: Readonly<Record<string, () => Promise<Writer>>> = {
  crux: async () => (await import('./crux/write.ts')).writeCrux,
  argdown: async () => (await import('./argdown/write.ts')).writeArgdown,
  kialo: async () => (await import('./kialo/write.ts')).writeKialo,
  markdown: async () => (await import('./outline/write.ts')).writeOutline,
  aif: async () => {
    const { writeAif } = await import('./aif/write.ts');
    return (graph) => writeAif(graph, 'aif');
  },
  xaif: async () => {
    const { writeAif } = await import('./aif/write.ts');
    return (graph) => writeAif(graph, 'xaif');
  },
  sadface: async () => (await import('./sadface/write.ts')).writeSadface,
  csv: async () => (await import('./csv/write.ts')).writeCsv,
  graphml: async () => (await import('./graphml/write.ts')).writeGraphml,
  cytoscape: async () => (await import('./cytoscape/write.ts')).writeCytoscape,
  jgf: async () => (await import('./jgf/write.ts')).writeJgf,
  dot: async () => (await import('./dot/write.ts')).writeDot,
  mermaid: async () => (await import('./mermaid/write.ts')).writeMermaid,
  iccma: async () => (await import('./iccma/write.ts')).writeIccma,
  tgf: async () => (await import('./tgf/write.ts')).writeTgf,
  apx: async () => (await import('./apx/write.ts')).writeApx,
  bag: async () => (await import('./bag/write.ts')).writeBag,
  'aif-rdf': async () => (await import('./aif-rdf/write.ts')).writeAifRdf,
  'argdown-json': async () => (await import('./argdown-json/write.ts')).writeArgdownJson,
  gexf: async () => (await import('./gexf/write.ts')).writeGexf,
  jsoncanvas: async () => (await import('./jsoncanvas/write.ts')).writeJsonCanvas,
  opml: async () => (await import('./opml/write.ts')).writeOpml,
  mindmup: async () => (await import('./mindmup/write.ts')).writeMindMup,
};

/** Reads an input as one format. Never throws for what is in it; throws for a format without a reader. */
export async function readAs(format: Format, input: Input, options: ReadOptions = {}): Promise<Reading> {
  const load = READERS[format.id];
  if (!load) throw new Error(`${format.label} cannot be read.`);
  const read = await load();
  return read(input, options);
}

/**
 * Writes a map in one format, and says what of it no file can hold and where it would be refused when it is read again.
 * Throws for a format without a writer.
 */
export async function writeAs(format: Format, graph: ArgumentGraph): Promise<Writing> {
  const load = WRITERS[format.id];
  if (!load) throw new Error(`${format.label} cannot be written.`);
  const write = await load();
  const readBack = async (text: string) =>
    format.read ? (await readAs(format, createTextInput(text))).graph : null;
  const writing = await mendSigns(graph, await write(graph), readBack);
  const excess = format.read && findWrittenExcess(writing.text, format);
  if (!excess || writing.losses.some(({ feature }) => feature === 'size')) return writing;
  const message = `It is too large to be read again. ${excess.message}`;
  return { ...writing, losses: [...writing.losses, { feature: 'size', ids: [], message }] };
}
