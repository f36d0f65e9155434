import { toCslDate } from '@/lib/core/csl-date'
import { type CslItem, cslItemSchema } from '@/lib/core/csl-item'

/** The version that is being cited. */
export type CitedVersion = {
  /** Absolute address of exactly this version (`…?v=7`). */
  url: string
  version: number
  /** Day it was published, `YYYY-MM-DD`. */
  versionOn: string
  /** SHA-256 of its canonical text, lower-case hex. */
  sha256: string
  /** Day the reader looked, `YYYY-MM-DD`. */
  accessedOn: string
}

/**
 * The item of an entry as one version of its page: address, access date, version and hash.
 * A web page is dated by its version; a case or a statute keeps its own date. Throws on values outside the schema.
 */
export function pinItem(item: CslItem, cited: CitedVersion): CslItem {
  const { url, version, versionOn, sha256, accessedOn } = cited
  return cslItemSchema.parse({
    ...item,
    ...(item.type === 'webpage' && { issued: toCslDate(versionOn) }),
    URL: url,
    accessed: toCslDate(accessedOn),
    version: String(version),
    custom: { ...item.custom, version: String(version), versionOn, sha256, pinnedUrl: url },
  })
}
