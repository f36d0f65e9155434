const TOKEN = /https?:\/\/[^\s\])>]+|[\p{L}\p{M}\p{N}]+(?:[.,:'’/-][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu

/**
 * Cuts text into what a reader sees as one unit: a word with its accents, a number with its separators (`1,203`,
 * `17-cv-00485`, `F.3d`), an address, a run of space, or one other character. Joined, the tokens are the text.
 */
export function wordTokens(text: string): string[] {
  return text.match(TOKEN) ?? []
}
