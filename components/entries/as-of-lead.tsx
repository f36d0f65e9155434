import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { Prose } from '@/components/entries/prose'
import type { PageProse } from '@/components/entries/prose-of'

/** The lead of a page that describes another day: what held then; today’s summary follows, small, and is called so. */
export function AsOfLead({
  children,
  summary,
  prose,
  language,
}: {
  /** What held on the day, in the words of the interface. */
  children: ReactNode
  /** Markdown. */
  summary: string
  prose: PageProse
  language: Locale
}) {
  return (
    <>
      <p lang={prose.locale}>{children}</p>
      <div className="note mt-5 max-w-measure">
        <p className="font-semibold" lang={prose.locale}>
          {translator(prose.locale, 'site')('summaryToday')}
        </p>
        <div lang={language}>
          <Prose {...prose} markdown={summary} path="summary" />
        </div>
      </div>
    </>
  )
}
