/** The digest of a map in words, loaded when one is asked for. */
export { writeDigest } from '../../../graph/index.ts';
