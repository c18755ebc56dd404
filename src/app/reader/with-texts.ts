/** A web page of one map is for reading the map: what edits and reads texts would make it half as large again. */
export const WITH_TEXTS = false;
