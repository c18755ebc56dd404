/** The keys that act while the map or a list has the focus, and what the "?" key says about them. */

export interface KeyHelp {
  readonly keys: string;
  readonly does: string;
}

export const KEY_HELP: readonly KeyHelp[] = [
  {
    keys: '↑ ↓ ← →',
    does: 'follow the argument: up to what it speaks to, down to what bears on it, across its neighbours',
  },
  { keys: 'Enter', does: 'fold or unfold on the map, choose in a list' },
  { keys: 'C', does: 'pick another statement to see the chains between the two' },
  { keys: '[ ]', does: 'step through these chains' },
  { keys: 'D', does: 'light what is disputed' },
  { keys: 'N P', does: 'next and previous disputed point' },
  { keys: 'R A', does: 'what if: reject or accept what is selected, for the sake of argument' },
  { keys: 'U', does: 'take back the last what-if' },
  { keys: 'W', does: 'show the whole map' },
  { keys: 'O', does: 'fold the map to how it opened' },
  { keys: 'T', does: 'arrange the map anew, as close together as it goes' },
  { keys: 'F', does: 'fit what is shown into the window' },
  { keys: 'Ctrl + −', does: 'zoom the map' },
  { keys: '+ −', does: 'add a reason or an objection to what is selected' },
  { keys: '&', does: 'add a premise that only works together with it' },
  { keys: '!', does: 'object to the step by which it bears on what is above' },
  { keys: 'Q', does: 'add a question' },
  { keys: 'F2', does: 'write its words; Esc ends writing' },
  {
    keys: 'Enter Tab',
    does: 'while writing in the outline: one more beside it, further in, with Shift further out',
  },
  { keys: 'Alt ↑ ↓', does: 'move it up or down' },
  { keys: 'Del', does: 'delete it with all that bears on nothing else' },
  { keys: 'Ctrl Z', does: 'undo; with Shift redo' },
  { keys: 'Ctrl C X V', does: 'copy, cut and paste a branch' },
  { keys: 'X', does: 'open the map as a text beside it, or close it; in the text Esc, then Tab leaves' },
  { keys: 'B', does: 'back to what was looked at before' },
  { keys: '/', does: 'search' },
  { keys: 'E', does: 'export a picture' },
  { keys: 'Ctrl+P', does: 'print the map' },
  { keys: 'Esc', does: 'clear what is selected' },
  { keys: '?', does: 'this list' },
];
