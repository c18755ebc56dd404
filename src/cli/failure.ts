/** How a command ends: exit codes, and failures that are told in one line. */

/** 0 done; 1 unreadable input, unwritable output or not enough work done; 2 wrong usage; 3 something would be lost. */
export type ExitCode = 0 | 1 | 2 | 3;

interface Failure extends Error {
  readonly exitCode: ExitCode;
}

/** An input could not be read or an output not written. */
export function createFailure(message: string): Error {
  return withCode(1, message);
}

/** The command was given something it cannot make sense of. */
export function createMisuse(message: string): Error {
  return withCode(2, message);
}

/** 1 for what nobody foresaw. */
export function exitCodeOf(error: unknown): ExitCode {
  return isFailure(error) ? error.exitCode : 1;
}

/** One line without a stack trace. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What went wrong with a file, in words. */
export function describeFileError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return FILE_ERRORS.get(code) ?? `${messageOf(error)}: try another place.`;
}

const FILE_ERRORS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'There is no such file or folder: check the name.'],
  ['ENOTDIR', 'A part of its path is no folder: check the name.'],
  ['EISDIR', 'This is a folder: name a file.'],
  ['EACCES', 'It may not be touched: change its permissions, or choose another place.'],
  ['EPERM', 'It may not be touched: change its permissions, or choose another place.'],
  ['EROFS', 'Nothing can be written there: choose another place.'],
  ['ENOSPC', 'The disk is full: make room, or choose another place.'],
  ['EDQUOT', 'The disk is full: make room, or choose another place.'],
  ['EFBIG', 'There is no room for so large a file: make room, or choose another place.'],
  ['ENAMETOOLONG', 'The name is too long: choose a shorter one.'],
]);

function withCode(exitCode: ExitCode, message: string): Failure {
  return Object.assign(new Error(message), { exitCode });
}

function isFailure(error: unknown): error is Failure {
  return error instanceof Error && 'exitCode' in error;
}
