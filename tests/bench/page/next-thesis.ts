/** Prints what it costs to find what the next thesis turns on, beside a study that begins afresh on a copy of the map. */
import { createStudy, findTheses } from '../../../graph/index.ts';
import { generateMap } from '../../support/generate-map.ts';

export function printNextThesis(size: number): void {
  const graph = generateMap(size);
  const [first = '', ...others] = findTheses(graph);
  const fresh = timeOf(() => createStudy(structuredClone(graph)).cruxes(first));
  const study = createStudy(graph);
  study.cruxes(first);
  const times = others.slice(0, 5).map((thesis) => timeOf(() => study.cruxes(thesis)));
  const next = times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
  console.log(`\nWhat a thesis turns on, ${size.toLocaleString('en')} statements`);
  console.log(`${fresh.toFixed(0).padStart(7)} ms  1.000 x  of a fresh copy of the map`);
  console.log(
    `${next.toFixed(0).padStart(7)} ms  ${(next / fresh).toFixed(3)} x  of the next thesis of the same`,
  );
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
