/**
 * One run in a process of its own, where nothing is compiled yet: parses the JSON of a large AIF file, or labels and
 * weighs the map in it. Prints the milliseconds. Its arguments: `parse` or `analyse`, and the file.
 */
import { readFileSync } from 'node:fs';
import { readAs } from '../../graph/formats/code.ts';
import { findStatus } from '../../graph/analysis/status/status.ts';
import { findStrengths } from '../../graph/analysis/strength/strength.ts';
import { aif } from '../../graph/formats/aif/format.ts';
import { createInput } from '../../graph/formats/input.ts';

const [, , what, file = ''] = process.argv;
const bytes = readFileSync(file);
console.log(what === 'parse' ? timeParsing() : await timeAnalysis());

function timeParsing(): number {
  const text = bytes.toString();
  return time(() => void JSON.parse(text));
}

async function timeAnalysis(): Promise<number> {
  const read = await readAs(aif, createInput(bytes, file), {});
  const graph = read?.graph;
  if (!graph) throw new Error(`${file} holds no map.`);
  return time(() => {
    findStatus(graph);
    findStrengths(graph);
  });
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
