import type { CasePageData } from '@/app/[locale]/(reader)/cases/load-case'

/** What a case is, as linked data. schema.org has no court case: a creative work, with what it is named in full. */
export function caseJsonLd({ view }: CasePageData): Record<string, unknown> {
  return {
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
