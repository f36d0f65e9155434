import type { Locale } from '@/lib/core/locale'
import type { ListedSource } from '@/lib/kinds/source/listed-view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { DataTable } from '@/components/ui/data-table'

/** Sources as a dense list: title, where it was published, date, and how many claims lean on it. */
export function SourceTable({
  sources,
  locale,
}: {
  sources: readonly (ListedSource & { claims: number })[]
  locale: Locale
}) {
  const t = translator(locale, 'prose')
  const words = translator(locale, 'references')
  return (
    <DataTable
      label={t('sources.title')}
      columns={[
        { key: 'source', label: t('sources.column.source'), names: true, width: 'w-[44%]' },
        { key: 'where', label: t('sources.column.where') },
        { key: 'date', label: t('sources.column.date'), width: 'w-[19%]' },
        { key: 'claims', label: t('sources.column.claims'), className: 'number', width: 'w-[8%]' },
      ]}
      rows={sources.map((source) => ({
        key: source.slug,
        cells: {
          source: (
            <>
              <a href={localized(locale, source.path)} lang={source.language}>
                {source.isCase ? <em>{source.title}</em> : source.title}
              </a>
              <span className="fine block">
                {[
                  words(`publication.${source.publication}`),
                  source.derivation === 'original' ? null : words(`derivation.${source.derivation}`),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </>
          ),
          where: source.where,
          date: source.issued === null ? words('noDate') : formatDate(locale, source.issued),
          claims: source.claims,
        },
      }))}
    />
  )
}
