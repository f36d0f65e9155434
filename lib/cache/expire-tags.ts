/** The part of a Prisma transaction client that is needed here. */
type Transaction = { $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number> }

/**
 * Writes, inside the caller's transaction, that everything tagged with `tags` has changed. When the transaction commits,
 * PostgreSQL tells every instance; a process that dies right after COMMIT has lost nothing, and a rollback tells nobody.
 * Sorted, so that two publishing transactions never lock the same rows in opposite orders.
 */
export async function expireTags(tx: Transaction, tags: readonly string[]): Promise<void> {
  const sorted = [...new Set(tags)].sort()
  if (sorted.length === 0) return
  await tx.$executeRaw`
    INSERT INTO cache_tag (tag) SELECT unnest(${sorted}::text[])
    ON CONFLICT (tag) DO UPDATE SET at = clock_timestamp()`
}
