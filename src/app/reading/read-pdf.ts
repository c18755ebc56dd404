/** The text of a PDF, page by page. It runs in a worker. */
import { getDocumentProxy } from 'unpdf';
import { joinPdfItems } from './pdf-text.ts';

/** How far it has come is told after so many pages. */
const TELL_EVERY = 20;

/** A form feed stands between two pages. Throws what pdf.js throws: `PasswordException` where it is encrypted. Takes the bytes away. */
export async function readPdf(
  bytes: Uint8Array,
  onpage: (page: number, pages: number) => void = () => undefined,
): Promise<{ readonly text: string; readonly title?: string }> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(joinPdfItems(items.filter((item) => 'str' in item)));
    page.cleanup();
    if (number % TELL_EVERY === 0) onpage(number, document.numPages);
  }
  const info: { readonly Title?: unknown } =
    (await document.getMetadata().catch(() => undefined))?.info ?? {};
  const title = typeof info.Title === 'string' ? info.Title.trim() : '';
  return { text: pages.join('\f'), ...(title !== '' && { title }) };
}
