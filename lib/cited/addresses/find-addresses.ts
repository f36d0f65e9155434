// What may stand in an address as people paste it; a quotation mark, bracket or backslash ends it.
const ADDRESS = String.raw`[^\s<>"'“”‘’«»{}|\\^\x60\p{C}]`

/**
 * Addresses in a text, in their order: everything with `http://` or `https://`, our hosts also without, and a path that stands alone
 * in its line. Punctuation that closes a sentence around an address is not part of it.
 */
export function findAddresses(text: string, hosts: readonly string[]): { address: string; at: number }[] {
  const ours = hosts.map((host) => host.replace(/[.[\]]/g, String.raw`\$&`)).join('|')
  const pattern = new RegExp(
    String.raw`https?://${ADDRESS}+|(?<![\w.@/-])(?:${ours})(?![\w.:-])(?:[/?#]${ADDRESS}*)?|(?<=^[ \t]*)/[a-z]${ADDRESS}*(?=[ \t]*$)`,
    'gimu',
  )
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ address: trimmed(found), at: index }))
}

function trimmed(found: string): string {
  const address = found.replaceAll('&amp;', '&').replace(/[.,;:!?…]+$/u, '')
  const last = address.at(-1)
  const opening = last === ')' ? '(' : last === ']' ? '[' : null
  if (opening === null || count(address, opening) >= count(address, last ?? '')) return address
  return trimmed(address.slice(0, -1))
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
