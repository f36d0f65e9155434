import type { Locale } from '@/lib/core/locale'
import { type PartialDate as Date, partsOf } from '@/lib/core/partial-date'
import { localized } from '@/lib/routes'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { PartialDate } from '@/components/ui/partial-date'

export interface TimelineItem {
  on: Date
  /** A sentence without a full stop. */
  what: string
  /** Language of `what`. */
  language: Locale
  claimId: string | null
  /** The entry that tells it, when it is not the page's own. */
  entry?: { path: string; title: string } | undefined
}

/**
 * What happened, in time. The mark beside a date is as long as what is not known of it: a dot for a day, a short bar for a month,
 * a long one for a year. `here` is the path of the page's own entry, which its events do not name again.
 */
export function Timeline({
  events,
  sources,
  locale,
  here,
  repeated = false,
}: {
  events: readonly TimelineItem[]
  sources: PageSources
  locale: Locale
  here?: string
  /** Whether the same claims stand elsewhere on the page: their sources then lead back there. */
  repeated?: boolean
}) {
  return (
    <ol className="timeline" role="list">
      {events.map((event, index) => (
        <li key={index} className={`timeline-${precision(event.on)}`}>
          <p className="timeline-date">
            <PartialDate date={event.on} locale={locale} />
          </p>
          <div className="timeline-what">
            <p>
              {event.entry?.title === event.what ? (
                <a href={localized(locale, event.entry.path)} lang={event.language}>
                  {event.what}
                </a>
              ) : (
                <span lang={event.language}>{event.what}.</span>
              )}
              <SourceMarks
                marks={event.claimId === null ? [] : sources.marksOf(event.claimId)}
                locale={locale}
                repeated={repeated}
              />
            </p>
            {event.entry !== undefined && event.entry.path !== here && event.entry.title !== event.what && (
              <p className="note">
                <a href={localized(locale, event.entry.path)} lang={event.language}>
                  {event.entry.title}
                </a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function precision(date: string): 'day' | 'month' | 'year' {
  const parts = partsOf(date)
  if (parts?.day !== undefined) return 'day'
  return parts?.month === undefined ? 'year' : 'month'
}
