import type { Ref } from '@/lib/core/ref'
import { unapiPath } from '@/lib/routes'

/**
 * Tells reference managers where to get the record of this version whole. Of a case the tags in a page's head cannot say court,
 * reporter and docket; RIS can, and Zotero asks unAPI before it reads the tags.
 */
export function UnapiId({ entry, version }: { entry: Ref; version: number }) {
  return (
    <>
      <link rel="unapi-server" type="application/xml" title="unAPI" href={unapiPath} />
      <abbr className="unapi-id" title={`${entry.kind}/${entry.slug}/${version}`} hidden />
    </>
  )
}
