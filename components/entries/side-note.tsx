import type { Citation } from '@/lib/core/citation'
import type { Locale } from '@/lib/core/locale'
import type { ListedSource } from '@/lib/kinds/source/listed-view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { claimPath, localized } from '@/lib/routes'
import { sourceAnchor, type SourceMarkView } from '@/components/entries/number-sources'

interface SideNoteProps {
  views: readonly SourceMarkView[]
  citations: readonly Citation[]
  /** For each mark whether the text leans on its source for the first time. */
  first: readonly boolean[]
  claimId: string
  listed: ReadonlyMap<string, ListedSource>
  locale: Locale
}

/**
 * Marks of a claim, then a note on the source of each. One element is both forms of a note: on wide screens it stands in the margin
 * and the mark is a link to the list; on narrow ones it is a popover that the mark opens, without script. The notes follow all the
 * marks, so that the marks stay part of the sentence.
 */
export function SideNotes({ views, citations, first, claimId, listed, locale }: SideNoteProps) {
  const t = translator(locale, 'prose')
  return (
    <>
      {views.map((view) => (
        <NotedMark key={view.markId} view={view} locale={locale} />
      ))}
      {views.map((view, index) => (
        <span
          key={view.markId}
          id={noteId(view)}
          popover="auto"
          className={`popover-note${first[index] ? ' side-note' : ''}`}
          role="note"
        >
          <span className="source-number">{view.number}</span>{' '}
          <NoteText source={listed.get(view.slug)} citation={citations[index]} locale={locale} />{' '}
          <span className="side-note-ways">
            <a href={`#${sourceAnchor(view.number)}`}>{t('toList')}</a>{' '}
            <a href={localized(locale, claimPath(claimId))}>{t('claimLink')}</a>
          </span>
        </span>
      ))}
    </>
  )
}

function noteId(view: SourceMarkView): string {
  return `note-${view.markId}`
}

/** A mark as a link and as a button; the style sheet shows the one that fits the width. */
function NotedMark({ view, locale }: { view: SourceMarkView; locale: Locale }) {
  const t = translator(locale, 'references')
  const { number, locator } = view
  const label = locator === undefined ? t('mark', { number }) : t('markAt', { number, locator })
  return (
    <span id={view.markId} className="noted">
      <a className="source-mark" href={`#${sourceAnchor(number)}`} aria-label={label}>
        {number}
      </a>
      <button type="button" className="source-mark" popoverTarget={noteId(view)} aria-label={label}>
        {number}
      </button>
    </span>
  )
}

function NoteText({
  source,
  citation,
  locale,
}: {
  source: ListedSource | undefined
  citation: Citation | undefined
  locale: Locale
}) {
  const t = translator(locale, 'references')
  if (source === undefined) return <span className="unknown">{t('missing')}</span>
  const about = [
    source.where,
    source.issued === null ? t('noDate') : formatDate(locale, source.issued),
    citation?.locator,
  ]
  return (
    <>
      <span className="side-note-title" lang={source.language}>
        {source.isCase ? <em>{source.title}</em> : source.title}
      </span>
      . {about.filter(Boolean).join(', ')}.
      {citation?.quote !== undefined && <q className="source-quote">{citation.quote}</q>}
    </>
  )
}
