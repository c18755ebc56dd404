/** Tells YAML from prose by its lines, without parsing it: which keys a document has at the top. */

const KEY = /^(?:"([^"\n]+)"|'([^'\n]+)'|([^\s#"'\-[\]{}][^:\n]*?))[ \t]*:(?=[ \t]|$)/gm;

/** Keys at the beginning of lines, each once, as far as they are looked at. */
export function topKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  if (/^\s*[[{<]/.test(text)) return keys;
  for (const [, double, single, plain] of text.slice(0, LOOKED_AT).matchAll(KEY)) {
    keys.add(double ?? single ?? plain ?? '');
    if (keys.size > 500) break;
  }
  return keys;
}

const LOOKED_AT = 200_000;

/** Whether nearly all lines are keys, items with keys, or what hangs below them. */
export function looksLikeYaml(text: string): boolean {
  const lines = text
    .slice(0, LOOKED_AT)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  // Words before points of an outline look like keys too.
  if (
    /^[ \t]*(?:[-*+] +)?(?:for|against|pros?|cons?|answer|and|counter|rebuttal|objection|thesis|claim):[ \t]+\S/im.test(
      text,
    )
  )
    return false;
  const keys = lines.filter((line) => /^\s*(?:- +)*(?:"[^"]+"|'[^']+'|[\w.()¬ -]{1,60}):(?:\s|$)/.test(line));
  const values = lines.filter((line) => /^\s+- +\S|^---\s*$/.test(line));
  return (
    lines.length > 1 && keys.length >= 0.3 * lines.length && keys.length + values.length >= 0.9 * lines.length
  );
}
