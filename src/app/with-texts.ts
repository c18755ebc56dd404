/** Whether a map can be written as a text here, and texts be read beside it: the editor and the readers are large. */
export const WITH_TEXTS: boolean = true;
