/** What a text is called that comes without a name: its first sentence, or as much of its first line as has room. */

/** In UTF-16 units. */
const LONGEST = 60;

/** '' where there are no words. */
export function titleOf(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.replace(/\s+/g, ' ').trim() ?? '';
  const sentence = (/^.{12,}?[.!?](?=\s)/u.exec(line)?.[0] ?? line).replace(/\.$/, '');
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.slice(0, LONGEST);
  const words = cut.slice(0, cut.lastIndexOf(' '));
  return `${words.length > LONGEST / 2 ? words : cut.slice(0, -1)}…`;
}
