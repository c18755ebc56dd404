/** Maps to begin with: the shape of an argument, with places to write in. */

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** The map in Crux's own format. */
  bytes(): Uint8Array;
}

type Line = readonly [id: string, text: string, kind?: 'evidence' | 'question'];
type Step = readonly [from: string, sign: '+' | '-' | '>', to: string];

const KINDS = { '+': 'supports', '-': 'attacks', '>': 'answers' } as const;

function write(
  title: string,
  lines: readonly Line[],
  steps: readonly Step[],
  axes: readonly object[] = [],
): Uint8Array {
  const map = {
    crux: 1,
    meta: { title },
    statements: lines.map(([id, text, kind = 'claim']) => ({ id, kind, text })),
    relations: steps.map(([from, sign, to], index) => ({
      id: `r${index + 1}`,
      kind: KINDS[sign],
      from: from.split('&'),
      to,
    })),
    axes,
  };
  return new TextEncoder().encode(JSON.stringify(map));
}

export const TEMPLATES: readonly Template[] = [
  {
    id: 'claim',
    title: 'One claim',
    hint: 'a claim, a reason for it and what shows that',
    bytes: () =>
      write(
        'One claim',
        [
          ['claim', 'What I claim.'],
          ['reason', 'Why one should believe it.'],
          ['fact', 'What anyone can check.', 'evidence'],
        ],
        [
          ['reason', '+', 'claim'],
          ['fact', '+', 'reason'],
        ],
      ),
  },
  {
    id: 'pro-con',
    title: 'For and against',
    hint: 'a proposal, two reasons, two objections, a reply',
    bytes: () =>
      write(
        'For and against',
        [
          ['proposal', 'What should be done.'],
          ['pro1', 'A good that comes of it.'],
          ['pro2', 'Another good that comes of it.'],
          ['con1', 'What it costs.'],
          ['con2', 'Whom it harms.'],
          ['reply', 'Why that cost is worth it, or can be avoided.'],
        ],
        [
          ['pro1', '+', 'proposal'],
          ['pro2', '+', 'proposal'],
          ['con1', '-', 'proposal'],
          ['con2', '-', 'proposal'],
          ['reply', '-', 'con1'],
        ],
      ),
  },
  {
    id: 'two-camps',
    title: 'Two camps',
    hint: 'one question, two sides with a thesis each',
    bytes: () =>
      write(
        'Two camps',
        [
          ['question', 'What is the question?', 'question'],
          ['thesis1', 'What one camp holds.'],
          ['thesis2', 'What the other camp holds.'],
          ['reason1', 'Why the one camp holds it.'],
          ['reason2', 'Why the other camp holds it.'],
          ['answer', 'What the other camp says to that.'],
        ],
        [
          ['thesis1', '>', 'question'],
          ['thesis2', '>', 'question'],
          ['reason1', '+', 'thesis1'],
          ['reason2', '+', 'thesis2'],
          ['answer', '-', 'reason1'],
        ],
        [
          {
            id: 'side',
            label: 'side',
            positions: [
              { id: 'one', label: 'the one camp', thesis: 'thesis1' },
              { id: 'other', label: 'the other camp', thesis: 'thesis2' },
            ],
          },
        ],
      ),
  },
  {
    id: 'explanations',
    title: 'Two rival explanations',
    hint: 'what happened, two ways to explain it, and what tells them apart',
    bytes: () =>
      write(
        'Two rival explanations',
        [
          ['happened', 'Why did it happen?', 'question'],
          ['first', 'The first explanation.'],
          ['second', 'The second explanation.'],
          ['fits', 'Something that fits the first explanation.', 'evidence'],
          ['odd', 'Something the first explanation cannot explain.', 'evidence'],
          ['test', 'What one would find if the second were true.', 'evidence'],
        ],
        [
          ['first', '>', 'happened'],
          ['second', '>', 'happened'],
          ['fits', '+', 'first'],
          ['odd', '-', 'first'],
          ['test', '+', 'second'],
        ],
      ),
  },
  {
    id: 'expert',
    title: 'Expert advice',
    hint: 'what an expert says, and what one should ask about it',
    bytes: () =>
      write(
        'Expert advice',
        [
          ['advice', 'What the expert advises.'],
          ['says', 'The expert says so.', 'evidence'],
          ['field', 'It lies in the expert’s field.'],
          ['interest', 'The expert gains from the advice.'],
          ['others', 'Other experts say something else.', 'evidence'],
        ],
        [
          ['says&field', '+', 'advice'],
          ['interest', '-', 'r1'],
          ['others', '-', 'advice'],
        ],
      ),
  },
];
