import type { ReviewView } from '@/lib/desk/load-review'
import { textPath } from '@/lib/desk/place'
import { translator } from '@/lib/messages/translator'
import { CommentList } from '@/components/desk/comment-list'
import { ComparedWith } from '@/components/desk/compared-with'
import { Decision } from '@/components/desk/decision'
import { momentWords } from '@/components/desk/moment'
import { ProblemList } from '@/components/desk/problem-list'
import { RevisionDiff } from '@/components/desk/revision-diff'
import { StateMark } from '@/components/desk/state-mark'
import { TranslationLine } from '@/components/desk/translation-line'

const t = translator('en', 'desk')

/** A revision beside what is live, and the decision on it. */
export function Review({ view, now }: { view: ReviewView; now: Date }) {
  return (
    <>
      <p className="kicker">{t('review.titleOne', { kind: t(`kinds.${view.kind}`) })}</p>
      <h1 className="desk-title">{view.title}</h1>
      <p className="desk-state-line">
        <StateMark state={view.state} /> ·{' '}
        {t('review.by', { author: view.author ?? t('history.site'), day: momentWords(view.savedAt) })}{' '}
        <a href={textPath(view)}>{t('review.edit')}</a>
      </p>
      {view.translation !== null && <TranslationLine view={view} translation={view.translation} />}
      <Notes view={view} />
      <section aria-labelledby="changes-heading" className="desk-part">
        <h2 id="changes-heading">{t('review.changes')}</h2>
        <ComparedWith view={view} />
        {view.diff.length === 0 ? (
          <p className="note">{t('review.noChange')}</p>
        ) : (
          <RevisionDiff view={view} />
        )}
      </section>
      <CommentList view={view} />
      {view.problems.length > 0 && <ProblemList problems={view.problems} />}
      <Decision view={view} now={now} />
    </>
  )
}

function Notes({ view }: { view: ReviewView }) {
  return (
    <dl className="desk-notes">
      <dt>{t('review.note')}</dt>
      <dd>{view.note === '' ? t('review.noNote') : view.note}</dd>
      {view.reviewNote !== '' && (
        <>
          <dt>{t('review.reviewNote')}</dt>
          <dd>{view.reviewNote}</dd>
        </>
      )}
    </dl>
  )
}
