/** The line between the names and the pairs of the Trivial Graph Format. */
export const DIVIDER = '#';
