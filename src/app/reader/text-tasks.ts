/** A web page of one map shows no text beside it; the one that is kept with the map stays in the map. */
export const saveMapText = (): null => null;
