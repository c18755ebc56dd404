/**
 * What SADFace says in metadata: title and analyst in its own namespace "core"; tags, weights and sections of Crux, for
 * which it has no place, in a namespace "crux" of their own, as the format intends.
 */
import {
  isRelation,
  type Citation,
  type Group,
  type Id,
  type Meta,
  type Relation,
  type Source,
  type Statement,
} from '../../model/types.ts';
import { RELATION_TYPES } from '../aif/draft.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { joinName } from './records.ts';

const NAMESPACE = 'crux';

/** Fields of an element that go through metadata. */
export interface Carried {
  readonly tags?: readonly string[];
  readonly weight?: number;
  readonly group?: Id;
  /** Where the name of the scheme would be taken for another kind of step. */
  readonly scheme?: string;
}

/** The fields of an element that SADFace can only carry as metadata; empty where there are none. */
export function carriedBy(element: Statement | Relation): Carried {
  const { tags, weight, group } = element;
  const isUntold = isRelation(element) && !joinName(RELATION_TYPES[element.kind], element.scheme).isTold;
  return {
    ...(tags === undefined ? {} : { tags }),
    ...(weight === undefined ? {} : { weight }),
    ...(group === undefined ? {} : { group }),
    ...(isUntold && element.scheme !== undefined ? { scheme: element.scheme } : {}),
  };
}

/** Reads them from a node's metadata, passing over what has another type. */
export function readCarried(node: unknown): Carried {
  const { tags, weight, group, scheme } = namespaceOf(node, NAMESPACE);
  return {
    ...(isTextList(tags) ? { tags } : {}),
    ...(typeof weight === 'number' ? { weight } : {}),
    ...(typeof group === 'string' ? { group } : {}),
    ...(typeof scheme === 'string' ? { scheme } : {}),
  };
}

/** The node with these fields in its metadata, and without those it had there. */
export function withCarried(node: JsonRecord, carried: JsonRecord | Carried): JsonRecord {
  const { [NAMESPACE]: _old, ...others } = isRecord(node['metadata']) ? node['metadata'] : {};
  const metadata = Object.keys(carried).length === 0 ? others : { ...others, [NAMESPACE]: carried };
  return { ...node, metadata };
}

/** Title, description, analyst and date, from "core" or, in old files, from the top. */
export function readMeta(document: unknown): Meta {
  const core = { ...(isRecord(document) ? document : {}), ...namespaceOf(document, 'core') };
  const description = textOf(core['description']);
  const author = textOf(core['analyst_name']);
  const date = /^\d{4}(-\d\d){0,2}/.exec(textOf(core['edited']) || textOf(core['created']))?.[0];
  return {
    title: textOf(core['title']),
    ...(description === '' ? {} : { description }),
    ...(date === undefined ? {} : { date }),
    ...(author === '' ? {} : { authors: [author] }),
  };
}

/** The metadata of a document: what it was, with the title, analyst and sections of the map. */
export function toMetadata(meta: Meta, groups: readonly Group[], document: JsonRecord): JsonRecord {
  const old = isRecord(document['metadata']) ? document['metadata'] : {};
  const date = meta.date ?? '';
  const core = {
    analyst_email: '',
    created: date,
    notes: '',
    version: '0.2',
    ...namespaceOf(document, 'core'),
    analyst_name: meta.authors?.join(', ') ?? '',
    description: meta.description ?? '',
    edited: date,
    title: meta.title,
  };
  const { [NAMESPACE]: _old, ...others } = old;
  return { ...others, core, ...(groups.length > 0 ? { [NAMESPACE]: { groups } } : {}) };
}

/** The sections kept for Crux. */
export function readGroups(document: unknown): readonly Group[] {
  const { groups } = namespaceOf(document, NAMESPACE);
  return (Array.isArray(groups) ? groups : []).filter(isRecord).flatMap(({ id, title, parent }) => {
    if (typeof id !== 'string' || typeof title !== 'string') return [];
    return [{ id, title, ...(typeof parent === 'string' ? { parent } : {}) }];
  });
}

/** Resources as sources: a text without a title is named by its beginning. */
export function readSources(document: unknown): readonly Source[] {
  const resources = isRecord(document) ? document['resources'] : undefined;
  return (Array.isArray(resources) ? resources : []).filter(isRecord).flatMap((resource) => {
    const id = textOf(resource['id']);
    if (id === '') return [];
    const content = textOf(resource['content']);
    const core = namespaceOf(resource, 'core');
    const kept = pickTexts(namespaceOf(resource, NAMESPACE), OWN_FIELDS);
    const url = textOf(core['url']);
    const text = content.length > LONGEST_TITLE || 'title' in kept ? { text: content } : {};
    return [{ id, title: startOf(content) || url || id, ...(url === '' ? {} : { url }), ...text, ...kept }];
  });
}

/** Content that is longer is a text and no title. */
const LONGEST_TITLE = 80;
const OWN_FIELDS = ['title', 'author', 'publisher', 'date', 'url', 'note'];

function startOf(content: string): string {
  return content.length > LONGEST_TITLE ? `${content.slice(0, LONGEST_TITLE - 1)}…` : content;
}

export function toResource({ id, title, url, text, extra: _extra, ...others }: Source): JsonRecord {
  const metadata = { core: url === undefined ? {} : { url } };
  const resource = { id, type: 'text', content: text ?? title, metadata };
  const isNamed = text !== undefined && (text.length <= LONGEST_TITLE || startOf(text) !== title);
  const carried = isNamed ? { title, ...others } : others;
  return Object.keys(carried).length === 0 ? resource : withCarried(resource, carried);
}

/** The places in resources that an atom was taken from. */
export function readCitations(node: unknown): readonly Citation[] {
  const sources = isRecord(node) ? node['sources'] : undefined;
  return (Array.isArray(sources) ? sources : []).filter(isRecord).flatMap((place) => {
    const source = textOf(place['resource_id']);
    const quote = textOf(place['text']);
    const { offset, length } = place;
    const hasSpan = typeof offset === 'number' && typeof length === 'number' && offset >= 0 && length > 0;
    return [
      {
        source,
        ...pickTexts(namespaceOf(place, NAMESPACE), ['locator', 'marker', 'voice']),
        ...(quote === '' ? {} : { quote }),
        ...(hasSpan ? { span: [offset, offset + length] as const } : {}),
      },
    ];
  });
}

export function toPlace({ source, quote, span, extra: _extra, ...others }: Citation): JsonRecord {
  const place = {
    resource_id: source,
    text: quote ?? '',
    offset: span?.[0] ?? 0,
    length: span ? span[1] - span[0] : 0,
  };
  return Object.keys(others).length === 0 ? place : withCarried(place, others);
}

function namespaceOf(record: unknown, namespace: string): JsonRecord {
  const metadata = isRecord(record) ? record['metadata'] : undefined;
  const inside = isRecord(metadata) && Object.hasOwn(metadata, namespace) ? metadata[namespace] : undefined;
  return isRecord(inside) ? inside : {};
}

function pickTexts(record: JsonRecord, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (typeof record[name] === 'string' ? [[name, record[name]]] : [])),
  );
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
