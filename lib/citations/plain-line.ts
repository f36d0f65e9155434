// The inline markup that CSL reads in titles; formats without it print the words alone.
const cslMarkup = /<\/?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]*)?>/gi

/** One line of plain text: no CSL markup, no control characters or lone surrogates, single spaces, NFC; may be empty. */
export function plainLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '')
    .replace(cslMarkup, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .normalize('NFC')
    .trim()
}
