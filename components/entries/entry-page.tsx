import type { ReactNode } from 'react'
import type { ReadView } from '@/lib/core/read-view'
import type { PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import { EntryBody, type EntrySection } from '@/components/entries/entry-body'
import { EntryHeader } from '@/components/entries/entry-header'
import { entryTail } from '@/components/entries/entry-tail'
import { Prose } from '@/components/entries/prose'
import type { PageProse } from '@/components/entries/prose-of'
import type { Crumb } from '@/components/site/breadcrumbs'
import { entryJsonLd } from '@/components/site/entry-json-ld'
import { JsonLd } from '@/components/site/json-ld'
import { PageFrame } from '@/components/site/page-frame'

/**
 * The page of any entry: linked data, the way here, title, state and answer first, then the sections that its kind gives it, and what
 * ends every entry.
 */
export function EntryPage({
  version,
  view,
  crumbs,
  prose,
  pointedAt,
  about,
  title,
  lead,
  sections,
}: {
  version: Version
  view: ReadView
  crumbs: Crumb[]
  prose: PageProse
  /** Its sources, and what its citation takes from other entries. */
  pointedAt: Pick<PointedAt, 'find' | 'listed' | 'nearErrors'>
  /** What the linked data says beyond what is true of every entry (schema.org). */
  about: Record<string, unknown>
  /** When the heading is not the plain title. */
  title?: ReactNode
  /** In place of the summary; it says its own language. */
  lead?: ReactNode
  sections: (EntrySection | null)[]
}) {
  const { locale, claims, sources } = prose
  const { listed } = pointedAt
  const { summary } = version.snapshot
  return (
    <PageFrame locale={locale} path={version.path}>
      <JsonLd data={{ ...entryJsonLd({ version, locale, sources, listed }), ...about }} />
      <EntryHeader
        version={version}
        locale={locale}
        crumbs={crumbs}
        pinned={view.version !== undefined}
        asOf={view.asOf}
        title={title}
      >
        {lead || (summary !== '' && <Prose {...prose} markdown={summary} path="summary" />)}
      </EntryHeader>
      <EntryBody
        locale={locale}
        sections={[...sections, ...entryTail({ locale, version, view, claims, sources, pointedAt })]}
      />
    </PageFrame>
  )
}
