import type { Locale } from '@/lib/core/locale'
import type { Glance, GlanceRow } from '@/lib/kinds/policy/glance'
import type { PolicyView } from '@/lib/kinds/policy/view'
import { STANCES, type Stance } from '@/lib/kinds/policy/vocabulary'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import type { PageSources } from '@/components/entries/number-sources'
import { PolicySince } from '@/components/entries/policy-since'
import { SourceMarks } from '@/components/entries/source-mark'
import { StanceMark } from '@/components/entries/stance-mark'

/**
 * The rules of a government above, by instrument and stance, for the page of a place below it: who says what on which matters,
 * in a few lines. How many exceptions a rule has stands beside its matter and leads to them.
 */
export function RulesFromAbove({
  glance,
  locale,
  sources,
}: {
  glance: Glance
  locale: Locale
  sources: PageSources
}) {
  return (
    <ul className="rules-above">
      {byInstrument(glance.rows).map(({ policy, rows }) => (
        <li key={policy.slug}>
          <p className="rules-above-title">
            <a href={localized(locale, policy.path)} lang={policy.locale}>
              {policy.title}
            </a>{' '}
            <span className="note">
              <PolicySince since={policy.since} locale={locale} />
            </span>
          </p>
          <dl>
            {STANCES.map((stance) => ({
              stance,
              rows: rows.filter((row) => row.provision.stance === stance),
            }))
              .filter((group) => group.rows.length > 0)
              .map((group) => (
                <Stated key={group.stance} {...group} locale={locale} sources={sources} />
              ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Stated({
  stance,
  rows,
  locale,
  sources,
}: {
  stance: Stance
  rows: readonly GlanceRow[]
  locale: Locale
  sources: PageSources
}) {
  const t = translator(locale, 'policies')
  return (
    <div>
      <dt>
        <StanceMark stance={stance} locale={locale} />
      </dt>
      <dd>
        {rows.map(({ dimension, provision, policy }, index) => (
          <span key={provision.claimId ?? `${dimension}-${index}`}>
            {index > 0 && ' · '}
            {dimension === 'other' && provision.note !== null ? (
              <span lang={policy.locale}>{provision.note}</span>
            ) : (
              t(`dimension.${dimension}.name`)
            )}
            {provision.exceptions.length > 0 && (
              <>
                {' ('}
                <a href={`${localized(locale, policy.path)}#provisions`}>
                  {translator(locale, 'places')('glance.withExceptions', {
                    count: provision.exceptions.length,
                  })}
                </a>
                {')'}
              </>
            )}
            {provision.claimId !== null && (
              <SourceMarks marks={sources.marksOf(provision.claimId)} locale={locale} />
            )}
          </span>
        ))}
      </dd>
    </div>
  )
}

/** The rows under the instrument that speaks, in the order in which the instruments first do. */
function byInstrument(rows: readonly GlanceRow[]): { policy: PolicyView; rows: GlanceRow[] }[] {
  const groups = new Map<string, { policy: PolicyView; rows: GlanceRow[] }>()
  for (const row of rows) {
    const group = groups.get(row.policy.slug) ?? { policy: row.policy, rows: [] }
    groups.set(row.policy.slug, group)
    group.rows.push(row)
  }
  return [...groups.values()]
}
