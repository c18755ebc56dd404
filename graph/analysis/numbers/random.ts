/** Numbers that look random and are the same on every machine for the same seed. */

/**
 * Numbers in [0,1). A Weyl sequence whose steps are scrambled by the finaliser of MurmurHash3: short, and even enough to
 * draw samples with; not for secrets.
 */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
