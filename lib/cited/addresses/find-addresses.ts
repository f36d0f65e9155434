// What may stand in an address as people paste it; a quotation mark, bracket or backslash ends it.
const ADDRESS = String.raw`[^\s<>"'“”‘’«»{}|\\^\x60\p{C}]`

/**
 * Addresses in a text, in their order: everything with `http://` or `https://`, our hosts also without, and a path that stands alone
 * in its line. Punctuation that closes a sentence around an address is not part of it.
 */
export function findAddresses(text: string, hosts: readonly string[]): { address: string; at: number }[] {
  return [...text.matchAll(patternOf(hosts))].map(({ 0: found, index }) => ({
    address: found.length > LONGEST_ADDRESS ? found : trimmed(found),
    at: index,
  }))
}

/** None of ours is longer; what is longer is somebody else's, or an attack. */
export const LONGEST_ADDRESS = 1_000

const patterns = new Map<string, RegExp>()

function patternOf(hosts: readonly string[]): RegExp {
  const ours = hosts.map((host) => host.replace(/[.[\]]/g, String.raw`\$&`)).join('|')
  const known = patterns.get(ours)
  if (known !== undefined) return known
  const pattern = new RegExp(
    String.raw`https?://${ADDRESS}+|(?<![\w.@/-])(?:${ours})(?![\w.:-])(?:[/?#]${ADDRESS}*)?|/(?<=^[ \t]*/)[a-z]${ADDRESS}*(?=[ \t]*$)`,
    'gimu',
  )
  patterns.set(ours, pattern)
  return pattern
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
