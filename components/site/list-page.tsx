import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import type { FilterGroup } from '@/components/site/filter-items'
import { Filters } from '@/components/site/filters'
import { listJsonLd } from '@/components/site/entry-json-ld'
import { JsonLd } from '@/components/site/json-ld'
import { PageFrame } from '@/components/site/page-frame'

/** A list of entries: what it holds, its filters, how many are shown under which of them, and the entries. */
export function ListPage({
  locale,
  path,
  title,
  description,
  count,
  noneYet,
  filters,
  isEmpty,
  children,
}: {
  locale: Locale
  /** Of the list without filters, without language prefix. */
  path: string
  title: string
  description: string
  /** “12 policies”. */
  count: string
  /** What is said when nothing at all is published. */
  noneYet: string
  filters?: { groups: readonly FilterGroup[]; active: readonly string[] }
  isEmpty: boolean
  children: ReactNode
}) {
  const t = translator(locale, 'site')
  const active = filters?.active ?? []
  const isFiltered =
    active.length > 0 || (isEmpty && (filters?.groups.some((group) => group.options.length > 0) ?? false))
  return (
    <PageFrame locale={locale} path={path}>
      <JsonLd data={listJsonLd({ locale, path, title, description })} />
      <header className="pt-6 pb-6 md:pt-10 md:pb-8 grid gap-3">
        <h1>{title}</h1>
        <p className="max-w-measure">{description}</p>
      </header>
      {filters && <Filters groups={filters.groups} locale={locale} />}
      <p className="note my-5" role="status">
        <strong>{count}</strong>
        {active.length > 0 && ` ${t('filters.active', { filters: active.join('; ') })}`}
        {isFiltered && (
          <>
            {' '}
            <a href={localized(locale, path)}>{t('filters.clear')}</a>
          </>
        )}
      </p>
      {isEmpty ? (
        <p className="max-w-measure">
          {isFiltered ? `${t('filters.empty')} ${t('filters.widen')}` : noneYet}
        </p>
      ) : (
        children
      )}
    </PageFrame>
  )
}
