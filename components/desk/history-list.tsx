import type { HistoryPart } from '@/lib/desk/list-history'
import { catalogue } from '@/lib/messages/catalogue'
import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'
import { RevertForm } from '@/components/desk/revert-form'
import { StateMark } from '@/components/desk/state-mark'

const t = translator('en', 'desk')

/** Who saved, submitted, returned and published what, when and why; the newest first. */
export function HistoryList({
  history: { lines, next },
  headId,
}: {
  history: HistoryPart
  headId: string | null
}) {
  if (lines.length === 0) return <p className="note">{t('history.none')}</p>
  return (
    <>
      <ol className="desk-history" role="list">
        {lines.map((line) => (
          <li key={line.id}>
            <p>
              <StateMark state={line.state} />
              {line.version !== null && <strong> · {t('history.version', { version: line.version })}</strong>}
              {' · '}
              <Moment at={line.publishedAt ?? line.savedAt} />{' '}
              {t('history.by', { author: line.author ?? t('history.site') })}
              {line.reviewer !== null && `, ${t('history.reviewedBy', { reviewer: line.reviewer })}`}
              {' · '}
              <a href={`/edit/review/${line.id}?against=base`} aria-describedby={`history-${line.id}`}>
                {t('history.see')}
              </a>
            </p>
            {headId !== null && <RevertForm line={line} headId={headId} />}
            <p className="desk-quiet" id={`history-${line.id}`}>
              {[
                line.reason !== null && line.version !== 1 && reasonWords(line.reason),
                line.note,
                line.reviewNote,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
      {next !== null && (
        <p>
          <a href={`?before=${next}#history`}>{t('history.older')}</a>
        </p>
      )}
    </>
  )
}

/** Why a published text changed, in words. */
export function reasonWords(reason: string): string {
  return isReason(reason) ? t(`reasons.${reason}`) : reason
}

function isReason(text: string): text is keyof typeof catalogue.en.desk.reasons {
  return text in catalogue.en.desk.reasons
}
