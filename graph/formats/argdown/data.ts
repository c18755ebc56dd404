/**
 * The metadata of Argdown, which is YAML between braces and between `===` lines, as plain data: no dates, no shared or
 * circular parts, nothing that grows when it is copied.
 */
import type { IRuleNode, ITokenNode } from '@argdown/core';
import { quote, type Problem } from '../../model/problems.ts';
import type { Core } from './paragraphs.ts';

export type Data = Readonly<Record<string, unknown>>;

/** Reads the data in a token of the kind `Data` or `FrontMatter`; what is wrong is reported, and undefined comes back. */
export type DataReader = (token: ITokenNode) => Data | undefined;

/** A few aliases in YAML can stand for billions of values. */
const MAX_VALUES = 100_000;
const MAX_DEPTH = 50;

export function createDataReader(core: Core, problems: Problem[]): DataReader {
  const plugin = new core.DataPlugin();
  const request = { data: { frontMatterSettingsMode: core.FrontMatterSettingsModes.IGNORE } };
  const logger = new core.Logger();
  plugin.prepare(request, {}, logger);
  return (token) => {
    const report = (code: string, message: string, lines = 0) => {
      const place = {
        line: (token.startLine ?? 1) + lines,
        column: lines > 0 ? 1 : (token.startColumn ?? 1),
      };
      problems.push({ severity: 'warning', code, message, ...place });
      return undefined;
    };
    const parent: IRuleNode = core.IRuleNode.create(core.RuleNames.STATEMENT, []);
    try {
      plugin.tokenListeners[token.tokenType.name]?.(request, {}, token, parent, 0, logger);
    } catch (error) {
      const { reason, mark } = error as { reason?: unknown; mark?: { line?: number } };
      const why = typeof reason === 'string' ? reason : 'nested too deeply';
      const message = `The data ${quote(token.image)} is no YAML (${why}) and was left out: correct it, or write "\\{" where a brace is meant.`;
      const inner = /^\{[ \t]*\n/.test(token.image) ? 1 : 0;
      return report('invalid-data', message, (mark?.line ?? 0) + inner);
    }
    const data = toPlainData(parent.data);
    if (data === null) return {};
    if (typeof data === 'object' && !Array.isArray(data)) return data as Data;
    const message =
      data === undefined
        ? 'The data is too large or too deep and was left out: shorten it.'
        : `The data ${quote(token.image)} has no names and was left out: write it as "{name: value}".`;
    return report(data === undefined ? 'data-too-large' : 'unnamed-data', message);
  };
}

/** Undefined where there is too much of it. */
function toPlainData(value: unknown): unknown {
  let values = 0;
  const convert = (from: unknown, depth: number): unknown => {
    if (++values > MAX_VALUES || depth > MAX_DEPTH) throw new RangeError('too large');
    if (from instanceof Date) return toIsoDate(from);
    if (Array.isArray(from)) return from.map((item) => convert(item, depth + 1));
    if (typeof from === 'object' && from !== null) {
      return Object.fromEntries(Object.entries(from).map(([key, field]) => [key, convert(field, depth + 1)]));
    }
    if (typeof from === 'number') return Number.isFinite(from) ? from : String(from);
    return typeof from === 'string' || typeof from === 'boolean' ? from : null;
  };
  try {
    return convert(value, 0);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** YAML turns `2019-02-28` into a moment; a map means the day. */
function toIsoDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
}
