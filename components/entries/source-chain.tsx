import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import type { SourceView } from '@/lib/kinds/source/view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'

/** Where a text comes from: the original first, each rewrite under what it was made from, then what was made from it. */
export function SourceChain({
  view,
  chain,
  madeFrom,
  locale,
}: {
  view: SourceView
  chain: readonly SourceView[]
  madeFrom: readonly SourceView[]
  locale: Locale
}) {
  const t = translator(locale, 'prose')
  const line = (source: SourceView, label: ReactNode, here = false) => (
    <li key={source.slug} {...(here && { 'aria-current': 'true' as const })}>
      <p className="fine">{label}</p>
      <p lang={source.language}>
        {here ? <strong>{source.title}</strong> : <a href={localized(locale, source.path)}>{source.title}</a>}
      </p>
      <p className="note">
        {[source.byline, source.where, source.issued && formatDate(locale, source.issued)]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
  return (
    <ol className="chain" role="list">
      {[...chain].reverse().map((source) => line(source, t(`derivationLong.${source.derivation}`)))}
      {line(view, t('sources.chainThis'), true)}
      {madeFrom.map((source) => line(source, t(`derivationLong.${source.derivation}`)))}
    </ol>
  )
}
