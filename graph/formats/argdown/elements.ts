/** Statements, sections and sources of an Argdown document, and the ids that its titles become. */
import type { IArgument, IEquivalenceClass, ISection, IStatement } from '@argdown/core';
import { quote, type Problem } from '../../model/problems.ts';
import type { Citation, Group, Id, Source, Statement } from '../../model/types.ts';
import { createIdGiver, type IdGiver } from '../ids.ts';
import type { Data } from './data.ts';
import type { Document } from './document.ts';
import { liftStatement } from './fields.ts';
import { readMarkedText, type Link } from './markup.ts';
import { UNTITLED } from './titles.ts';

/** A title with all that is said under it: in Argdown an equivalence class, or an argument. */
export type Titled = IEquivalenceClass | IArgument;

export interface Elements {
  readonly statements: Statement[];
  /** By the library's object; a reconstructed argument is no statement and not in it. */
  readonly idOf: ReadonlyMap<Titled, Id>;
  /** The line of each statement. */
  readonly lineOf: ReadonlyMap<Id, number>;
  readonly groups: Group[];
  readonly groupOf: ReadonlyMap<ISection, Id>;
  /** Arguments with premises and conclusions, in document order. */
  readonly reconstructed: readonly IArgument[];
  readonly sources: Map<Id, Source>;
  readonly ids: IdGiver;
}

/** In the order in which titles are defined, or first named. O(size). */
export function readElements(document: Document, declared: readonly Source[], problems: Problem[]): Elements {
  const titled = inDocumentOrder(document);
  const ids = createIdGiver();
  const idOf = claimIds(titled, ids);
  const { groups, groupOf } = readSections(document.sections);
  const sources = new Map(declared.map((source) => [source.id, source]));
  const statements: Statement[] = [];
  const lineOf = new Map<Id, number>();
  for (const item of titled) {
    const id = idOf.get(item);
    if (id === undefined) continue;
    lineOf.set(id, definitionOf(item)?.startLine ?? 1);
    statements.push(readStatement(item, id, groupOf, sources));
    const undefinedTitle = findUndefinedTitle(item, document);
    if (undefinedTitle) problems.push(undefinedTitle);
  }
  const reconstructed = titled.filter(isReconstructed);
  return { statements, idOf, lineOf, groups, groupOf, reconstructed, sources, ids };
}

/** Where a title is defined, or first named. */
export function definitionOf(item: Titled): IStatement | undefined {
  return item.members.find((member) => !member.isReference) ?? item.members[0];
}

export function isReconstructed(item: Titled): item is IArgument {
  return 'pcs' in item && item.pcs.length > 0;
}

/** Plain objects list numbers first; the places in the file tell the order. */
function inDocumentOrder(document: Document): readonly Titled[] {
  const all: readonly Titled[] = [
    ...Object.values(document.statements),
    ...Object.values(document.arguments),
  ];
  const placed = all.map((item) => {
    const { startLine = Infinity, startColumn = 0 } = definitionOf(item) ?? item;
    return { item, startLine, startColumn };
  });
  placed.sort((a, b) => a.startLine - b.startLine || a.startColumn - b.startColumn || 0);
  return placed.map(({ item }) => item);
}

/** Statements come before arguments of the same title, and a given id before any title. */
function claimIds(titled: readonly Titled[], ids: IdGiver): ReadonlyMap<Titled, Id> {
  const idOf = new Map<Titled, Id>();
  const claim = (wanted: readonly Titled[], name: (item: Titled) => string | undefined) => {
    for (const item of wanted) {
      const id = idOf.has(item) ? undefined : name(item);
      if (id !== undefined) idOf.set(item, ids.claim(id));
    }
  };
  const givenId = (item: Titled) => {
    if (!item.data) return undefined;
    const { id } = liftStatement(item.data).fields;
    return id === undefined || ids.has(id) ? undefined : id;
  };
  const isArgument = (item: Titled) => 'pcs' in item;
  const shown = titled.filter((item) => !isReconstructed(item));
  claim(shown, givenId);
  claim(
    shown.filter((item) => !isArgument(item)),
    (item) => item.title,
  );
  claim(shown, ({ title = '' }) => (ids.has(title) ? `<${title}>` : title));
  return idOf;
}

function readStatement(
  item: Titled,
  id: Id,
  groupOf: ReadonlyMap<ISection, Id>,
  sources: Map<Id, Source>,
): Statement {
  const { fields, rest } = liftStatement(item.data);
  const { id: _id, kind = 'claim', cites: given = [], ...others } = fields;
  const canonical = canonicalOf(item);
  const { text, markup, links } = readMarkedText(canonical);
  const title = fields.title ?? (UNTITLED.test(item.title ?? '') ? undefined : item.title);
  const group = item.section ? groupOf.get(item.section) : undefined;
  const variants = item.members.length > 1 ? otherWordings(item, canonical, text) : [];
  const cites = [...given, ...citeLinks(links, sources)];
  const extra = {
    ...('pcs' in item ? { type: 'argument' } : {}),
    ...(canonical ? {} : { undefined: true }),
    ...(markup === undefined ? {} : { markup }),
    ...(variants.length > 0 ? { variants } : {}),
    ...(rest ? { data: rest } : {}),
  };
  return {
    id,
    kind,
    text: canonical ? text : (item.title ?? ''),
    ...(title === undefined ? {} : { title }),
    ...(item.tags && item.tags.length > 0 ? { tags: item.tags } : {}),
    ...others,
    ...(cites.length > 0 ? { cites } : {}),
    ...(group === undefined ? {} : { group }),
    ...(Object.keys(extra).length > 0 ? { extra: { argdown: extra } } : {}),
  };
}

function otherWordings(item: Titled, canonical: IStatement | undefined, text: string): readonly string[] {
  const others = item.members.filter((member) => !member.isReference && member !== canonical);
  const wordings = new Set(others.map((member) => readMarkedText(member).text));
  wordings.delete(text);
  return [...wordings];
}

/** Links to the web are citations, of a source that is named by its address. */
export function citeLinks(links: readonly Link[], sources: Map<Id, Source>): readonly Citation[] {
  const urls = new Set<string>();
  for (const { title, url } of links) {
    if (!/^https?:\/\//i.test(url)) continue;
    if (!sources.has(url)) sources.set(url, { id: url, title, url });
    urls.add(url);
  }
  return [...urls].map((source) => ({ source }));
}

/** The last definition, unless one says that it is canonical: what the library takes as well. */
export function canonicalOf(item: Titled): IStatement | undefined {
  let last: IStatement | undefined;
  for (let index = item.members.length - 1; index >= 0; index--) {
    const member = item.members[index];
    if (!member || member.isReference) continue;
    if ((member.data as { isCanonical?: unknown } | undefined)?.isCanonical) return member;
    last ??= member;
  }
  return last;
}

function findUndefinedTitle(item: Titled, document: Document): Problem | undefined {
  const first = item.members[0];
  if (!first || canonicalOf(item)) return undefined;
  const title = item.title ?? '';
  const isArgument = 'pcs' in item;
  const twin = Object.hasOwn(isArgument ? document.statements : document.arguments, title);
  const name = isArgument ? `<${title}>` : `[${title}]`;
  const other = isArgument ? `[${title}]` : `<${title}>`;
  const cure = twin ? `write ${quote(other)} if that is meant` : 'check the spelling';
  const message = `${quote(name)} is nowhere defined, so that its title stands as its text: write ${quote(`${name}: its text`)} once, or ${cure}.`;
  return {
    severity: 'warning',
    code: 'undefined-title',
    message,
    line: first.startLine ?? 1,
    column: first.startColumn ?? 1,
  };
}

/** Headings as sections, numbered in document order unless their data has an id; deep ones without recursion. */
function readSections(roots: readonly ISection[]) {
  const groups: Group[] = [];
  const groupOf = new Map<ISection, Id>();
  const ids = createIdGiver();
  const waiting = roots.map((section) => ({ section, parent: undefined as Id | undefined })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { section, parent } = next;
    const { id: given, rest } = takeId(section.data as Data | undefined);
    const id = ids.claim(given ?? `s${groups.length + 1}`);
    groupOf.set(section, id);
    const { text, markup } = readMarkedText(section.heading);
    const extra = {
      ...(markup === undefined ? {} : { markup }),
      ...(section.tags && section.tags.length > 0 ? { tags: section.tags } : {}),
      ...(rest ? { data: rest } : {}),
    };
    groups.push({
      id,
      // Sections that the front matter makes have a title and no heading.
      title: section.heading ? text : (section.title ?? ''),
      ...(parent === undefined ? {} : { parent }),
      ...(Object.keys(extra).length > 0 ? { extra: { argdown: extra } } : {}),
    });
    for (const child of section.children.toReversed()) waiting.push({ section: child, parent: id });
  }
  return { groups, groupOf };
}

/** The id that data of a section give it, and the rest of them. */
export function takeId(data: Data | undefined): { readonly id?: Id; readonly rest?: Data } {
  const { id, ...others } = data ?? {};
  if (typeof id !== 'string' || id === '') return data ? { rest: data } : {};
  return Object.keys(others).length > 0 ? { id, rest: others } : { id };
}
