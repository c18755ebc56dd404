/** A web page of one map has no file on disk that it could write. */

export function findOutsideChange(): Promise<null> {
  return Promise.resolve(null);
}

export function reconcile(): Promise<never> {
  return Promise.reject(new Error('There is no file to write.'));
}
