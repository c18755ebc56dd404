/** Keeps the focus from falling out of the page with a button or dialog that is gone, or can't be pressed, once it was used. */

/** Calls back whenever what had the focus, or was pressed, has gone or is disabled, and nothing else has the focus. Returns how to end that. */
export function keepFocus(onlost: () => void): () => void {
  let last: Element | null = null;
  const remember = ({ target }: Event) => {
    if (target instanceof Element) last = target;
  };
  // Dialogs give the focus back as they go, and so before this is told of it.
  const observer = new MutationObserver(() => {
    if (!last) return;
    const isDisabled = last.matches(':disabled');
    // A browser takes the focus from what is disabled only when it paints, and tells nobody.
    if (isDisabled && document.activeElement === last && last instanceof HTMLElement) last.blur();
    if (document.activeElement !== document.body || (last.checkVisibility() && !isDisabled)) return;
    // What is in a dialog leaves the focus to that, never to the page behind it.
    const dialog = last.closest<HTMLElement>('[role="dialog"]');
    last = null;
    if (dialog?.isConnected) dialog.focus();
    else onlost();
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'hidden', 'style', 'disabled'],
  });
  for (const type of ['focusin', 'click']) addEventListener(type, remember, true);
  return () => {
    observer.disconnect();
    for (const type of ['focusin', 'click']) removeEventListener(type, remember, true);
  };
}
