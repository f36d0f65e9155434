import type { CommentView } from '@/lib/desk/list-comments'
import { translator } from '@/lib/messages/translator'
import { Comments } from '@/components/desk/comments'

const t = translator('en', 'desk-review')

/** What was said about the entry that is edited, each with a link to its field. Its buttons send the typed text along. */
export function EditComments({
  comments,
  revisionId,
}: {
  comments: CommentView[]
  revisionId: string | null
}) {
  if (comments.length === 0 || revisionId === null) return null
  const open = comments.filter(({ resolved }) => resolved === null).length
  return (
    <section id="comments" tabIndex={-1} aria-labelledby="comments-heading" className="desk-comments">
      <h2 id="comments-heading">{t('comment.forYou')}</h2>
      <p className="desk-quiet">
        {t('comment.openCount', { count: open })}{' '}
        <a href={`/edit/review/${revisionId}#comments`}>{t('comment.answer')}</a>
      </p>
      <Comments comments={comments} back={{ view: 'edit' }} />
    </section>
  )
}
