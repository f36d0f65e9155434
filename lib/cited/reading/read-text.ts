import { findAddresses, LONGEST_ADDRESS } from '@/lib/cited/addresses/find-addresses'
import { parseAddress } from '@/lib/cited/addresses/parse-address'
import { type FoundItem, MOST_RECORDS, type Reading, refusal, type Refusal } from '@/lib/cited/found-item'
import { pickItem } from '@/lib/cited/reading/pick-item'
import { fail, type Result, succeed } from '@/lib/core/result'

/**
 * Addresses in any text: a list, prose, references as our styles write them, HTML. A line with one address of ours may name version
 * and hash, as references do. The same address with the same hash counts once; of others’ addresses only the host
 * is told, once, and not where it stands beside ours: a source is cited with its own address and that of our record of it.
 */
export function readText(text: string, hosts: readonly string[]): Result<Reading, Refusal> {
  const items = new Map<string, FoundItem>()
  let line = 0
  for (const words of text.split(/\r\n|\n|\r/)) {
    line += 1
    const found = [...new Set(findAddresses(words, hosts).map(({ address }) => address))]
    if (found.length > MOST_RECORDS) return fail(refusal('tooMany', line, String(MOST_RECORDS)))
    const ours = found.filter((address) => isOurs(address, hosts))
    for (const address of ours.length > 0 ? ours : found) {
      const isOwn = ours.length > 0
      const others = ours.length === 1 ? [words] : []
      const title = isOwn ? null : hostOf(address)
      const item = pickItem({ line, key: null, title, addresses: isOwn ? [address] : [], others }, hosts)
      const same = JSON.stringify([item.url, item.title, item.sha256])
      if (!items.has(same)) items.set(same, item)
    }
    if (items.size > MOST_RECORDS) return fail(refusal('tooMany', line, String(MOST_RECORDS)))
  }
  if (items.size === 0) return fail(refusal('noAddress'))
  return succeed({ format: 'text', items: [...items.values()], problems: [] })
}

function isOurs(address: string, hosts: readonly string[]): boolean {
  return address.length <= LONGEST_ADDRESS && parseAddress(address, hosts) !== null
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address.slice(0, 60)
}
