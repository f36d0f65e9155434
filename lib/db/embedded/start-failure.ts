/**
 * Something outside the program keeps it from starting, and a person can put it right. The message is one or two whole
 * sentences for the terminal; the command at the top prints them without a stack trace and exits with 1.
 * Thrown, not returned: it ends every step of a start alike.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}
