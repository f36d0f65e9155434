import type { Locale } from '@/lib/core/locale'
import type { PartialDate as Date } from '@/lib/core/partial-date'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { historyPath, localized } from '@/lib/routes'

export interface PageState {
  /** Path of the entry, without language prefix or query. */
  path: string
  version: number
  /** The English version that a translation says. */
  translates?: number | null | undefined
  /** When somebody looked again, and who where a name is known. */
  check?: { on: Date; by: string | null } | null | undefined
  /** The day described, when it is not today. */
  asOf?: string | undefined
}

/** The quiet line under a title: as of when, which version, when it was last checked, how to cite it, who changed it. */
export function StatusBar({ locale, state }: { locale: Locale; state: PageState }) {
  const t = translator(locale, 'site')
  return (
    <div className="status-bar note" role="group" aria-label={t('status.label')}>
      <ul>
        <li>
          {state.asOf === undefined
            ? t('status.asOfToday')
            : t('status.asOf', { day: formatDate(locale, state.asOf) })}
        </li>
        <li>{t('status.version', { version: state.version })}</li>
        {state.translates != null && <li>{t('status.translates', { version: state.translates })}</li>}
        <li>{checkedWords(locale, state)}</li>
        <li>
          <a href="#cite">{t('status.cite')}</a>
        </li>
        <li>
          <a href={localized(locale, historyPath(state.path))}>{t('status.history')}</a>
        </li>
      </ul>
    </div>
  )
}

function checkedWords(locale: Locale, { check }: PageState): string {
  const t = translator(locale, 'site')
  if (check == null) return t('status.neverChecked')
  const day = formatDate(locale, check.on)
  return check.by === null ? t('status.checked', { day }) : t('status.checkedBy', { day, name: check.by })
}
