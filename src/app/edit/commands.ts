/** Does what a key, a button or a menu asks for. */
import type { EditCommand } from '../keyboard/edit-keys.ts';
import type { Session } from '../state/session.svelte.ts';
import type { Surface } from '../state/writing.svelte.ts';
import { editorOf } from './editor.ts';
import type { Place } from './plans.ts';

export async function runCommand(
  session: Session,
  command: EditCommand,
  place: Place | null,
  surface: Surface,
): Promise<void> {
  const editor = editorOf(session);
  switch (command) {
    case 'undo':
      return editor.undo();
    case 'redo':
      return editor.redo();
    case 'reason':
      // On an empty map, the first thing said is what everything else will be for or against.
      if (!place && session.file.latest?.statements.size === 0) return editor.addStatement(surface);
      return editor.add(command, place, surface);
    case 'objection':
    case 'premise':
    case 'step objection':
    case 'question':
      return editor.add(command, place, surface);
    default:
      break;
  }
  if (!place) {
    session.announce('First select a statement.');
    return;
  }
  if (command === 'sibling') await editor.addSibling(place, surface);
  else if (command === 'write') editor.startWriting(place, surface);
  else if (command === 'remove') await editor.remove(place);
  else await editor.move(place, command === 'up' ? -1 : 1);
}
