import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import type { ConditionRow } from '@/lib/kinds/case/view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { decisionAnchor } from '@/lib/routes'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { DataTable } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'

/** What stands on each condition: the latest outcome, where it applies, and the decision that says so. Never “won”. */
export function ConditionTable({
  conditions,
  sources,
  locale,
  language,
  policyLink,
  ladder,
}: {
  conditions: readonly ConditionRow[]
  sources: PageSources | null
  locale: Locale
  /** Language of the entry's own words. */
  language: Locale
  /** Link to a policy, with language prefix; null when it is not published. */
  policyLink: (slug: string) => string | null
  /** Address of the page that holds the ladder; empty for this page. */
  ladder: string
}) {
  const t = translator(locale, 'cases')
  if (conditions.length === 0) return <Unknown>{t('stands.noConditions')}</Unknown>
  const marks = (claimId: string | null, repeated = false): ReactNode =>
    claimId !== null &&
    sources !== null && <SourceMarks marks={sources.marksOf(claimId)} locale={locale} repeated={repeated} />
  return (
    <DataTable
      label={t('stands.heading')}
      columns={[
        { key: 'condition', label: t('stands.condition'), names: true, width: 'w-[30%]' },
        { key: 'outcome', label: t('stands.outcome') },
        { key: 'where', label: t('stands.where') },
        { key: 'by', label: t('stands.by') },
      ]}
      rows={conditions.map(({ key, name, policy, claimId, latest }) => {
        const link = policy === null ? null : policyLink(policy)
        return {
          key,
          cells: {
            condition: (
              <>
                <span lang={language}>
                  {link === null ? <strong>{name}</strong> : <a href={link}>{name}</a>}
                </span>
                {marks(claimId)}
              </>
            ),
            outcome:
              latest === null ? (
                <Unknown>{t('stands.none')}</Unknown>
              ) : (
                <>
                  <strong className="font-semibold">{t(`outcome.${latest.outcome}`)}</strong>
                  {latest.note !== null && <span lang={language}>. {latest.note}</span>}
                </>
              ),
            where: latest && (
              <>
                {t(`scope.${latest.decision.scope}`)}
                {latest.decision.scopeNote !== null && (
                  <span lang={language}>. {latest.decision.scopeNote}</span>
                )}
              </>
            ),
            by: latest && (
              <>
                <a href={`${ladder}#${decisionAnchor(latest.decision.key)}`}>
                  {latest.decision.courtAbbreviation}
                </a>
                , {formatDate(locale, latest.decision.decidedOn)}
                {marks(latest.decision.claimId, true)}
              </>
            ),
          },
        }
      })}
    />
  )
}
