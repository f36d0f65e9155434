/** The outcome of something that is expected to fail sometimes. Bugs throw instead. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; failure: Failure }

/** A success holding `value`. */
export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

/** An expected failure; `failure` says what happened, in a shape the caller can show. */
export function fail<Failure>(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure }
}
