import type { Locale } from '@/lib/core/locale'
import { localized } from '@/lib/routes'
import { siteOrigin } from '@/lib/site-origin'
import type { CasePageData } from '@/app/[locale]/(reader)/cases/load-case'

/** Linked data of a case. schema.org has no court case: a creative work, with what it is named in full. */
export function caseJsonLd({ version, view }: CasePageData, locale: Locale): Record<string, unknown> {
  const url = `${siteOrigin()}${localized(locale, version.path)}`
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: version.snapshot.title,
    inLanguage: version.locale,
    version: version.version,
    datePublished: version.publishedAt.toISOString(),
    about: {
      '@type': 'CreativeWork',
      additionalType: 'https://www.wikidata.org/wiki/Q2334719',
      name: view.caption,
      alternateName: view.otherCaptions,
      identifier: view.dockets.map(({ court, number }) => `${number} (${court})`),
      hasPart: view.rungs.map((rung) => ({
        '@type': 'CreativeWork',
        name: `${rung.courtAbbreviation}, ${rung.citation ?? rung.dockets.join(', ')}`,
        datePublished: rung.decidedOn,
        publisher: rung.court,
        abstract: rung.holding,
      })),
    },
  }
}
