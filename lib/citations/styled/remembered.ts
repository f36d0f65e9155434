import { createHash } from 'node:crypto'

// A reference takes about 5 ms to format and 1 kB to keep: at most some 4 MB.
const limit = 4000
const kept = new Map<string, string>()

/** The reference made for the same parts before (item, style, locale), else made now; the oldest are forgotten. */
export function remembered(parts: readonly string[], make: () => string): string {
  const key = createHash('sha256').update(parts.join('\0')).digest('base64')
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = make()
  const oldest = kept.keys().next().value
  if (kept.size >= limit && oldest !== undefined) kept.delete(oldest)
  kept.set(key, made)
  return made
}
