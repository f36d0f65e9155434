import type { Locale } from '@/lib/core/locale'
import type { StatementView } from '@/lib/kinds/statement/view'
import { translator } from '@/lib/messages/translator'
import { localized, speakerPath } from '@/lib/routes'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { PartialDate } from '@/components/ui/partial-date'

/** Statements by date: the day, who spoke in which role, and what was said, in our words. `sources` gives the marks of the paraphrase. */
export function StatementList({
  statements,
  locale,
  sources,
  withSpeaker = true,
}: {
  statements: readonly StatementView[]
  locale: Locale
  sources?: PageSources
  /** Left out on the speaker's own page. */
  withSpeaker?: boolean
}) {
  return (
    <ol className="statements" role="list">
      {statements.map((one) => (
        <li key={one.slug}>
          <p className="said-by">
            <strong>
              <PartialDate date={one.spokenOn} locale={locale} />
            </strong>
            {withSpeaker && (
              <>
                <br />
                <a href={localized(locale, speakerPath(one.person))}>{one.speaker}</a>
              </>
            )}
            <br />
            <span className="text-quiet" lang={one.locale}>
              {roleText(one, locale)}
            </span>
          </p>
          <div>
            <p lang={one.locale}>
              {one.paraphrase}
              {sources && <SourceMarks marks={summaryMarks(one, sources)} locale={locale} />}
            </p>
            <p className="note">
              <a href={localized(locale, one.path)} lang={one.locale}>
                {one.title}
              </a>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The role at the time, with the organisation where there is one. */
export function roleText(
  { role, organisation }: Pick<StatementView, 'role' | 'organisation'>,
  locale: Locale,
): string {
  return organisation === null ? role : translator(locale, 'statements')('roleAt', { role, organisation })
}

function summaryMarks(one: StatementView, sources: PageSources) {
  return one.claims.filter((claim) => claim.path === 'summary').flatMap((claim) => sources.marksOf(claim.id))
}
