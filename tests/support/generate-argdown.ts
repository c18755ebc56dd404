/** Argdown texts of any length with the features of real ones: sections, definitions, relations, reconstructions, tags. */

const WORDS =
  'the town should close its centre to cars because shops and schools would gain from quiet streets and cleaner air'.split(
    ' ',
  );

/** About 500 characters a part: a claim with its reasons, objections and replies, and now and then a reconstruction. */
export function generateArgdown(parts: number): string {
  let seed = 7;
  const draw = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below;
  const say = () => {
    const words = Array.from({ length: 6 + draw(10) }, () => WORDS[draw(WORDS.length)]);
    return `${words.join(' ')}.`;
  };
  const out = ['===', 'title: A generated debate', 'author: Nobody', '===', ''];
  for (let part = 0; part < parts; part++) {
    if (part % 10 === 0) out.push(`# Section ${part / 10 + 1}`, '');
    out.push(
      `[Claim ${part}]: ${say()} #tag${part % 7}`,
      `  + <Reason ${part}>: ${say()} {source: "report ${part}"}`,
      `    - ${say()}`,
      `      - [Reply ${part}]: ${say()}`,
      `  - <Objection ${part}>: ${say()}`,
      `    <_ <Undercut ${part}>: ${say()}`,
    );
    if (part > 0) out.push(`  +> [Claim ${draw(part)}]`);
    out.push('');
    if (part % 5 !== 0) continue;
    out.push(`<Reason ${part}>`, '', `(1) ${say()}`, `(2) [Reply ${part}]`);
    out.push('-- modus ponens --', `(3) [Claim ${part}]`, '');
  }
  return out.join('\n');
}
