/**
 * A text as quotations are compared: Unicode NFC; typographic quotation marks and apostrophes as plain ones; every kind
 * of dash and hyphen as `-`; an ellipsis character as three points; soft hyphens and zero-width marks gone; any white
 * space, line ends too, as one blank. Everything else, also capital letters, counts as it stands.
 */
export function plainQuote(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Whether a captured text has the quotation, character for character after `plainQuote`. Words left out are marked `…`
 * or `[…]`: then each part has to be there, in order. `capture` is plain already, so that a long text is made so once.
 */
export function hasQuote(capture: string, quote: string): boolean {
  let from = 0
  for (const part of plainQuote(quote).split(/\s*(?:\[\.\.\.\]|\.\.\.)\s*/)) {
    const found = capture.indexOf(part, from)
    if (found < 0) return false
    from = found + part.length
  }
  return true
}
