import type { Locale } from '@/lib/core/locale'
import type { CaseView } from '@/lib/kinds/case/view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { DataTable } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'

/** Cases as a dense list: name, what stands, the latest decision, standing. */
export function CaseList({
  cases,
  locale,
}: {
  cases: readonly (CaseView & { language: Locale })[]
  locale: Locale
}) {
  const t = translator(locale, 'cases')
  return (
    <DataTable
      label={t('title')}
      columns={[
        { key: 'case', label: t('column.case'), names: true, width: 'w-[36%]' },
        { key: 'stands', label: t('column.stands') },
        { key: 'latest', label: t('column.latest'), width: 'w-[18%]' },
        { key: 'status', label: t('column.status'), width: 'w-[10%]' },
      ]}
      rows={cases.map((view) => {
        const last = view.rungs.at(-1)
        const outcomes = [...new Set(view.conditions.flatMap(({ latest }) => latest?.outcome ?? []))]
        return {
          key: view.slug,
          cells: {
            case: (
              <a href={localized(locale, view.path)} lang={view.language}>
                {view.title}
              </a>
            ),
            stands:
              outcomes.length === 0 ? (
                <Unknown>{t('noDecisionYet')}</Unknown>
              ) : (
                outcomes.map((outcome) => t(`outcome.${outcome}`)).join(' · ')
              ),
            latest: last && (
              <>
                <span lang="en">{last.courtAbbreviation}</span>, {formatDate(locale, last.decidedOn)}
              </>
            ),
            status:
              view.status === 'unknown' ? (
                <Unknown>{t('status.unknown')}</Unknown>
              ) : (
                t(`status.${view.status}`)
              ),
          },
        }
      })}
    />
  )
}
