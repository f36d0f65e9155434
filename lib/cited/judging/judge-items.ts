import type { CitedAddress } from '@/lib/cited/addresses/cited-address'
import { parseAddress } from '@/lib/cited/addresses/parse-address'
import type { FoundItem } from '@/lib/cited/found-item'
import { type CitedPart, compareParts, partOf } from '@/lib/cited/judging/compare-parts'
import { blankVerdict, citedVersion, judgeItem } from '@/lib/cited/judging/judge-item'
import { loadEditions } from '@/lib/cited/judging/load-editions'
import type { Verdict } from '@/lib/cited/judging/verdict'
import type { Database } from '@/lib/db/client'

const NOWHERE: CitedAddress = { type: 'page' }

/** What became of each cited thing, in their order, as it stands now; five queries, however many they are. */
export async function judgeItems(
  client: Database,
  items: readonly FoundItem[],
  hosts: readonly string[],
): Promise<Verdict[]> {
  const addresses = items.map(({ url }) => (url === null ? null : parseAddress(url, hosts)) ?? NOWHERE)
  const editionOf = await loadEditions(client, addresses)
  const cited = items.map((item, index) => {
    const address = addresses[index] ?? NOWHERE
    const edition = editionOf(address)
    const named = address.type === 'page' ? null : address.version
    return { item, edition, version: edition && citedVersion(item, named, edition), part: partOf(address) }
  })
  const parts = new Map<FoundItem, CitedPart>()
  for (const { item, edition, version, part } of cited) {
    if (part !== null && edition !== null && version !== undefined)
      parts.set(item, { ...part, edition, version: version?.version ?? null })
  }
  const compare = await compareParts(client, [...parts.values()])
  return cited.map(({ item, edition, version }) => {
    if (item.url === null) return blankVerdict(item, 'not-ours')
    if (edition === null) return blankVerdict(item, 'unknown')
    const part = parts.get(item)
    const compared = part === undefined ? null : compare(part)
    if (version !== undefined && (part === undefined || compared !== null))
      return judgeItem(item, edition, version, compared)
    // Of what was never published only where to look.
    const { title, id, kind, locale, currentVersion, url } = judgeItem(item, edition, null, null)
    return { ...blankVerdict(item, 'unknown'), title, id, kind, locale, currentVersion, url }
  })
}
