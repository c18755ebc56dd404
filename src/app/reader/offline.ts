/** A web page of one map is a file: it is kept where its reader puts it. */
export function keepOffline(): void {
  return;
}
