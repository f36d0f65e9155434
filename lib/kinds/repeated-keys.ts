import type { Problem } from '@/lib/core/problem'

/** A problem for each row of `list` whose key an earlier row has: claims hang on keys, so each needs its own. */
export function repeatedKeys(list: string, rows: readonly { key: string }[]): Problem[] {
  return rows.flatMap(({ key }, at) =>
    rows.findIndex((row) => row.key === key) < at
      ? [{ path: `${list}.${at}.key`, message: `The key “${key}” is used twice. Give each its own.` }]
      : [],
  )
}
