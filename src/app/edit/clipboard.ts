/** Branches go over the clipboard: as text for other programs, with all they hold inside Crux. */
import type { Session } from '../state/session.svelte.ts';
import { planPasting, readMarked, readOutline, takeBranch, writeMarked, writeOutline } from './branches.ts';
import { editorOf } from './editor.ts';
import type { Place } from './plans.ts';

/** More lines than this are a map of their own. */
const MOST_LINES = 2000;

/** Puts the branch into what a copy or cut hands over. False where nothing is selected. */
export function fillClipboard(session: Session, place: Place, data: DataTransfer): boolean {
  const graph = session.file.latest;
  if (!graph?.statements.has(place.id)) return false;
  const branch = takeBranch(graph, place);
  const outline = writeOutline(graph, branch);
  data.setData('text/plain', outline);
  data.setData('text/html', writeMarked(branch, outline));
  tellCopied(session, branch.statements.length);
  return true;
}

/** Copies from a menu, where there is no event to fill. */
export async function copyBranch(session: Session, place: Place): Promise<void> {
  const graph = session.file.latest;
  if (!graph?.statements.has(place.id)) return;
  const branch = takeBranch(graph, place);
  const outline = writeOutline(graph, branch);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([outline], { type: 'text/plain' }),
        'text/html': new Blob([writeMarked(branch, outline)], { type: 'text/html' }),
      }),
    ]);
    tellCopied(session, branch.statements.length);
  } catch {
    session.notify('The browser does not let this page write to the clipboard: use Ctrl+C.');
  }
}

/** Pastes from a menu. */
export async function pasteBranches(session: Session, place: Place | null): Promise<void> {
  try {
    let html = '';
    let text = '';
    for (const item of await navigator.clipboard.read()) {
      if (item.types.includes('text/html')) html = await (await item.getType('text/html')).text();
      if (item.types.includes('text/plain')) text = await (await item.getType('text/plain')).text();
    }
    if (!(await paste(session, place, html, text))) session.announce('There is nothing to paste.');
  } catch {
    session.notify('The browser does not let this page read the clipboard: use Ctrl+V.');
  }
}

/** Hangs what was copied below what is selected. False where it isn't meant as a branch: then it is a map of its own. */
export async function paste(
  session: Session,
  place: Place | null,
  html: string,
  text: string,
): Promise<boolean> {
  const graph = session.file.latest;
  if (!graph) return false;
  const marked = readMarked(html);
  const lines = text.split('\n', MOST_LINES + 1).length;
  const branches = marked ? [marked] : place && lines <= MOST_LINES ? readOutline(text) : [];
  if (branches.length === 0) return false;
  const { edit, roots } = planPasting(graph, branches, place?.id ?? null);
  const count = branches.reduce((sum, { statements }) => sum + statements.length, 0);
  const label = count === 1 ? 'paste a statement' : `paste ${count} statements`;
  // What is refused was meant as a branch all the same, and is still in the clipboard.
  if (!(await editorOf(session).change(label, edit))) return true;
  const [first] = roots;
  if (first !== undefined) session.select(first);
  session.announce(`${count === 1 ? 'One statement is' : `${count} statements are`} pasted.`);
  return true;
}

function tellCopied(session: Session, count: number): void {
  session.announce(count === 1 ? 'The statement is copied.' : `${count} statements are copied.`);
}
