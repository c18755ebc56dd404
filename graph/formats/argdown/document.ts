/**
 * An Argdown text as the model that `@argdown/core` makes of it. The library's lexer, parser and model builder do the
 * work; this module feeds them paragraph by paragraph, so that an error costs its paragraph and not the rest of the file,
 * and keeps titles like `__proto__` away from prototypes.
 */
import type {
  IArgdownRequest,
  IArgdownResponse,
  IArgument,
  IAstNode,
  IEquivalenceClass,
  IRelation,
  IRuleNode,
  ISection,
} from '@argdown/core';
import type { Problem } from '../../model/problems.ts';
import { createDataReader, type Data, type DataReader } from './data.ts';
import { readParagraphs, type Core } from './paragraphs.ts';
import { explainFailure } from './syntax-problems.ts';
import { walkTree, type Listener, type Listeners } from './walk.ts';

/** Statements and arguments by title; the objects have no prototype. */
export interface Document {
  readonly statements: Readonly<Record<string, IEquivalenceClass>>;
  readonly arguments: Readonly<Record<string, IArgument>>;
  readonly relations: readonly IRelation[];
  readonly sections: readonly ISection[];
  /** What stands between the `===` lines; plain data. */
  readonly frontMatter: Data;
  readonly problems: readonly Problem[];
}

/** Costs what the library costs. Never throws for what is in the text. */
export function readDocument(core: Core, text: string): Document {
  const problems: Problem[] = [];
  const root = readParagraphs(core, text, problems);
  const response: IArgdownResponse = { ast: root };
  const request: IArgdownRequest = { logLevel: 'silent' };
  const model = new core.ModelPlugin();
  model.prepare(request, response, new core.Logger());
  const readData = createDataReader(core, problems);
  const frontMatter = readFrontMatter(core, root, readData);
  applySettings(request, frontMatter);
  walkTree(root, listenersOf(core, model, request, response, readData, problems));
  try {
    model.run(request, response, new core.Logger());
    new core.RegroupPlugin().run(request, response, new core.Logger());
  } catch (error) {
    problems.push(explainFailure(root, error));
  }
  return {
    statements: response.statements ?? {},
    arguments: response.arguments ?? {},
    relations: response.relations ?? [],
    sections: response.sections ?? [],
    frontMatter,
    problems,
  };
}

function readFrontMatter(core: Core, root: IRuleNode, readData: DataReader): Data {
  const first = root.children?.[0];
  if (!first || !core.isTokenNode(first) || first.tokenType !== core.FrontMatter) return {};
  return readData(first) ?? {};
}

/** Only what changes the model; the library would take over any setting, and merge it on its way. */
function applySettings(request: IArgdownRequest, frontMatter: Data): void {
  const { model, group } = frontMatter as { model?: { mode?: unknown }; group?: IArgdownRequest['group'] };
  if (model?.mode === 'strict' && request.model) Object.assign(request.model, { mode: 'strict' });
  if (typeof group === 'object' && group !== null) request.group = group;
}

function listenersOf(
  core: Core,
  model: InstanceType<Core['ModelPlugin']>,
  request: IArgdownRequest,
  response: IArgdownResponse,
  readData: DataReader,
  problems: Problem[],
): Listeners {
  const logger = new core.Logger();
  const adapt = (handle: ListenerOfCore): Listener => {
    return (node, parent, index) => handle(request, response, node, parent, index, logger);
  };
  const rules = Object.entries(model.ruleListeners) as [string, ListenerOfCore][];
  const listenersFor = (suffix: 'Entry' | 'Exit') =>
    new Map(
      rules
        .filter(([name]) => name.endsWith(suffix))
        .map(([name, handle]) => [name.slice(0, -suffix.length), adapt(handle)]),
    );
  const tokens = Object.entries(model.tokenListeners) as [string, ListenerOfCore][];
  const listeners = {
    entry: listenersFor('Entry'),
    exit: listenersFor('Exit'),
    token: new Map(tokens.map(([name, handle]) => [name, adapt(handle)])),
    onFailure: (node: IAstNode, error: unknown) => problems.push(explainFailure(node, error)),
  };
  listeners.token.set(core.Data.name, (token, parent) => {
    if (core.isTokenNode(token) && parent) parent.data = readData(token);
  });
  const start = listeners.entry.get(core.RuleNames.ARGDOWN);
  listeners.entry.set(core.RuleNames.ARGDOWN, (...visit) => {
    start?.(...visit);
    giveCleanDictionaries(response);
  });
  return listeners;
}

/** The library starts with plain objects, on which a statement titled `__proto__` would change every object there is. */
function giveCleanDictionaries(response: IArgdownResponse): void {
  response.statements = Object.create(null) as Record<string, IEquivalenceClass>;
  response.arguments = Object.create(null) as Record<string, IArgument>;
  response.tags = Object.create(null) as NonNullable<IArgdownResponse['tags']>;
}

type ListenerOfCore = (
  request: IArgdownRequest,
  response: IArgdownResponse,
  node: IAstNode,
  parent: IRuleNode | null,
  index: number | null,
  logger: unknown,
) => void;
