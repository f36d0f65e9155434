import type { Locale } from '@/lib/core/locale'
import type { StatementView } from '@/lib/kinds/statement/view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { localized, speakerPath } from '@/lib/routes'
import type { NamedPlace } from '@/components/entries/named-place'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { roleText } from '@/components/statements/statement-list'
import { Facts } from '@/components/ui/facts'

/** Who spoke, in which role on that day, when (and how the day is known), where, and for which place. */
export function StatementFacts({
  statement,
  place,
  sources,
  locale,
}: {
  statement: StatementView
  place: NamedPlace | null
  sources: PageSources
  locale: Locale
}) {
  const t = translator(locale, 'statements')
  const own = (words: string) => <span lang={statement.locale}>{words}</span>
  const marks = statement.spokenClaimId === null ? [] : sources.marksOf(statement.spokenClaimId)
  const facts = [
    {
      term: t('facts.speaker'),
      value: (
        <>
          <a href={localized(locale, speakerPath(statement.person))}>{statement.speaker}</a>
          <SourceMarks marks={marks} locale={locale} />
        </>
      ),
    },
    { term: t('facts.role'), value: own(roleText(statement, locale)) },
    { term: t('facts.spokenOn'), value: formatDate(locale, statement.spokenOn) },
    statement.dateNote === null ? null : { term: t('facts.dateNote'), value: own(statement.dateNote) },
    statement.venue === null ? null : { term: t('facts.venue'), value: own(statement.venue) },
    place && {
      term: t('facts.place'),
      value: (
        <a href={localized(locale, place.path)} lang={place.locale}>
          {place.title}
        </a>
      ),
    },
  ]
  return <Facts facts={facts.filter((fact) => fact !== null)} />
}
