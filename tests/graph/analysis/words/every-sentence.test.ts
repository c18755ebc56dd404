/** Every sentence that Crux can say on the built-in maps, held to the map: who speaks, what is a step, what contradicts what. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBearings } from '../../../../graph/analysis/chains/bearing.ts';
import { findChainsToTheses } from '../../../../graph/analysis/chains/chains.ts';
import { writeDigest } from '../../../../graph/analysis/digest.ts';
import { describeAdding, describeTurning } from '../../../../graph/analysis/digest/crux-words.ts';
import { describeHowSure } from '../../../../graph/analysis/digest/how-sure.ts';
import { quoteElement } from '../../../../graph/analysis/digest/said.ts';
import { SEMANTICS } from '../../../../graph/analysis/frameworks/semantics.ts';
import { caseOf } from '../../../../graph/analysis/speakers/camps.ts';
import { attacksOn } from '../../../../graph/analysis/speakers/sides.ts';
import { holdersOf } from '../../../../graph/analysis/speakers/holders.ts';
import { findStatus } from '../../../../graph/analysis/status/status.ts';
import { SUPPORT_READINGS } from '../../../../graph/analysis/status/support-reading.ts';
import { findStrengthParts } from '../../../../graph/analysis/strength/strength-parts.ts';
import { createStudy } from '../../../../graph/analysis/study.ts';
import { answersTo } from '../../../../graph/analysis/words/answers.ts';
import { tellLink, wordOf } from '../../../../graph/analysis/words/attribution.ts';
import { describeWay } from '../../../../graph/analysis/words/describe-way.ts';
import { explainStatus } from '../../../../graph/analysis/words/explain-status.ts';
import { describeBearing } from '../../../../graph/analysis/words/sentences.ts';
import { nameOf } from '../../../../graph/analysis/words/names.ts';
import { readMap } from '../../../../graph/formats/read-map.ts';
import { findElement, type ArgumentGraph, type Id, type Relation } from '../../../../graph/model/types.ts';
import { describeBalance } from '../../../../src/app/panels/balance-words.ts';
import { sidesOf, stepWords } from '../../../../src/app/panels/dispute-text.ts';
import { findVoices, tellVoices } from '../../../../src/app/panels/inspection.ts';

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

  it('says in digest and lists of each step whose link it is, as the relation has it', async () => {
    const graph = await open();
    const told = writeDigest(createStudy(graph), 'text');
    for (const { id, from, to } of graph.relations.values()) {
      const { cites = [], heldBy = [] } = findElement(graph, id) ?? {};
      const link = tellLink(graph, { relation: id, premises: from });
      const isNobodys = cites.length === 0 && heldBy.length === 0;
      if (!isNobodys) expect(link, id).not.toBe("the link is the mapper's");
      else expect(['', "the link is the mapper's"], id).toContain(link);
      const isLent = cites.length === 0 && heldBy.some(({ inferred }) => inferred);
      expect(link.startsWith("the link is the mapper's reading of"), id).toBe(isLent);
      const premises = from.map((premise) => quoteElement(graph, premise)).join(', together with ');
      // A line of the digest that lists the step says the same.
      const line = told.split('\n').find((each) => each === `  - ${premises}; ${link}`);
      if (line !== undefined) expect(graph.relations.get(id)?.to).toBe(to);
    }
    for (const [, said = '', aside = ''] of told.matchAll(
      /^ {2,4}- (?:Answered by )?"([^"]+)" \(([^)]*)\)/gm,
    )) {
      const statement = [...graph.statements.values()].find(({ text }) => text === said);
      expect(statement, said).toBeDefined();
      expect(aside.startsWith("the mapper's words"), said).toBe(statement?.implicit === true);
      for (const { voice } of statement?.cites?.slice(0, 3) ?? [])
        if (voice && voice !== 'the author') expect(aside, said).toContain(voice);
    }
  });

  it('says of what would turn a thesis only what comes of trying it', async () => {
    const graph = await open();
    const study = createStudy(graph);
    const { status } = study.status();
    for (const thesis of study.theses()) {
      const before = status.get(thesis);
      const set = study.cruxes(thesis)?.turnedBy;
      if (set) {
        const after = study.follow({ rejected: new Set(set) }).status.status.get(thesis);
        const said = describeTurning(before ?? null, set.length);
        if (/would no longer stand/.test(said)) expect([before, after === 'in']).toEqual(['in', false]);
        else if (/stand, or be open at least/.test(said))
          expect([before, after === 'out']).toEqual(['out', false]);
        else expect([before, after === 'undecided']).toEqual(['undecided', false]);
      }
      const adding = study.additions(thesis);
      if (adding?.additions) {
        const after = study.follow({ added: adding.additions }).status.status.get(thesis);
        expect(/^It would fall/.test(describeAdding(adding))).toBe(before === 'in');
        expect(after === 'in').toBe(before !== 'in');
      }
      for (const id of study.cruxes(thesis)?.shared ?? [])
        for (const end of [thesis, study.cruxes(thesis)?.rival ?? ''])
          expect(['for', 'both'], `${id} on ${end}`).toContain(findBearings(graph, end).of.get(id));
    }
  });

  it('says how sure as every way of reckoning by itself has it', async () => {
    const graph = await open();
    const study = createStudy(graph);
    for (const [thesis, robust] of study.robustness()) {
      const labels = SUPPORT_READINGS.flatMap((support) =>
        SEMANTICS.map((semantics) => findStatus(graph, { semantics, support }).status.get(thesis)),
      ).filter((label) => label !== undefined);
      const holds = labels.filter((label) => label === study.status().status.get(thesis)).length;
      const all = holds === labels.length ? `all ${holds}` : `${holds} of ${labels.length}`;
      const told = describeHowSure(graph, robust);
      const isBare = told.startsWith('Nothing on this map argues against it');
      if (isBare) expect(holds).toBe(labels.length);
      else expect(told).toContain(`The same comes out by ${all} ways of reckoning`);
      const against = [...findBearings(graph, thesis).of.values()].filter((bearing) => bearing !== 'for');
      if (isBare) expect(against).toEqual([]);
    }
  }, 60_000);

  it('compares camps by what the map has them hold, and calls unchallenged what nothing attacks', async () => {
    const graph = await open();
    for (const { id } of graph.axes) {
      const found = createStudy(graph).camps(id);
      if (!found) continue;
      for (const { id: said, camps } of found.saidByBoth)
        for (const camp of camps) expect(holdersOf(graph, said), said).toContain(camp);
      for (const unchallenged of found.challengedByNeither)
        expect(attacksOn(graph, unchallenged), unchallenged).toEqual([]);
      for (const { relation, objecting, objectedTo } of found.collisions) {
        const { symmetric, from = [], to = '' } = graph.relations.get(relation) ?? {};
        const ways = [[from, [to]], ...(symmetric ? [[[to], from]] : [])];
        expect(
          ways.some(
            ([premises = [], aims = []]) =>
              premises.every((premise) => caseOf(graph, objecting).has(premise)) &&
              aims.some((aim) => caseOf(graph, objectedTo).has(aim)),
          ),
          relation,
        ).toBe(true);
      }
    }
  });

  it('counts in lists and balances what the map has, and names as step what is one', async () => {
    const graph = await open();
    const study = createStudy(graph);
    const strengths = study.strengths();
    for (const id of [...graph.statements.keys(), ...graph.relations.keys()]) {
      const told = tellVoices(findVoices(graph, id));
      const [, objections = '0'] = /(\d+) objections?/.exec(told) ?? [];
      expect(Number(objections), id).toBe(attacksOn(graph, id).length);
      const parts = findStrengthParts(graph, strengths, id)?.parts ?? [];
      const balance = describeBalance(graph, strengths, id, 0.5, parts);
      const count = (noun: string) => Number(new RegExp(`(\\d+) ${noun}s? l`).exec(balance)?.[1] ?? 0);
      const counted = (sign: number) => parts.filter((part) => part.sign === sign && part.amount > 0).length;
      expect([count('reason'), count('objection')], id).toEqual([counted(1), counted(-1)]);
    }
    for (const entry of study.rankedDisputes()) {
      const step = stepWords(graph, entry);
      expect(step !== '', entry.id).toBe(!entry.elements.includes(entry.id));
      for (const { id, source } of sidesOf(graph, entry).against) {
        const voice = graph.statements.get(id)?.cites?.[0]?.voice;
        if (voice && voice !== 'the author') expect(source, id).toContain(voice);
        expect(source).not.toContain('the author ');
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
