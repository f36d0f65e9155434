/** An address with the characters percent-encoded that would end an HTML attribute, a TeX group or a line. */
export function safeUrl(url: string): string {
  return url
    .replace(/\p{Cs}/gu, '')
    .replace(/["'<>\\^`{|}\p{Cc}\p{Zl}\p{Zp}\s]/gu, (character) =>
      character === "'" ? '%27' : encodeURIComponent(character),
    )
}
