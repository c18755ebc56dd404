/** The names of maps in the address: a file that was opened always has the same one, a map that was made here one of its own. */

const OPENED = 'opened-';
const MADE = 'map-';

/** Whether a name in the address stands for a map of this store. */
export function isOwnMap(name: string): boolean {
  return name.startsWith(OPENED) || name.startsWith(MADE);
}

/** A name that no other map has. */
export function newMapId(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(12));
  return MADE + Array.from(numbers, (byte) => byte.toString(36).padStart(2, '0')).join('');
}

/** Of files that are being opened: a large one is not looked through twice. */
const prints = new WeakMap<Uint8Array, Promise<Uint8Array>>();

/** The name of an opened file: the same for the same file alone, and long enough that no two files share it. */
export async function openedMapId({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<string> {
  // A page that doesn't come safely has no hashes: there every opening is a map of its own.
  if (!('subtle' in crypto)) return OPENED + Date.now().toString(36).padStart(9, '0');
  const hash = async (data: Uint8Array) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', data as Uint8Array<ArrayBuffer>));
  const print = prints.get(bytes) ?? hash(bytes);
  prints.set(bytes, print);
  const both = await Promise.all([print, hash(new TextEncoder().encode(name))]);
  const whole = await hash(new Uint8Array(both.flatMap((each) => [...each])));
  return OPENED + Array.from(whole.subarray(0, 10), (byte) => byte.toString(36).padStart(2, '0')).join('');
}
