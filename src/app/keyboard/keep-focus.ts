/** Keeps the focus from falling out of the page with a button or dialog that is gone once it was used. */

/** Calls back whenever what had the focus, or was pressed, has gone and nothing else has the focus. Returns how to end that. */
export function keepFocus(onlost: () => void): () => void {
  let last: Element | null = null;
  const remember = ({ target }: Event) => {
    if (target instanceof Element) last = target;
  };
  // Dialogs give the focus back as they go, and so before this is told of it.
  const observer = new MutationObserver(() => {
    if (!last || document.activeElement !== document.body || last.checkVisibility()) return;
    last = null;
    onlost();
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'hidden', 'style'],
  });
  for (const type of ['focusin', 'click']) addEventListener(type, remember, true);
  return () => {
    observer.disconnect();
    for (const type of ['focusin', 'click']) removeEventListener(type, remember, true);
  };
}
