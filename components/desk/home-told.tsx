import type { HomeView } from '@/lib/desk/load-home'
import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'

const t = translator('en', 'desk-review')

/** Entries of one's own on which others wait for an answer. */
export function CommentsForYou({ lines }: { lines: HomeView['commented'] }) {
  return (
    <ul className="desk-lines">
      {lines.map(({ path, locale, title, revisionId, count, since }) => (
        <li key={revisionId}>
          <a href={`${path}#comments`} lang={locale}>
            {title}
          </a>{' '}
          {t('home.comments', { count })}{' '}
          <span className="desk-quiet">
            <Moment at={since} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** One's drafts that somebody else goes on with. */
export function TakenOver({ lines }: { lines: HomeView['takenOver'] }) {
  return (
    <ul className="desk-lines">
      {lines.map(({ title, revisionId, by, at }) => (
        <li key={revisionId}>
          <a href={`/edit/review/${revisionId}`}>{title}</a>{' '}
          {t('home.takenBy', { by: by ?? t('against.site') })}{' '}
          <span className="desk-quiet">
            <Moment at={at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
