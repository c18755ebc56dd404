/** The words of a web page, reduced to what one reads it for. Nothing in it runs, and nothing is fetched. */
import { Readability } from '@mozilla/readability';

/** What begins a paragraph of its own. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/i;
const SILENT = /^(?:script|style|noscript|template|iframe|object|svg|head)$/i;

/** A page of more elements is taken whole: finding its article would take too long. */
const MOST_ELEMENTS = 50_000;

/** A document without a window: its scripts don't run and its pictures aren't loaded. O(length). */
export function readHtml(html: string): { readonly text: string; readonly title: string } {
  const parser = new DOMParser();
  const whole = parser.parseFromString(html, 'text/html');
  const title = whole.title.trim();
  removeHandlers(whole);
  const text = blockText(whole.body);
  let article: ReturnType<Readability['parse']> = null;
  try {
    article = new Readability(whole, { maxElemsToParse: MOST_ELEMENTS }).parse();
  } catch {
    // What it can't make out is taken whole.
  }
  const reduced = article?.content
    ? blockText(parser.parseFromString(article.content, 'text/html').body)
    : '';
  // A page that is no article loses too much.
  return { text: reduced.length > text.length / 4 ? reduced : text, title: article?.title?.trim() || title };
}

/** Handlers of events never run here; wherever they are copied to, the browser would say so again. */
function removeHandlers(page: Document): void {
  for (const element of page.querySelectorAll('*'))
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name);
}

/** The words below an element, paragraph by paragraph. No recursion: pages may be nested without end. */
function blockText(root: HTMLElement): string {
  const blocks: string[] = [''];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => (SILENT.test(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  });
  /** The block around the words that were taken last: words of another one begin a paragraph. */
  let inside: Node | null = root;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE) {
      if (BLOCKS.test(node.nodeName) && blocks.at(-1) !== '') blocks.push('');
      continue;
    }
    const block = blockAround(node, root);
    if (block !== inside && blocks.at(-1) !== '') blocks.push('');
    inside = block;
    blocks[blocks.length - 1] += node.nodeValue ?? '';
  }
  return blocks
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

function blockAround(node: Node, root: Node): Node {
  let at = node.parentNode;
  while (at && at !== root && !BLOCKS.test(at.nodeName)) at = at.parentNode;
  return at ?? root;
}
