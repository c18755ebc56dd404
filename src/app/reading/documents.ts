/** What the page and the worker that reads documents say to each other. */

export interface DocumentRequest {
  readonly kind: 'pdf' | 'word';
  readonly bytes: Uint8Array;
}

/** The text, or what went wrong in the words of the library, or how far it has come. A form feed begins a page. */
export type DocumentAnswer =
  | { readonly text: string; readonly title?: string }
  | { readonly failed: string }
  | { readonly page: number; readonly pages: number };
