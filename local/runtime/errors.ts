/** The errors of the local Workspace: Google's own exceptions, refusals to pretend, and the end of an execution. */

/** What Google throws at a script: reaches the script as an Error of its own realm with name 'Exception'. */
export class GoogleError extends Error {
  override name = 'Exception';
}

/** A part of Google that this Workspace does not stand in for. Never swallowed into undefined. */
export class NotEmulated extends Error {
  override name = 'NotEmulated';
  constructor(what: string) {
    super(`${what} no está emulado en el Workspace local.`);
  }
}

/** The execution was ended from outside (kill point, six minutes). No later call of it has an effect. */
export class ExecutionKilled extends Error {
  override name = 'ExecutionKilled';
}

/** Google's text for an argument list that fits no overload, e.g. `(number[])` on `SpreadsheetApp.Range.setValues`. */
export function signatureError(types: readonly string[], method: string): GoogleError {
  return new GoogleError(
    `The parameters (${types.join(',')}) don't match the method signature for ${method}.`,
  );
}
