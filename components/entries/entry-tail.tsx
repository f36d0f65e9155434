import type { EntrySection } from '@/components/entries/entry-body'
import { CitePanel } from '@/components/citations/cite-panel'
import { CitedErrorsList } from '@/components/entries/cited-errors-list'
import { ErrorNotes } from '@/components/entries/error-notes'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceList } from '@/components/entries/source-list'
import type { ClaimView } from '@/lib/claims/claims-of'
import type { Locale } from '@/lib/core/locale'
import { dayOf } from '@/lib/core/day'
import type { ReadView } from '@/lib/core/read-view'
import { citedErrors } from '@/lib/entries/cited-errors'
import type { PointedAt } from '@/lib/entries/load-pointed-at'
import { toCiteView } from '@/lib/entries/to-cite-view'
import type { Version } from '@/lib/entries/version'
import { translator } from '@/lib/messages/translator'
import { siteOrigin } from '@/lib/site-origin'

/** The sections that end every entry: where sources err, here and in what is cited, the sources themselves, and how to cite. Empty ones are null. */
export function entryTail({
  locale,
  version,
  view,
  claims,
  sources,
  pointedAt,
  now = new Date(),
}: {
  locale: Locale
  version: Version
  view: ReadView
  claims: readonly ClaimView[]
  sources: PageSources
  pointedAt: Pick<PointedAt, 'find' | 'listed' | 'nearErrors'>
  /** The moment of reading, for the access date of citations. */
  now?: Date
}): (EntrySection | null)[] {
  const marksOf = (key: string) => {
    const claim = claims.find(({ path }) => path === `errorNotes.${key}`)
    return claim === undefined ? [] : sources.marksOf(claim.id)
  }
  const notes = version.snapshot.errorNotes
  const reading = { origin: siteOrigin(), on: dayOf(now) }
  const cited = citedErrors(sources.sources, pointedAt.listed, {
    own: new Set(notes.map((note) => note.key)),
    nearKeys: pointedAt.nearErrors,
  })
  return [
    notes.length === 0
      ? null
      : {
          id: 'errors',
          title: translator(locale, 'site')('errorNotes.heading'),
          children: <ErrorNotes notes={notes} locale={locale} marksOf={marksOf} />,
        },
    cited.near.length + cited.far.length === 0
      ? null
      : {
          id: 'cited-errors',
          title: translator(locale, 'errors')('touching'),
          children: <CitedErrorsList errors={cited} locale={locale} />,
        },
    sources.sources.length === 0
      ? null
      : {
          id: 'sources',
          title: translator(locale, 'references')('heading'),
          children: <SourceList sources={sources.sources} listed={pointedAt.listed} locale={locale} />,
        },
    {
      id: 'cite',
      title: translator(locale, 'citations')('heading'),
      children: (
        <CitePanel
          cite={toCiteView(version, locale, reading, {
            view,
            around: pointedAt,
            hasSources: sources.sources.length > 0,
          })}
          locale={locale}
        />
      ),
    },
  ]
}
