/**
 * One line of plain text that a database can hold: tags that readers of TeX leave, controls and line ends go, broken
 * halves of characters are marked. Takes time in proportion to the text, whatever it is.
 */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed()
}
