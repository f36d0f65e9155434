import type { Locale } from '@/lib/core/locale'
import { formatDate } from '@/lib/messages/format-date'
import type { Glance as GlanceView, GlanceRow } from '@/lib/kinds/policy/glance'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import type { PageSources } from '@/components/entries/number-sources'
import { PolicySince } from '@/components/entries/policy-since'
import { SourceMarks } from '@/components/entries/source-mark'
import { StanceMark, StanceShape } from '@/components/entries/stance-mark'
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
}: {
  glance: GlanceView
  locale: Locale
  sources: PageSources
  /** Whether the same claims are marked elsewhere on the page already. */
  repeated?: boolean
}) {
  const t = translator(locale, 'places')
  const columns = [
    { key: 'matter', label: t('glance.matter'), names: true, width: 'w-[21%]' },
    { key: 'rule', label: t('glance.rule'), plain: true },
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
      <OpenMatters dimensions={glance.open} locale={locale} />
    </>
  )
}

/** A matter of the vocabulary: its name, and in plain words what is at stake. */
export function Matter({ dimension, locale }: { dimension: GlanceRow['dimension']; locale: Locale }) {
  const t = translator(locale, 'policies')
  return (
    <>
      <strong>{t(`dimension.${dimension}.name`)}</strong>
      <span className="block text-quiet">{t(`dimension.${dimension}.asks`)}</span>
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

/** Carve-outs of one rule, one a line. */
export function Exceptions({
  exceptions,
  language,
  locale,
}: {
  exceptions: readonly string[]
  language: string
  locale: Locale
}) {
  if (exceptions.length === 0) return null
  return (
    <div className="exceptions">
      <span className="exceptions-word">{translator(locale, 'places')('glance.exceptions')}</span>
      <ul lang={language}>
        {exceptions.map((exception) => (
          <li key={exception}>{exception}</li>
        ))}
      </ul>
    </div>
  )
}

/** Matters that nobody here has looked at: said in so many words, since silence would read as “no rule”. */
export function OpenMatters({ dimensions, locale }: { dimensions: GlanceView['open']; locale: Locale }) {
  if (dimensions.length === 0) return null
  const t = translator(locale, 'places')
  return (
    <div className="open-matters">
      <p className="stance stance-not-researched">
        <StanceShape stance="not-researched" />
        <span>
          <strong>{t('glance.open')}:</strong>{' '}
          {dimensions
            .map((dimension) => translator(locale, 'policies')(`dimension.${dimension}.name`))
            .join(' · ')}
          . {t('glance.openIntro')}
        </span>
      </p>
    </div>
  )
}
