/** A generated debate in plain Argdown that every version of Argdown's own tools reads. */
import { generateDebate } from '../../support/generate-debate.ts';

/** Each statement once, and below it what supports and attacks it. */
export function debateText(size: number): string {
  const { statements, relations } = generateDebate(size);
  const below = new Map<string, string[]>();
  for (const { kind, from, to } of relations.values()) {
    const lines = below.get(to) ?? [];
    below.set(to, [...lines, `  ${kind === 'attacks' ? '-' : '+'} [${from[0] ?? ''}]`]);
  }
  // Brackets and signs of relations mean something there; words do not.
  const parts = [...statements.values()].map(({ id, text }) =>
    [`[${id}]: ${text.replace(/[^\w ]/g, '')}.`, ...(below.get(id) ?? [])].join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}
