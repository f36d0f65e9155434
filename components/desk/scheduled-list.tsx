import type { ScheduledLine } from '@/lib/desk/load-schedule'
import { translator } from '@/lib/messages/translator'
import { distanceWords, zonedWords } from '@/lib/messages/zoned-words'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-publish')
const desk = translator('en', 'desk')
const translations = translator('en', 'desk-translations')

/** What becomes public at a time, the soonest first; what failed says why. Nothing at all where nothing is planned. */
export function ScheduledList({ lines, now }: { lines: ScheduledLine[]; now: Date }) {
  if (lines.length === 0) return null
  const columns = [
    { key: 'title', label: desk('table.title'), names: true },
    { key: 'kind', label: desk('table.kind') },
    { key: 'when', label: t('schedule.when') },
    { key: 'by', label: t('schedule.by') },
  ]
  const rows = lines.map((line) => ({
    key: line.revisionId,
    cells: {
      title: (
        <>
          <a href={`/edit/review/${line.revisionId}`} lang={line.locale}>
            {line.title}
          </a>
          {line.locale !== 'en' && (
            <span className="desk-quiet"> · {translations(`language.${line.locale}`)}</span>
          )}
        </>
      ),
      kind: desk(`kinds.${line.kind}`),
      when: (
        <>
          {distanceWords(line.at, now)}{' '}
          <span className="desk-quiet">{zonedWords(line.at, line.timeZone)}</span>
          {line.trouble !== null && (
            <p className="desk-problem">
              {t('schedule.trouble')} {line.trouble}
            </p>
          )}
        </>
      ),
      by: line.by,
    },
  }))
  return (
    <section aria-label={t('schedule.list')} className="desk-part">
      <h2>{t('schedule.list')}</h2>
      <DataTable columns={columns} rows={rows} label={t('schedule.list')} />
    </section>
  )
}
