import type { ReactNode } from 'react'
import type { Said } from '@/lib/auth/said'
import type { EditView } from '@/lib/desk/load-edit'
import type { PresenceView } from '@/lib/desk/presence'
import { translator } from '@/lib/messages/translator'
import { zonedWords } from '@/lib/messages/zoned-words'
import { ConflictPanel } from '@/components/desk/conflict-panel'
import { EditComments } from '@/components/desk/edit-comments'
import { EditForm } from '@/components/desk/edit-form'
import { Freshness } from '@/components/desk/freshness'
import { HistoryList } from '@/components/desk/history-list'
import { isOfStanding, Standing } from '@/components/desk/standing'
import { LanguageLinks } from '@/components/desk/translation-bar'
import { LiveForm } from '@/components/desk/live-form.client'
import { liveWords, refWords } from '@/components/desk/live-words'
import { FieldHelp } from '@/components/desk/refs/field-help.client'
import { RowTold } from '@/components/desk/row-told.client'
import { Presence } from '@/components/desk/presence.client'

const t = translator('en', 'desk')
const publish = translator('en', 'desk-publish')
const forms = translator('en', 'desk-forms')

/** The edit page of an entry: its form, or the two texts of a conflict first; then its history. */
export function EditEntry({
  view,
  preview,
  notes,
  said,
  now,
  others,
}: {
  view: EditView
  /** Who else has it open. */
  others: PresenceView
  preview: ReactNode
  /** What is said of sources and quotations before the form. */
  notes: ReactNode
  /** What the last act said, of which the part that is about the entry's standing is said there. */
  said: Said | null
  now: Date
}) {
  const kind = t(`kinds.${view.kind}`)
  const isReturned = view.head?.state === 'returned' && view.head.reviewNote !== ''
  return (
    <>
      <p className="kicker">
        {view.translation === null
          ? t(view.isNew ? 'edit.titleNew' : 'edit.kicker', { kind })
          : translator('en', 'desk-translations')('kicker', { kind })}
      </p>
      <h1 className="desk-title">{view.title.trim() === '' ? t('home.noTitle', { kind }) : view.title}</h1>
      <LanguageLinks view={view} />
      {isReturned && (
        <p className="notice">
          <strong>{t('edit.returnedNote')}:</strong> {view.head?.reviewNote}
        </p>
      )}
      {view.plan !== null && (
        <p className="notice">
          {publish('schedule.warning', { when: zonedWords(view.plan.at, view.plan.timeZone) })}
        </p>
      )}
      <Presence
        place={{ kind: view.kind, slug: view.slug, locale: view.locale }}
        {...others}
        alone={forms('presence.alone')}
      />
      {view.conflict !== null && <ConflictPanel view={view} conflict={view.conflict} />}
      <EditComments comments={view.comments} revisionId={view.head?.id ?? null} />
      {notes}
      <EditForm view={view} preview={preview} />
      <RowTold sentence={said?.says === 'rowChanged' ? (said.why ?? '') : ''} />
      <FieldHelp formId="entry-form" words={refWords()} />
      <LiveForm formId="entry-form" owner={view.owner} heard={view.heard} words={liveWords()} />
      <Freshness view={view} now={now} />
      <Standing view={view} said={isOfStanding(said) ? said : null} />
      <section id="history" tabIndex={-1} aria-labelledby="history-heading" className="desk-part">
        <h2 id="history-heading">{t('history.title')}</h2>
        <HistoryList history={view.history} headId={view.head?.id ?? null} />
      </section>
    </>
  )
}
