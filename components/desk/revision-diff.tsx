import type { ReviewView } from '@/lib/desk/load-review'
import { translator } from '@/lib/messages/translator'
import { Difference } from '@/components/entries/difference'

const t = translator('en', 'history')

/** What a revision changes: by field in the words of the form, in prose by claim, inside a claim by word. */
export function RevisionDiff({ diff }: { diff: ReviewView['diff'] }) {
  return (
    <div className="desk-diff">
      <p className="desk-quiet">
        {t('diff.count', { count: diff.length })}. {t('diff.legend')}
      </p>
      {diff.map(({ title, diff: field }) => (
        <section key={title} aria-label={title}>
          <h3>
            {title}{' '}
            <span className="desk-quiet">{t(`diff.${field.as === 'order' ? 'order' : field.change}`)}</span>
          </h3>
          <div className="desk-diff-text">
            <Difference diff={field} locale="en" />
          </div>
        </section>
      ))}
    </div>
  )
}
