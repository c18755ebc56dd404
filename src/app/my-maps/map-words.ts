/** What the list of maps says of each: how large it is, when it was changed, where it came from and where else it is. Pure. */
import type { MapHead, Origin } from '../store/records.ts';

const ORIGINS: Readonly<Record<Origin, (fileName: string) => string>> = {
  new: () => 'made here',
  file: (fileName) => `from ${fileName}`,
  pasted: () => 'pasted',
  link: () => 'from a link',
  copy: () => 'a copy',
  'built-in': () => 'from a map that comes with Crux',
  served: (fileName) => `from ${fileName}`,
};

export function describeMap(head: MapHead, now: number): string {
  const { statements, changedAt, origin, fileName, saved, last } = head;
  const size =
    statements === 0
      ? ''
      : `${statements.toLocaleString('en')} ${statements === 1 ? 'statement' : 'statements'}`;
  const changed = changedAt > 0 ? `changed ${tellTime(changedAt, now)}` : '';
  const kept = !saved
    ? 'only in this browser'
    : saved.upTo === last
      ? `saved in ${saved.fileName}`
      : `changed since it was saved in ${saved.fileName}`;
  return [size, changed, ORIGINS[origin](fileName), kept].filter(Boolean).join(' · ');
}

/** When something was, as one says it: "today at 14:03", "on 3 May 2026". */
export function tellTime(at: number, now: number): string {
  const date = new Date(at);
  const today = new Date(now);
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === today.toDateString()) return `today at ${time}`;
  const yesterday = new Date(now - 24 * 3_600_000);
  if (date.toDateString() === yesterday.toDateString()) return `yesterday at ${time}`;
  return `on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

/** Bytes as one says them: "1.2 MB". */
export function tellSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${units[unit] ?? ''}`;
}

/** What the browser tells of its room, in bytes: it counts all that the page keeps, the maps and the page itself. */
export function tellRoom(usage: number, quota: number): string {
  return `These maps, and the page itself, take ${tellSize(usage)} of the ${tellSize(quota)} that this browser gives.`;
}
