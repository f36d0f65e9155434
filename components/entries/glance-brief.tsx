import type { Locale } from '@/lib/core/locale'
import type { Glance } from '@/lib/kinds/policy/glance'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { Exceptions } from '@/components/entries/glance'
import type { PageSources } from '@/components/entries/number-sources'
import { PolicySince } from '@/components/entries/policy-since'
import { SourceMarks } from '@/components/entries/source-mark'
import { StanceMark } from '@/components/entries/stance-mark'
import { DataTable } from '@/components/ui/data-table'

/** The rules of another government in one line a matter, for the page of a place below it. Exceptions stay in the row. */
export function GlanceBrief({
  glance,
  locale,
  sources,
  label,
}: {
  glance: Glance
  locale: Locale
  sources: PageSources
  label: string
}) {
  const t = translator(locale, 'places')
  const columns = [
    { key: 'matter', label: t('glance.matter'), names: true, className: 'w-[22%]' },
    { key: 'rule', label: t('glance.rule'), plain: true },
    { key: 'since', label: t('glance.since'), className: 'w-[14%]' },
    { key: 'instrument', label: t('glance.instrument'), className: 'w-[24%]' },
    { key: 'source', label: t('glance.source'), className: 'w-[9%]' },
  ]
  const rows = glance.rows.map(({ dimension, provision, policy }) => ({
    key: provision.claimId ?? `${policy.slug}-${dimension}`,
    cells: {
      matter: <strong>{translator(locale, 'policies')(`dimension.${dimension}.name`)}</strong>,
      rule: (
        <>
          <StanceMark stance={provision.stance} locale={locale} />
          {dimension === 'other' && provision.note !== null && (
            <p className="text-quiet mt-1" lang={policy.locale}>
              {provision.note}
            </p>
          )}
          <Exceptions exceptions={provision.exceptions} language={policy.locale} locale={locale} />
        </>
      ),
      since: <PolicySince since={policy.since} locale={locale} />,
      instrument: (
        <a href={localized(locale, policy.path)} lang={policy.locale}>
          {policy.title}
        </a>
      ),
      source: provision.claimId !== null && <SourceMarks marks={sources.marksOf(provision.claimId)} locale={locale} />,
    },
  }))
  return <DataTable columns={columns} rows={rows} label={label} />
}
