/** Drops files on the page, as from a folder. */
import type { Page } from 'playwright-core';

/** Files are given as name and content in turn. */
export async function dropFile(page: Page, ...namesAndTexts: readonly string[]): Promise<void> {
  await page.evaluate((parts) => {
    const data = new DataTransfer();
    for (let at = 0; at < parts.length; at += 2)
      data.items.add(new File([parts[at + 1] ?? ''], parts[at] ?? ''));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, namesAndTexts);
}
