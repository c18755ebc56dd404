/** Holds the imports of every room of the house downhill, and graph/ free of the platform it runs on. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** What each room may import: other rooms and files by path, libraries by name. A folder ends in a slash. */
const ROOMS: Record<string, { rooms: readonly string[]; libraries: readonly string[] }> = {
  'graph/model/': { rooms: [], libraries: [] },
  'graph/analysis/': { rooms: ['graph/model/'], libraries: [] },
  'graph/reading/': { rooms: ['graph/model/', 'graph/analysis/'], libraries: [] },
  'graph/formats/': {
    rooms: ['graph/model/', 'graph/analysis/', 'graph/reading/'],
    libraries: [
      'valibot',
      '@valibot/to-json-schema',
      'jsonc-parser',
      'yaml',
      'fast-xml-parser',
      'entities',
      'n3',
      'jsonld',
      'papaparse',
      '@argdown/core',
      'diff',
      'fflate',
      'js-base64',
    ],
  },
  'graph/text-edit/': { rooms: ['graph/model/', 'graph/analysis/', 'graph/formats/'], libraries: [] },
  'graph/proposals/': {
    rooms: ['graph/model/', 'graph/analysis/', 'graph/reading/', 'graph/formats/'],
    libraries: ['valibot'],
  },
  'graph/text/': { rooms: [], libraries: ['linebreak', 'bidi-js'] },
  'graph/view/': { rooms: ['graph/model/', 'graph/analysis/', 'graph/text/'], libraries: [] },
  'graph/layout/': { rooms: ['graph/view/'], libraries: ['cytoscape', 'cytoscape-dagre'] },
  'graph/render/': {
    rooms: ['graph/view/', 'graph/layout/', 'graph/text/'],
    libraries: ['pdfkit', 'js-base64'],
  },
  'graph/maps/': { rooms: [], libraries: [] },
  'graph/index.ts': { rooms: ['graph/'], libraries: [] },
  'src/cli/': {
    rooms: ['graph/', 'package.json'],
    libraries: [
      'cli-progress',
      'valibot',
      '@resvg/resvg-js',
      '@jsquash/jpeg',
      '@jsquash/webp',
      'harfbuzzjs',
      'hyparquet-writer',
    ],
  },
  'src/app/': {
    rooms: ['graph/'],
    libraries: [
      'svelte',
      'cytoscape',
      'idb',
      'minisearch',
      'bits-ui',
      '@lucide/svelte',
      '@fontsource/inter',
      'harfbuzzjs',
      '@tanstack/virtual-core',
      'unpdf',
      'mammoth',
      '@mozilla/readability',
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/search',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
      'virtual:pwa-register',
    ],
  },
};

/** The rooms of `graph/analysis`, each above those it may import; beside them stand only the study, its record and its digest. */
const ANALYSES: Record<string, readonly string[]> = {
  numbers: [],
  chains: ['numbers'],
  frameworks: ['numbers'],
  speakers: ['chains'],
  status: ['numbers', 'chains', 'frameworks'],
  strength: ['numbers', 'chains'],
  disputes: ['numbers', 'chains', 'speakers', 'strength'],
  words: ['chains', 'speakers', 'status', 'disputes'],
  cruxes: ['numbers', 'chains', 'frameworks', 'status', 'strength', 'disputes'],
  findings: ['numbers', 'chains', 'speakers', 'words'],
  digest: ['chains', 'frameworks', 'speakers', 'status', 'disputes', 'words', 'cruxes'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
}

const files = ['graph', 'src'].flatMap((folder) => filesBelow(join(ROOT, folder)));
const imports = files.flatMap((file) => importsOf(file));

describe('the house', () => {
  it.each(Object.keys(ROOMS))('%s imports only what it may', (room) => {
    const allowed = ROOMS[room];
    const strays = imports
      .filter(({ file }) => file.startsWith(room))
      .filter(({ target }) => !mayImport(room, target, allowed?.rooms ?? [], allowed?.libraries ?? []))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(strays).toEqual([]);
  });

  it.each(Object.keys(ANALYSES))('graph/analysis/%s imports only the rooms below it', (room) => {
    const allowed = [room, ...(ANALYSES[room] ?? [])].map((each) => `graph/analysis/${each}/`);
    const strays = imports
      .filter(
        ({ file, target }) => file.startsWith(`graph/analysis/${room}/`) && /^graph\/analysis\//.test(target),
      )
      .filter(({ target }) => !allowed.some((folder) => target.startsWith(folder)))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(strays).toEqual([]);
  });

  it('has no room of analysis without a rule, and none that looks up', () => {
    const rooms = Object.keys(ANALYSES);
    const found = new Set(
      files
        .map((file) => relative(ROOT, file).split('/'))
        .filter(
          ([graph, analysis, , file]) => graph === 'graph' && analysis === 'analysis' && file !== undefined,
        )
        .map(([, , room]) => room),
    );
    expect([...found].sort()).toEqual([...rooms].sort());
    for (const [place, room] of rooms.entries())
      for (const below of ANALYSES[room] ?? [])
        expect(rooms.indexOf(below), `${room} above ${below}`).toBeLessThan(place);
  });

  it('has a rule for every file', () => {
    const roomless = files
      .map((file) => relative(ROOT, file))
      .filter((file) => !Object.keys(ROOMS).some((room) => file.startsWith(room)));
    expect(roomless).toEqual([]);
  });

  it('never goes through the public door from inside', () => {
    expect(
      imports.filter(({ file, target }) => file.startsWith('graph/') && target === 'graph/index.ts'),
    ).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycle(imports)).toEqual([]);
  });

  it('lets nobody but a class itself write its fields', () => {
    const own = files.filter((file) => relative(ROOT, file).startsWith('src/'));
    const open = own.flatMap((file) =>
      classesIn(file).flatMap((each) =>
        each.members.filter(canBeWritten).map((member) => `${relative(ROOT, file)}: ${member.getText()}`),
      ),
    );
    expect(open).toEqual([]);
  });

  it('lets the map be changed through its gate alone, and what hangs on it be told by what is looked at', () => {
    const gates = [
      /\bfile\.change\(/,
      /\bdrawing\.(place|change|open|renew)\(/,
      /\banalyses\.(open|change)\(/,
      /\bwork\.(change|keep)\(/,
      /\bchanges\.begin\(/,
    ];
    const past = files
      .map((file) => relative(ROOT, file))
      .filter((file) => file.startsWith('src/app/') && !file.startsWith('src/app/state/'))
      .filter((file) => {
        const text = withoutComments(readFileSync(join(ROOT, file), 'utf8'));
        return gates.some((gate) => gate.test(text));
      });
    expect(past).toEqual([]);
  });

  it('lets no component make an edit by itself: it would be of the map that is shown, and turn back what came since', () => {
    const makers = files
      .map((file) => relative(ROOT, file))
      .filter((file) => file.endsWith('.svelte'))
      .filter((file) => /\bname: '\w+', with:/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(makers).toEqual([]);
  });

  it('keeps graph/ free of the platform', () => {
    const platform =
      /\b(window|navigator|localStorage)\.|\bdocument\.(body|create|get|query)|\bprocess\.(env|argv|exit|std)|\brequire\(/;
    const bound = files
      .filter((file) => relative(ROOT, file).startsWith('graph/'))
      .filter((file) => platform.test(withoutComments(readFileSync(file, 'utf8'))))
      .map((file) => relative(ROOT, file));
    expect(bound).toEqual([]);
  });
});

/** Of a component, those of its scripts. */
function classesIn(file: string): ts.ClassLikeDeclaration[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
    : text;
  const found: ts.ClassLikeDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  if (/\bclass\s+\w/.test(code)) visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found;
}

/** A field that is neither private nor readonly, one that holds something that can be written inside, or a setter. */
function canBeWritten(member: ts.ClassElement): boolean {
  if (ts.isSetAccessorDeclaration(member)) return !ts.isPrivateIdentifier(member.name);
  if (!ts.isPropertyDeclaration(member) || ts.isPrivateIdentifier(member.name)) return false;
  const isReadonly = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
  return !isReadonly || /^\$state\b(?!\.raw)/.test(member.initializer?.getText() ?? '');
}

function mayImport(
  room: string,
  target: string,
  rooms: readonly string[],
  libraries: readonly string[],
): boolean {
  if (target.startsWith('node:')) return room === 'src/cli/';
  if ([room, ...rooms].some((folder) => target.startsWith(folder))) return true;
  return libraries.some((library) => target === library || target.startsWith(`${library}/`));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): Import[] {
  const text = withoutComments(readFileSync(file, 'utf8'));
  const statement =
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"\n]+)['"]|^\s*import\s*['"]([^'"\n]+)['"]/gm;
  const call = /\bimport\(\s*['"]([^'"\n]+)['"]|new URL\(\s*['"](\.[^'"]+)['"]/g;
  return [...text.matchAll(statement), ...text.matchAll(call)].map((match) => {
    const from = (match[1] ?? match[2] ?? '').replace(/\?.*$/, '');
    const target = from.startsWith('.') ? relative(ROOT, resolve(dirname(file), from)) : from;
    return { file: relative(ROOT, file), from, target };
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function findCycle(all: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { file, target } of all) next.set(file, [...(next.get(file) ?? []), target]);
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    done.add(file);
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    return [];
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
