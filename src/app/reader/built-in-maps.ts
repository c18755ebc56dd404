/** A web page of one map brings no other maps along; stands for the page's own list in that build. */
import type { BuiltInMap } from '../built-in-maps.ts';

export const FIRST_MAP = 'served-0';
export const BUILT_IN_MAPS: readonly BuiltInMap[] = [];

export function findBuiltInMap(_id: string): BuiltInMap | undefined {
  return undefined;
}
