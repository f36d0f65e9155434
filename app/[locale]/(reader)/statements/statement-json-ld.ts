import type { Locale } from '@/lib/core/locale'
import { localized, speakerPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'
import type { StatementPageData } from '@/app/[locale]/(reader)/statements/load-statement'

/**
 * What a statement is, as linked data: a `Quotation` where the words themselves are the fact, else a `Claim` in our words; who said
 * it, when, and the reports in which it appears.
 */
export function statementJsonLd(
  { statement, pointedAt }: StatementPageData,
  locale: Locale,
): Record<string, unknown> {
  const speaker = {
    '@type': 'Person',
    name: statement.speaker,
    jobTitle: statement.role,
    url: absolute(localized(locale, speakerPath(statement.person))),
    ...(statement.organisation !== null && {
      affiliation: { '@type': 'Organization', name: statement.organisation },
    }),
  }
  const said =
    statement.quote === null
      ? { '@type': 'Claim', text: statement.paraphrase }
      : { '@type': 'Quotation', text: statement.quote.text, abstract: statement.paraphrase }
  const appearance = statement.reports.flatMap(({ source }) => {
    const report = pointedAt.listed.get(source)
    return report === undefined
      ? []
      : [{ '@type': 'CreativeWork', name: report.title, url: report.url ?? absolute(report.path) }]
  })
  return {
    mainEntity: {
      ...said,
      creator: speaker,
      dateCreated: statement.spokenOn,
      inLanguage: statement.locale,
      ...(appearance.length > 0 && {
        [statement.quote === null ? 'appearance' : 'subjectOf']: appearance,
      }),
    },
  }
}
