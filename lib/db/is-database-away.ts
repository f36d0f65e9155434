/** Prisma's codes for a server that cannot be reached, hung up or kept us waiting, and PostgreSQL's for one that is going. */
const codes =
  /\b(?:P10\d\d|P2024|P2028|ECONNREFUSED|ECONNRESET|EPIPE|57P0\d|08\d{3}|DatabaseNotReachable|ConnectionClosed)\b/
/** What the driver says without a code. */
const words =
  /Can't reach database|Connection terminated|has closed the connection|is not queryable|timeout exceeded when trying to connect/

/** Whether `error` says that the database does not answer, rather than that something is wrong with what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const text = `${error.name} ${'code' in error ? String(error.code) : ''} ${error.message}`
  return codes.test(text) || words.test(text)
}
