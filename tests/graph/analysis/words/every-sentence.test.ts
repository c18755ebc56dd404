/** Every sentence that Crux can say on the built-in maps, held to the map: who speaks, what is a step, what contradicts what. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChainsToTheses } from '../../../../graph/analysis/chains/chains.ts';
import { attacksOn } from '../../../../graph/analysis/speakers/sides.ts';
import { holdersOf } from '../../../../graph/analysis/speakers/holders.ts';
import { createStudy } from '../../../../graph/analysis/study.ts';
import { answersTo } from '../../../../graph/analysis/words/answers.ts';
import { wordOf } from '../../../../graph/analysis/words/attribution.ts';
import { describeWay } from '../../../../graph/analysis/words/describe-way.ts';
import { explainStatus } from '../../../../graph/analysis/words/explain-status.ts';
import { describeBearing } from '../../../../graph/analysis/words/sentences.ts';
import { nameOf } from '../../../../graph/analysis/words/words.ts';
import { readMap } from '../../../../graph/formats/read-map.ts';
import type { ArgumentGraph, Id, Relation } from '../../../../graph/model/types.ts';

const FOLDER = join(import.meta.dirname, '../../../../graph/maps');
const MAPS = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

describe.each(MAPS)('every sentence on %s', (file) => {
  const open = async (): Promise<ArgumentGraph> => {
    const { graph } = await readMap(new Uint8Array(readFileSync(join(FOLDER, file))), file);
    if (!graph) throw new Error(`${file} can't be read.`);
    return graph;
  };

  it('gives a step to nobody but whom its relation cites or is held by', async () => {
    const graph = await open();
    const study = createStudy(graph);
    let told = 0;
    for (const entry of study.rankedDisputes()) {
      for (const sentence of study.reasonsOf(entry)) {
        const [, who = '', said = ''] =
          /^(.+?) (?:back|backs|object|objects|answer|answers) (?:[^:]*): (.+)$/.exec(sentence) ?? [];
        if (who === '') continue;
        told += 1;
        const taken = relationsNamedIn(graph, said).filter((relation) => isSpokenBy(graph, relation, who));
        expect(taken.length, sentence).toBeGreaterThan(0);
      }
    }
    const spoken = [...graph.relations.values()].some(({ id }) => wordOf(graph, id).who !== undefined);
    if (!spoken) expect(told).toBe(0);
  });

  it('says where a link is the mapper’s that it is', async () => {
    const graph = await open();
    const study = createStudy(graph);
    for (const entry of study.rankedDisputes()) {
      for (const sentence of study.reasonsOf(entry)) {
        const passive =
          /^(?:It is backed by|Against (?:it|this step) stands|The objection is answered by) /.exec(sentence);
        // A place in brackets is where a statement is said, not where it is taken as a reason.
        if (passive && /\([^)]*\)/.test(sentence.replace(/"[^"]*"/g, ''))) {
          const isTaken = relationsNamedIn(graph, sentence).some(({ cites }) => (cites?.length ?? 0) > 0);
          if (!isTaken) expect(sentence).toMatch(/the links? (is|are) the mapper's\.$/);
        }
      }
    }
  });

  it('sets no camp against a statement of which it attacks only a step', async () => {
    const graph = await open();
    for (const { camps } of createStudy(graph).rankedDisputes()) {
      for (const { on, against } of camps) {
        const attackers = attacksOn(graph, on).flatMap(({ relation, premises }) => [relation, ...premises]);
        for (const camp of against)
          expect([on, attackers.some((id) => holdersOf(graph, id).includes(camp))]).toEqual([on, true]);
      }
    }
  });

  it('never says that what is answered is not, nor the other way round', async () => {
    const graph = await open();
    const study = createStudy(graph);
    const { status } = study.status();
    const reasons = study.rankedDisputes().flatMap((entry) => study.reasonsOf(entry));
    for (const id of [...graph.statements.keys(), ...graph.relations.keys()]) {
      const explained = explainStatus(graph, { status }, id);
      if (!explained) continue;
      for (const attack of attacksOn(graph, id)) {
        const names = attack.premises.map((premise) => `"${nameOf(graph, premise)}"`).join(' and ');
        const isAnswered = answersTo(graph, attack).length > 0;
        const denied = `the objection ${names} is not answered`;
        if (explained.sentence.toLowerCase().includes(denied.toLowerCase()))
          expect([denied, isAnswered]).toEqual([denied, false]);
      }
      if (explained.status === 'in')
        expect(explained.sentence).not.toMatch(/not answered|but .* objected to/);
    }
    // An answer that is objected to is never left standing as the last word.
    for (const sentence of reasons.filter((each) => / is answered by /.test(each))) {
      for (const name of quotedIn(sentence.split(' is answered by ')[1] ?? '').slice(0, 1)) {
        const answer = idOf(graph, name);
        if (answer !== undefined && attacksOn(graph, answer).some(({ to }) => to === answer)) {
          const onlyBack = attacksOn(graph, answer).every(
            ({ relation }) => graph.relations.get(relation)?.symmetric,
          );
          if (!onlyBack) expect(sentence).toContain(', but ');
        }
      }
    }
  });

  it('is a whole sentence, and no answer about a chain is longer than thirty words', async () => {
    const graph = await open();
    const study = createStudy(graph);
    const { status } = study.status();
    for (const id of [...graph.statements.keys(), ...graph.relations.keys()]) {
      const sentences = [describeBearing(graph, id), explainStatus(graph, { status }, id)?.sentence ?? ''];
      for (const search of findChainsToTheses(graph, id).searches) {
        const way = describeWay(graph, search);
        expect(way.split(/\s+/).length, way).toBeLessThanOrEqual(30);
        sentences.push(way);
      }
      for (const sentence of sentences) {
        expect(sentence, id).not.toMatch(/undefined|\bnull\b|\(\)|, ,|""/);
        if (sentence !== '') expect(sentence, id).toMatch(/^["\p{Lu}].*[.?!…]$/u);
      }
    }
  });
});

/** Relations of which all premises are named in a text. */
function relationsNamedIn(graph: ArgumentGraph, text: string): readonly Relation[] {
  return [...graph.relations.values()].filter(({ from }) =>
    from.every((id) => text.includes(nameOf(graph, id))),
  );
}

function isSpokenBy(graph: ArgumentGraph, { id }: Relation, speaker: string): boolean {
  const { who } = wordOf(graph, id);
  return who !== undefined && speaker.toLowerCase().startsWith(who.toLowerCase());
}

function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
}

function idOf(graph: ArgumentGraph, name: string): Id | undefined {
  return [...graph.statements.keys()].find((id) => nameOf(graph, id) === name);
}
