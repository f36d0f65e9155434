import { useId } from 'react'
import type { ReviewView } from '@/lib/desk/load-review'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-review')

/** What can be commented on: a value of the form, and its words. */
export interface CommentSubjectView {
  value: string
  words: string
}

/** Saying something about one of `subjects`; open when a comment on one of them was typed and not sent through. */
export function CommentForm({ view, subjects }: { view: ReviewView; subjects: CommentSubjectView[] }) {
  const id = useId()
  const [first, ...others] = subjects
  if (first === undefined) return null
  const typed = subjects.some(({ value }) => value === (view.typedComment['about'] ?? null))
    ? view.typedComment
    : {}
  return (
    <details className="desk-standing" open={typed['text'] !== undefined}>
      <summary>{first.words}</summary>
      <form method="post" action="/api/desk/comments" className="desk-fields">
        <input type="hidden" name="revision" value={view.id} />
        {others.length === 0 ? (
          <input type="hidden" name="about" value={first.value} />
        ) : (
          <div className="desk-field">
            <label htmlFor={`${id}-about`}>{t('comment.about')}</label>
            <select
              id={`${id}-about`}
              name="about"
              className="field"
              defaultValue={typed['about'] ?? first.value}
            >
              {subjects.map(({ value, words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="desk-field">
          <label htmlFor={`${id}-text`}>{t('comment.text')}</label>
          <textarea
            id={`${id}-text`}
            name="text"
            className="field"
            rows={3}
            maxLength={2000}
            required
            defaultValue={typed['text'] ?? ''}
          />
        </div>
        <p>
          <button className="button desk-small" name="_intent" value="comment">
            {t('comment.send')}
          </button>
        </p>
      </form>
    </details>
  )
}
