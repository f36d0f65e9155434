const expireSymbol = Symbol.for('plainsight.expire')

/**
 * Drops this instance's documents at once, *after* the transaction with `expireTags` has committed: the acting editor's next page
 * then shows the write without waiting for the notification. Only a courtesy; correctness rests on `expireTags`.
 */
export function expireHere(tags: readonly string[]): void {
  const expire = (globalThis as { [expireSymbol]?: (tags: readonly string[]) => void })[expireSymbol]
  expire?.(tags)
}
