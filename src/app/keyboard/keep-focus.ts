/** Keeps the focus from falling out of the page with a button, row or dialog that is gone, or can't be pressed, once it was used. */

/** What has a place of its own for the focus: it never goes to the page behind a dialog, nor from a tree to something else. */
const HOLDERS = '[role="dialog"], [role="tree"]';
const FOCUSABLE =
  'button:not(:disabled):not([tabindex="-1"]), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Where the focus was: once that is gone its place can't be told from it any more. */
interface Spot {
  readonly element: Element;
  /** The nearest first. */
  readonly holders: readonly HTMLElement[];
  /** The list that it was in an item of, and which one. */
  readonly list: Element | null;
  readonly index: number;
}

/** Calls back whenever what had the focus, or was pressed, has gone or is disabled, and nothing else has the focus. Returns how to end that. */
export function keepFocus(onlost: () => void): () => void {
  let last: Spot | null = null;
  const remember = ({ target }: Event) => {
    if (target instanceof Element) last = spotOf(target);
  };
  // Dialogs give the focus back as they go, and so before this is told of it.
  const observer = new MutationObserver((records) => {
    if (!last) return;
    const { element } = last;
    const isDisabled = element.matches(':disabled');
    // A browser takes the focus from what is disabled only when it paints, and tells nobody.
    if (isDisabled && document.activeElement === element && element instanceof HTMLElement) element.blur();
    if (document.activeElement !== document.body) return;
    if (element.checkVisibility() && !isDisabled) {
      // In a list that is ordered anew it was taken out and put back.
      const isMoved = records.some(({ removedNodes }) =>
        [...removedNodes].some((node) => node.contains(element)),
      );
      if (isMoved && element instanceof HTMLElement) element.focus({ preventScroll: true });
      return;
    }
    const next = nextOf(last);
    last = null;
    if (next) next.focus();
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

function spotOf(element: Element): Spot {
  const holders: HTMLElement[] = [];
  for (
    let holder = element.closest<HTMLElement>(HOLDERS);
    holder;
    holder = holder.parentElement?.closest<HTMLElement>(HOLDERS) ?? null
  )
    holders.push(holder);
  const item = element.closest('li');
  const list = item?.parentElement ?? null;
  return { element, holders, list, index: item && list ? [...list.children].indexOf(item) : -1 };
}

/** In a dialog what stands in its place in a list by now, or else its holder; null where nothing of that is there. */
function nextOf({ holders, list, index }: Spot): HTMLElement | null {
  const holder = holders.find((each) => each.isConnected && each.checkVisibility());
  if (holder && list && holder.contains(list)) {
    const item = list.children[Math.min(index, list.children.length - 1)];
    const next = item?.querySelector<HTMLElement>(FOCUSABLE);
    if (next) return next;
  }
  return holder ?? null;
}
