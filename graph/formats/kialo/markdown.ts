/** The little Markdown in Kialo's claims: links, and brackets with a backslash before them. */

export interface Link {
  readonly title: string;
  readonly url: string;
}

/** A label and an address, in which brackets of their own kind stand behind a backslash. */
const LINK = /\[((?:\\[^]|[^[\]\\])*)\]\(((?:\\[^]|[^()\\\s])*)\)/g;
const ESCAPED = /\\([()[\]\\])/g;

/** The text as it reads: links by their labels, brackets without backslashes. O(length). */
export function plainTextOf(markdown: string): string {
  return unescape(markdown.replace(LINK, '$1')).trim();
}

/** The links to the web, in order, each address once. */
export function linksOf(markdown: string): readonly Link[] {
  const links = new Map<string, Link>();
  for (const [, title = '', address = ''] of markdown.matchAll(LINK)) {
    const url = unescape(address);
    if (/^https?:\/\//i.test(url) && !links.has(url)) links.set(url, { title: unescape(title), url });
  }
  return [...links.values()];
}

/** A text so that it reads the same, with no link in it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\\(?=[()[\]\\])|[()[\]]/g, (character) => `\\${character}`);
}

function unescape(text: string): string {
  return text.replace(ESCAPED, '$1');
}
