import { toBluebook } from '@/lib/citations/to-bluebook'
import type { Citation } from '@/lib/core/citation'
import type { Around } from '@/lib/entries/cite-law'
import { kindNamed } from '@/lib/entries/registry'

const MOST = 4

/**
 * What a claim leans on, in one line that any citation can carry: `Author, Title, Publication (Dec. 4, 2024), para. 4; …`.
 * Undefined when none of the sources is published. Addresses are left out: the records of the sources have them.
 */
export function creditLine(citations: readonly Citation[], around: Around): string | undefined {
  const named = citations.flatMap(({ source, locator }) => {
    const version = around.find('source', source)
    if (version === null) return []
    const { URL: _url, accessed: _accessed, ...item } = kindNamed(version.kind).toCsl(version.snapshot)
    const reference = toBluebook(item).text.replace(/\.$/, '')
    return [locator === undefined ? reference : `${reference}, ${locator}`]
  })
  const more = named.length > MOST ? [`and ${named.length - MOST} more`] : []
  return [...named.slice(0, MOST), ...more].join('; ') || undefined
}
