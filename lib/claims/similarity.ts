/** How alike two texts are, 0 to 1: Dice's coefficient of their words, each counted as often as it stands. */
export function similarity(a: string, b: string): number {
  const [first, second] = [wordCounts(a), wordCounts(b)]
  let shared = 0
  for (const [word, count] of first) shared += Math.min(count, second.get(word) ?? 0)
  const total = sum(first) + sum(second)
  return total === 0 ? 0 : (2 * shared) / total
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
