/** The first sentence of a text of plain words; all of it when nothing ends one. */
export function firstSentence(text: string): string {
  return /^.*?[.?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text
}
