import type { Locale } from '@/lib/core/locale'
import type { PolicyView } from '@/lib/kinds/policy/view'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { PolicySince } from '@/components/entries/policy-since'
import { DataTable } from '@/components/ui/data-table'

/** Policies as a dense list: name, kind of instrument, standing, date. `placeOf` adds a column with the place of each. */
export function PolicyList({
  policies,
  locale,
  placeOf,
  label,
}: {
  policies: readonly PolicyView[]
  locale: Locale
  placeOf?: (slug: string) => { title: string; path: string; locale: string } | null
  label?: string
}) {
  const t = translator(locale, 'policies')
  const place = { key: 'place', label: t('filter.place'), width: 'w-[18%]' }
  const columns = [
    { key: 'policy', label: t('one'), names: true },
    ...(placeOf ? [place] : []),
    { key: 'mechanism', label: t('facts.mechanism'), width: 'w-[16%]' },
    { key: 'status', label: t('facts.status'), width: 'w-[16%]' },
    { key: 'since', label: t('date'), width: 'w-[16%]' },
  ]
  const rows = policies.map((policy) => {
    const where = placeOf?.(policy.jurisdiction)
    return {
      key: policy.slug,
      cells: {
        policy: (
          <a href={localized(locale, policy.path)} lang={policy.locale}>
            {policy.title}
          </a>
        ),
        place: where && (
          <a href={localized(locale, where.path)} lang={where.locale}>
            {where.title}
          </a>
        ),
        mechanism: t(`mechanism.${policy.mechanism}`),
        status: t(`status.${policy.status}`),
        since: <PolicySince since={policy.since} locale={locale} />,
      },
    }
  })
  return <DataTable lines columns={columns} rows={rows} label={label ?? t('title')} />
}
