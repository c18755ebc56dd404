/** When the page shows what it opened with: what may be wanted next is loaded then, and not before. */

let settle: () => void = () => undefined;

/** Kept from the first time that the page has something to show and nothing to do. */
export const atRest = new Promise<void>((resolve) => (settle = resolve));

/** To be called once there is something to see, or it is clear that nothing comes. */
export function comeToRest(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(settle);
  else setTimeout(settle);
}

/** Sooner or later a busy page has to go on, in ms. */
const LONGEST = 600;

/** Once the page has shown what it was told last and has nothing to do; at once where there is no page. */
export function afterShowing(): Promise<void> {
  if (!('requestIdleCallback' in globalThis)) return Promise.resolve();
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: LONGEST }));
}

/** Does one part after another whenever the page has nothing else to do. Ends that when called. */
export function whileIdle(parts: Iterator<unknown>): () => void {
  let isWanted = true;
  const go = async () => {
    do await afterShowing();
    while (isWanted && !parts.next().done);
  };
  void go();
  return () => (isWanted = false);
}
