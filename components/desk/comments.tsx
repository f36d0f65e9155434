import type { CommentView } from '@/lib/desk/list-comments'
import { translator } from '@/lib/messages/translator'
import { Moment, momentWords } from '@/components/desk/moment'

const t = translator('en', 'desk-review')

/** Where a comment is read: beside a revision, or beside the edit form, whose text is sent along when one is settled. */
export type CommentPlace = { view: 'review'; revision: string } | { view: 'edit' }

/** What was said; what is resolved folds away and can be opened again. */
export function Comments({ comments, back }: { comments: CommentView[]; back: CommentPlace }) {
  const open = comments.filter(({ resolved }) => resolved === null)
  const resolved = comments.filter((comment) => comment.resolved !== null)
  return (
    <>
      {open.map((comment) => (
        <Comment key={comment.id} comment={comment} back={back} />
      ))}
      {resolved.length > 0 && (
        <details className="desk-resolved">
          <summary>{t('comment.resolvedCount', { count: resolved.length })}</summary>
          {resolved.map((comment) => (
            <Comment key={comment.id} comment={comment} back={back} />
          ))}
        </details>
      )}
    </>
  )
}

function Comment({ comment, back }: { comment: CommentView; back: CommentPlace }) {
  const { id, author, at, resolved, text } = comment
  return (
    <article
      id={`comment-${id}`}
      tabIndex={-1}
      className="desk-comment"
      aria-label={t('comment.by', { author })}
    >
      <p className="desk-quiet">
        <strong>{author}</strong> · <Moment at={at} /> ·{' '}
        <Subject comment={comment} isLink={back.view === 'edit'} />
      </p>
      <p className="desk-comment-text">{text}</p>
      {resolved !== null && (
        <p className="desk-quiet">
          {t('comment.resolvedBy', { by: resolved.by ?? t('against.site'), day: momentWords(resolved.at) })}
        </p>
      )}
      {comment.maySettle && <Settle comment={comment} back={back} />}
    </article>
  )
}

/** What it is about, in words; on the edit page a link to the field. */
function Subject({ comment, isLink }: { comment: CommentView; isLink: boolean }) {
  const { title, field, words, path, isGone } = comment
  const place = path === '' ? t('comment.whole') : title === '' ? path : title
  return (
    <>
      {isLink && field !== null ? <a href={`#field-${field}`}>{place}</a> : place}
      {words !== '' && <span>: “{words}”</span>}
      {isGone && <strong> {t(comment.claimId === null ? 'comment.fieldGone' : 'comment.claimGone')}</strong>}
    </>
  )
}

function Settle({ comment, back }: { comment: CommentView; back: CommentPlace }) {
  const isOpen = comment.resolved === null
  const intent = `${isOpen ? 'resolve' : 'reopen'}:${comment.id}`
  const words = (
    <>
      {t(isOpen ? 'comment.resolve' : 'comment.reopen')}
      <span className="sr-only">
        {' '}
        {t('comment.of', { author: comment.author, text: comment.text.slice(0, 80) })}
      </span>
    </>
  )
  if (back.view === 'edit') {
    return (
      <p>
        <button
          className="button desk-small"
          form="entry-form"
          formAction="/api/desk/comments"
          formNoValidate
          name="_intent"
          value={intent}
        >
          {words}
        </button>
      </p>
    )
  }
  return (
    <form method="post" action="/api/desk/comments">
      <input type="hidden" name="revision" value={back.revision} />
      <button className="button desk-small" name="_intent" value={intent}>
        {words}
      </button>
    </form>
  )
}
