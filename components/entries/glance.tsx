import type { Locale } from '@/lib/core/locale'
import { formatDate } from '@/lib/messages/format-date'
import type { Glance as GlanceView, GlanceRow } from '@/lib/kinds/policy/glance'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { Exceptions } from '@/components/entries/exceptions'
import { Matter } from '@/components/entries/matter'
import type { PageSources } from '@/components/entries/number-sources'
import { OpenMatters } from '@/components/entries/open-matters'
import { PolicySince } from '@/components/entries/policy-since'
import { SourceMarks } from '@/components/entries/source-mark'
import { StanceMark } from '@/components/entries/stance-mark'
import { DataTable } from '@/components/ui/data-table'

/**
 * The rules of a place, one row a matter: what it asks, the stance, since when, by what instrument, on what source. Exceptions
 * stand in the row that they qualify. Matters that nobody looked at follow as a list that says so.
 */
export function Glance({
  glance,
  locale,
  sources,
  repeated = false,
  isPast = false,
}: {
  glance: GlanceView
  locale: Locale
  sources: PageSources
  /** Whether the same claims are marked elsewhere on the page already. */
  repeated?: boolean
  /** Whether the day described is not today: what is open then was not necessarily looked for. */
  isPast?: boolean
}) {
  const t = translator(locale, 'places')
  const columns = [
    { key: 'matter', label: t('glance.matter'), names: true, width: 'w-[21%]' },
    { key: 'rule', label: t('glance.rule'), plain: true, width: 'wide-rule' },
    { key: 'since', label: t('glance.since'), width: 'w-[13%]' },
    { key: 'instrument', label: t('glance.instrument'), width: 'w-[17%]' },
    { key: 'source', label: t('glance.source'), width: 'w-[8%]' },
  ]
  const rows = glance.rows.map((row) => ({
    key: row.provision.claimId ?? `${row.policy.slug}-${row.dimension}`,
    cells: {
      matter: <Matter dimension={row.dimension} locale={locale} />,
      rule: <Rule row={row} locale={locale} />,
      since: <PolicySince since={row.policy.since} locale={locale} />,
      instrument: (
        <a href={localized(locale, row.policy.path)} lang={row.policy.locale}>
          {row.policy.title}
        </a>
      ),
      source: row.provision.claimId !== null && (
        <SourceMarks marks={sources.marksOf(row.provision.claimId)} locale={locale} repeated={repeated} />
      ),
    },
  }))
  return (
    <>
      {rows.length > 0 ? (
        <DataTable label={t('glance.heading')} columns={columns} rows={rows} />
      ) : (
        <p className="note">{t('glance.allOpen')}</p>
      )}
      <OpenMatters dimensions={glance.open} locale={locale} isPast={isPast} />
    </>
  )
}

function Rule({ row, locale }: { row: GlanceRow; locale: Locale }) {
  const t = translator(locale, 'places')
  const { provision, policy, others } = row
  return (
    <>
      <StanceMark stance={provision.stance} locale={locale} />
      {provision.checkedOn !== null && provision.stance === 'no-rule-found' && (
        <span className="text-quiet">
          {', '}
          {translator(locale, 'policies')('provisions.searched', {
            day: formatDate(locale, provision.checkedOn),
          })}
        </span>
      )}
      {provision.note !== null && (
        <p className="rule-note" lang={policy.locale}>
          {provision.note}
        </p>
      )}
      <Exceptions exceptions={provision.exceptions} language={policy.locale} locale={locale} />
      {policy.holds === 'unknown' && <p className="text-quiet mt-1">{t('glance.unknownInForce')}</p>}
      {others.length > 0 && (
        <p className="text-quiet mt-1.5">
          {t('glance.others')}:{' '}
          {others.map((other, index) => (
            <span key={other.policy.slug}>
              {index > 0 && '; '}
              <a href={localized(locale, other.policy.path)} lang={other.policy.locale}>
                {other.policy.title}
              </a>{' '}
              ({translator(locale, 'policies')(`stance.${other.provision.stance}`).toLocaleLowerCase(locale)})
            </span>
          ))}
        </p>
      )}
    </>
  )
}
