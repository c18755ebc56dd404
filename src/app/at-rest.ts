/** When the page shows what it opened with: what may be wanted next is loaded then, and not before. */

let settle: () => void = () => undefined;

/** Kept from the first time that the page has something to show and nothing to do. */
export const atRest = new Promise<void>((resolve) => (settle = resolve));

/** To be called once there is something to see, or it is clear that nothing comes. */
export function comeToRest(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(settle);
  else setTimeout(settle);
}
