/**
 * Reads Carneades 4: statements, arguments with linked premises and an undercutter, issues whose positions exclude each other, and
 * assumptions, by the guide and the examples of its repository.
 */
import { quote } from '../../model/problems.ts';
import type { Id, Relation } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { createMapDraft, type MapDraft } from '../map-draft.ts';
import { readYaml, type YamlNode } from '../yaml.ts';

/** Never throws for what is in the input. O(elements). */
export function readCarneades(input: Input): Reading {
  const { root, problems } = readYaml(input.text);
  if (!root) return { graph: null, problems };
  const draft = createMapDraft();
  const assumed = new Set((root.get('assumptions')?.items() ?? []).flatMap((item) => item.text() ?? []));
  const hasSchemes = root.get('argument_schemes') !== undefined && root.get('statements') === undefined;
  if (hasSchemes && root.get('arguments') === undefined) return { graph: null, problems: [SCHEMES_ONLY] };
  for (const { key, value, place } of root.get('statements')?.entries() ?? []) {
    const text = value.text() ?? value.get('text')?.text() ?? key;
    const isAssumed = assumed.has(key) || value.get('assumed')?.text() === 'true';
    const label = value.get('label')?.text();
    draft.ids.claim(key);
    draft.addStatement(
      {
        id: key,
        kind: 'claim',
        text: text.trim(),
        ...(isAssumed && { tags: ['assumed'] }),
        ...(label !== undefined && { extra: { carneades: { label } } }),
      },
      place,
    );
  }
  const undercuts: (readonly [Id, string])[] = [];
  for (const { key, value, place } of listArguments(root)) readArgument(key, value, place, draft, undercuts);
  addUndercuts(root, undercuts, draft);
  for (const { key, value, place } of root.get('issues')?.entries() ?? []) {
    const positions = (value.get('positions')?.items() ?? []).flatMap((item) => item.text() ?? []);
    addIssue(key, positions, place, draft);
  }
  const meta = root.get('meta');
  const title = meta?.get('title')?.text() ?? '';
  const description = meta?.get('notes')?.text() ?? meta?.get('note')?.text() ?? meta?.get('source')?.text();
  return draft.finish(
    { meta: { title, ...(description !== undefined && { description: description.trim() }) } },
    'It holds no statements: add some, as in "statements:" with "id: text" below it.',
  );
}

const SCHEMES_ONLY = {
  severity: 'error',
  code: 'no-statements',
  message:
    'These are argument schemes of Carneades, and no argument graph: choose a file that has statements and arguments.',
} as const;

function listArguments(root: YamlNode) {
  const node = root.get('arguments');
  if (node?.kind !== 'list') return node?.entries() ?? [];
  return node.items().map((value, index) => ({
    key: value.get('id')?.text() ?? `argument ${index + 1}`,
    value,
    place: value.place,
  }));
}

/** Premises stand in a list, or by their roles. */
function premisesOf(node: YamlNode | undefined): readonly string[] {
  if (node?.kind === 'record') return node.entries().flatMap(({ value }) => value.text() ?? []);
  return (node?.items() ?? []).flatMap((item) => item.text() ?? item.get('statement')?.text() ?? []);
}

function readArgument(
  key: string,
  value: YamlNode,
  place: { line?: number; column?: number },
  draft: MapDraft,
  undercuts: (readonly [Id, string])[],
): void {
  const from = premisesOf(value.get('premises'));
  const to = value.get('conclusion')?.text() ?? value.get('conclusions')?.items()[0]?.text();
  if (from.length === 0 || to === undefined) {
    const lack = to === undefined ? 'conclusion' : 'premises';
    const severity = to === undefined ? 'error' : 'info';
    draft.report(
      severity,
      'unfinished-argument',
      place,
      `Argument ${quote(key)} has no ${lack} and was left out: add them.`,
    );
    return;
  }
  const id = draft.ids.claim(key);
  const scheme = value.get('scheme')?.text();
  const weight = Number(value.get('weight')?.text());
  const fits = value.get('weight') !== undefined && weight >= 0 && weight <= 1;
  const relation: Relation = {
    id,
    kind: 'supports',
    from,
    to,
    ...(scheme !== undefined && { scheme }),
    ...(fits && { weight }),
  };
  draft.addRelation(relation, place);
  const undercutter = value.get('undercutter')?.text();
  if (undercutter !== undefined) undercuts.push([id, undercutter]);
}

/** The statement that says an argument doesn't apply attacks the step. */
function addUndercuts(root: YamlNode, undercuts: readonly (readonly [Id, string])[], draft: MapDraft): void {
  for (const [argument, undercutter] of undercuts) {
    const { place = {} } = root.get('arguments') ?? {};
    const id = draft.ids.claim(`${undercutter} undercuts ${argument}`);
    draft.addRelation({ id, kind: 'attacks', from: [undercutter], to: argument }, place);
  }
}

/** Positions of an issue exclude each other. */
function addIssue(
  key: string,
  positions: readonly string[],
  place: { line?: number },
  draft: MapDraft,
): void {
  if (positions.length > MOST_POSITIONS) {
    const message = `Issue ${quote(key)} has ${positions.length} positions, too many to set each against each other; it was left out: split it.`;
    draft.report('warning', 'large-issue', place, message);
    return;
  }
  positions.forEach((one, index) => {
    for (const other of positions.slice(index + 1)) {
      const id = draft.ids.claim(`${key}: ${one} or ${other}`);
      draft.addRelation(
        { id, kind: 'attacks', from: [one], to: other, symmetric: true, scheme: 'contrary' },
        place,
      );
    }
  });
}

const MOST_POSITIONS = 50;
