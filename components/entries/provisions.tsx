import type { Locale } from '@/lib/core/locale'
import type { PolicyView } from '@/lib/kinds/policy/view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { Exceptions } from '@/components/entries/exceptions'
import { Matter } from '@/components/entries/matter'
import type { PageSources } from '@/components/entries/number-sources'
import { OpenMatters } from '@/components/entries/open-matters'
import { SourceMarks } from '@/components/entries/source-mark'
import { StanceMark } from '@/components/entries/stance-mark'
import { DataTable } from '@/components/ui/data-table'

/** What one instrument provides, a row a matter; what nobody has read follows as a list. */
export function Provisions({
  policy,
  locale,
  sources,
}: {
  policy: PolicyView
  locale: Locale
  sources: PageSources
}) {
  const t = translator(locale, 'policies')
  const told = policy.provisions.filter((provision) => provision.stance !== 'not-researched')
  const open = policy.provisions.filter((provision) => provision.stance === 'not-researched')
  const columns = [
    { key: 'matter', label: t('provisions.matter'), names: true, width: 'w-[30%]' },
    { key: 'rule', label: t('provisions.rule'), plain: true },
    { key: 'source', label: t('provisions.sources'), width: 'w-[12%]' },
  ]
  const rows = told.map((provision, index) => ({
    key: provision.claimId ?? `${provision.dimension}-${index}`,
    cells: {
      matter: <Matter dimension={provision.dimension} locale={locale} />,
      rule: (
        <>
          <StanceMark stance={provision.stance} locale={locale} />
          {provision.checkedOn !== null && provision.stance === 'no-rule-found' && (
            <span className="text-quiet">
              , {t('provisions.searched', { day: formatDate(locale, provision.checkedOn) })}
            </span>
          )}
          {provision.note !== null && (
            <p className="rule-note" lang={policy.locale}>
              {provision.note}
            </p>
          )}
          <Exceptions exceptions={provision.exceptions} language={policy.locale} locale={locale} />
        </>
      ),
      source: provision.claimId !== null && (
        <SourceMarks marks={sources.marksOf(provision.claimId)} locale={locale} />
      ),
    },
  }))
  return (
    <>
      {rows.length === 0 ? (
        <p className="note">{t('provisions.none')}</p>
      ) : (
        <DataTable label={t('provisions.heading')} columns={columns} rows={rows} />
      )}
      <OpenMatters dimensions={open.map((provision) => provision.dimension)} locale={locale} />
    </>
  )
}
