import type { ReactNode } from 'react'
import { translator } from '@/lib/messages/translator'
import type { FieldDiff } from '@/lib/revisions/diff-snapshots'

const t = translator('en', 'history')

/** Fields that changed, each under its title; `show` draws what changed in one. */
export function FieldChanges<Change extends { title: string; diff: FieldDiff }>({
  changes,
  show,
}: {
  changes: readonly Change[]
  show: (change: Change) => ReactNode
}) {
  return (
    <div className="desk-diff">
      <p className="desk-quiet">
        {t('diff.count', { count: changes.length })}. {t('diff.legend')}
      </p>
      {changes.map((change) => (
        <section key={change.title} aria-label={change.title}>
          <h3>
            {change.title}{' '}
            <span className="desk-quiet">
              {t(`diff.${change.diff.as === 'order' ? 'order' : change.diff.change}`)}
            </span>
          </h3>
          {show(change)}
        </section>
      ))}
    </div>
  )
}
