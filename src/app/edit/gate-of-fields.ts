/** The page that the fields of a form belong to, and what a field wants written. */
import { createContext } from 'svelte';
import type { Making } from '../state/changed-map.ts';
import type { Session } from '../state/session.svelte.ts';

/** Set by whatever shows fields. */
export const [sessionOfFields, setSessionOfFields] = createContext<Session>();

/** A step to be made, however long it waits: it says for good what it is about. */
export interface Planned {
  readonly label: string;
  readonly edit: Making;
}
