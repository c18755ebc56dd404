/** The gate for changes as the fields of a form know it. */
import { createContext } from 'svelte';
import type { Changes } from '../state/changes.svelte.ts';

/** Set by whatever shows fields. */
export const [gateOfFields, setGateOfFields] = createContext<Changes>();
