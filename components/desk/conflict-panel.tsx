import type { ReactNode } from 'react'
import type { EditView } from '@/lib/desk/load-edit'
import { translator } from '@/lib/messages/translator'
import { momentWords } from '@/components/desk/moment'
import { Overlapping } from '@/components/desk/overlapping'

const t = translator('en', 'desk-forms')
type Conflict = NonNullable<EditView['conflict']>

/** What somebody saved since the text in the form was begun: what is merged by itself, and what one has to choose. */
export function ConflictPanel({ view, conflict }: { view: EditView; conflict: Conflict }) {
  const { overlaps, taken } = conflict
  const names = conflict.authors.join(', ') || t('conflict.you')
  const when = { names, day: momentWords(conflict.savedAt) }
  const isAsking = overlaps.length > 0
  return (
    <section id="conflict" tabIndex={-1} aria-labelledby="conflict-heading" className="desk-conflict">
      <h2 id="conflict-heading">{t(isAsking ? 'conflict.title' : 'conflict.titleMerges')}</h2>
      <p>
        {isAsking ? t('conflict.text', { ...when, count: overlaps.length }) : t('conflict.textMerges', when)}{' '}
        {taken.length > 0 && t('conflict.taken', { titles: taken.join(', ') })}
      </p>
      <form method="post" action="/api/desk/entry">
        <input type="hidden" name="_kind" value={view.kind} />
        <input type="hidden" name="_slug" value={view.slug} />
        <input type="hidden" name="_locale" value={view.locale} />
        <input type="hidden" name="_kept" value={view.unsavedSince?.toISOString() ?? ''} />
        {overlaps.map((overlap, at) => (
          <Overlapping
            key={overlap.id}
            overlap={overlap}
            title={
              overlap.as === 'prose' && overlaps.filter(({ title }) => title === overlap.title).length > 1
                ? t('conflict.claim', { title: overlap.title, number: placeOf(overlaps, at) })
                : overlap.title
            }
          />
        ))}
        <p className="desk-acts">
          <Act intent="resolve">{t(isAsking ? 'conflict.resolve' : 'conflict.bringIn')}</Act>
          {isAsking && <Act intent="resolve-save">{t('conflict.resolveSave')}</Act>}
          {isAsking && <Act intent="discard">{t('conflict.discard')}</Act>}
        </p>
      </form>
    </section>
  )
}

/** Counts the places of one text that are asked about. */
function placeOf(overlaps: Conflict['overlaps'], at: number): number {
  return overlaps.slice(0, at + 1).filter(({ title }) => title === overlaps[at]?.title).length
}

function Act({ intent, children }: { intent: string; children: ReactNode }) {
  return (
    <button
      className={intent === 'resolve' ? 'button desk-primary' : 'button'}
      name="_intent"
      value={intent}
      formNoValidate={intent === 'discard'}
    >
      {children}
    </button>
  )
}
