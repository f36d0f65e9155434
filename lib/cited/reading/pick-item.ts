import { findAddresses, LONGEST_ADDRESS } from '@/lib/cited/addresses/find-addresses'
import { parseAddress } from '@/lib/cited/addresses/parse-address'
import { shorten } from '@/lib/cited/reading/shorten'
import type { FoundItem } from '@/lib/cited/found-item'

/** A bibliographic record of any format, reduced to what tells which of our pages it cites. */
export interface CitedRecord {
  line: number | null
  key: string | null
  title: string | null
  /** Texts of the fields that hold the record's own address, then of all others. */
  addresses: readonly string[]
  others: readonly string[]
  /** Version and hash where the format has a field for them. */
  version?: string | undefined
  sha256?: string | undefined
}

// How our own records say it where a format has no field (lib/citations/version-sentence.ts).
const SAYS_VERSION = /\b(?:version|versión) ([1-9]\d{0,5}) (?:of|del) \d/i
const SAYS_HASH = /\bSHA-256 ([0-9a-f]{64})\b/i
const HASH = /^[0-9a-f]{64}$/i

/**
 * What a record cites of this site: its own address if that is ours, else one that it names elsewhere, a pinned one first: the record
 * of a source has the source's address, and ours in its note.
 */
export function pickItem(record: CitedRecord, hosts: readonly string[]): FoundItem {
  const url = ourAddress(record.addresses, hosts) ?? ourAddress(record.others, hosts)
  const said = record.others.join('\n')
  const version = record.version ?? (url === null ? undefined : (SAYS_VERSION.exec(said)?.[1] ?? undefined))
  const sha256 = record.sha256 ?? SAYS_HASH.exec(said)?.[1]
  return {
    line: record.line,
    key: shorten(record.key),
    title: shorten(record.title),
    url,
    version: url !== null && version !== undefined && /^[1-9]\d{0,5}$/.test(version) ? Number(version) : null,
    sha256: url !== null && sha256 !== undefined && HASH.test(sha256) ? sha256.toLowerCase() : null,
  }
}

function ourAddress(texts: readonly string[], hosts: readonly string[]): string | null {
  let found: string | null = null
  for (const text of texts) {
    for (const { address } of findAddresses(text, hosts)) {
      const parsed = address.length <= LONGEST_ADDRESS ? parseAddress(address, hosts) : null
      if (parsed === null) continue
      if (parsed.type !== 'page' && parsed.version !== null) return address
      found ??= address
    }
  }
  return found
}
