import type { ReviewView } from '@/lib/desk/load-review'
import { translator } from '@/lib/messages/translator'
import { CommentForm } from '@/components/desk/comment-form'
import { Comments } from '@/components/desk/comments'
import { commentedIn } from '@/components/desk/revision-diff'

const t = translator('en', 'desk-review')

/** What was said about the whole entry, and about what does not differ here. */
export function CommentList({ view }: { view: ReviewView }) {
  const others = view.comments.filter((comment) => commentedIn(view, comment) === undefined)
  const open = view.comments.filter(({ resolved }) => resolved === null).length
  return (
    <section id="comments" tabIndex={-1} aria-labelledby="comments-heading" className="desk-part desk-diff">
      <h2 id="comments-heading">{t('comment.title')}</h2>
      <p className="desk-quiet">{t('comment.openCount', { count: open })}</p>
      <Comments comments={others} back={{ view: 'review', revision: view.id }} />
      <CommentForm
        view={view}
        subjects={[
          { value: '', words: t('comment.onWhole') },
          ...view.fields.map(({ path, title }) => ({ value: `field:${path}`, words: title })),
        ]}
      />
    </section>
  )
}
