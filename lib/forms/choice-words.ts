/** A value of a closed list as words: `no-rule-found` → `No rule found`. The list itself is the vocabulary. */
export function choiceWords(value: string): string {
  const words = value.replaceAll(/[-_]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
