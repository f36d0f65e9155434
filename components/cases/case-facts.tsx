import type { Locale } from '@/lib/core/locale'
import type { CaseView } from '@/lib/kinds/case/view'
import { translator } from '@/lib/messages/translator'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { Facts } from '@/components/ui/facts'
import { PartialDate } from '@/components/ui/partial-date'
import { Unknown } from '@/components/ui/unknown'

/** Caption, filing, standing, dockets and parties; what is not known is said. */
export function CaseFacts({
  view,
  sources,
  locale,
  placeLink,
}: {
  view: CaseView
  sources: PageSources
  locale: Locale
  placeLink: (slug: string) => string | null
}) {
  const t = translator(locale, 'cases')
  const marks = view.filedClaimId !== null && (
    <SourceMarks marks={sources.marksOf(view.filedClaimId)} locale={locale} />
  )
  const unknown = <Unknown>{t('facts.unknown')}</Unknown>
  const roles = [...new Set(view.parties.map((party) => party.role))]
  return (
    <Facts
      facts={[
        { term: t('facts.caption'), value: <em lang="en">{view.caption}</em> },
        ...(view.otherCaptions.length > 0
          ? [{ term: t('facts.otherCaptions'), value: <em lang="en">{view.otherCaptions.join('; ')}</em> }]
          : []),
        {
          term: t('facts.filed'),
          value:
            view.filedOn === null ? (
              unknown
            ) : (
              <>
                <PartialDate date={view.filedOn} locale={locale} /> {marks}
              </>
            ),
        },
        {
          term: t('facts.status'),
          value: (
            <>
              {t(`status.${view.status}`)} {view.filedOn === null && marks}
            </>
          ),
        },
        {
          term: t('facts.dockets'),
          value:
            view.dockets.length === 0
              ? unknown
              : view.dockets.map(({ court, number }) => (
                  <span key={number} lang="en" className="block">
                    {number} ({court})
                  </span>
                )),
        },
        ...roles.map((role) => ({
          term: t(`role.${role}`),
          value: view.parties
            .filter((party) => party.role === role)
            .map(({ name, jurisdiction }) => {
              const link = jurisdiction === undefined ? null : placeLink(jurisdiction)
              return (
                <span key={name} className="block py-0.5">
                  {link === null ? name : <a href={link}>{name}</a>}
                </span>
              )
            }),
        })),
      ]}
    />
  )
}
