/** Finds the part of a Markdown text that is a map of some format: a fenced block, or Argdown among other paragraphs. */
import { hasFences } from './argdown/fences.ts';
import { findLateArgdown, isAmongProse } from './argdown/late.ts';
import type { Format } from './format.ts';
import { createTextInput, type Input } from './input.ts';
import { listBlocks, type Block } from './markdown-blocks.ts';
import { findLikeliest } from './recognise.ts';
import { findFormat } from './registry.ts';

/** A part of a text that is a map. */
export interface FoundBlock {
  readonly block: Block;
  readonly input: Input;
  readonly format: Format;
}

/**
 * The first fenced block of a Markdown text that is a map of some format, as in the answer of a chat assistant; undefined where the
 * text itself is more likely to be one.
 */
export function findBlock(input: Input, format: Format | undefined): FoundBlock | undefined {
  const isSure = format !== undefined && findLikeliest(input).score >= 0.5;
  const isArgdown = format?.id === 'argdown' && !COMMON_ARGDOWN.test(input.name);
  if (isSure && isArgdown && !hasFences(input.text)) return findLate(input, true);
  if (isSure) return undefined;
  for (const block of listBlocks(input.text)) {
    // Lines before the block keep the places in it right.
    const text = '\n'.repeat(block.line) + block.lines.join('\n');
    const inner = createTextInput(text, '', input.companions);
    const { best, score } = findLikeliest(inner);
    if (best && score >= 0.4) return { block, input: inner, format: best };
  }
  if (isArgdown) return findLate(input, true);
  return format === undefined || format.id === 'markdown' ? findLate(input, false) : undefined;
}

/** Endings of files that are Argdown from the first line to the last. */
const COMMON_ARGDOWN = /\.(?:argdown|ad)$/i;

/** Argdown that begins late in a text, or stands in the middle of sentences. */
function findLate({ text }: Input, isArgdown: boolean): FoundBlock | undefined {
  const late = findLateArgdown(text);
  const format = findFormat('argdown');
  if (!late || !format || (isArgdown && !isAmongProse(text, late))) return undefined;
  const inside = '\n'.repeat(late.line) + late.lines.join('\n');
  return { block: { ...late, line: late.line + 1 }, input: createTextInput(inside), format };
}
