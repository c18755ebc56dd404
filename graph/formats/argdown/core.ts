/** What reading takes of `@argdown/core`, by name, so that a bundler leaves out the rest: drawing, highlighting, HTML. */
export {
  Data,
  DataPlugin,
  Emptyline,
  FrontMatter,
  FrontMatterSettingsModes,
  IRuleNode,
  JSONExportPlugin,
  isTokenNode,
  Logger,
  ModelPlugin,
  Newline,
  parser,
  RegroupPlugin,
  RuleNames,
  tokenize,
} from '@argdown/core';
