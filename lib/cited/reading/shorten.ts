/** One line of at most 200 characters, without controls and broken halves of characters; null when nothing is left. */
export function shorten(text: string | null): string | null {
  const line = text?.replace(/[\s\p{C}]+/gu, ' ').trim()
  if (line === undefined || line === '') return null
  return line.length <= 200 ? line : `${line.slice(0, 199).toWellFormed()}…`
}
