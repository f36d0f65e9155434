import { StatusMark } from '@/components/cited/status-mark'
import { VerdictList } from '@/components/cited/verdict-list'
import type { RecordProblem } from '@/lib/cited/found-item'
import { STATUSES, type Verdict } from '@/lib/cited/judging/verdict'
import { CHECK_DAYS } from '@/lib/cited/keep-for'
import { sayProblem } from '@/lib/cited/say'
import type { Locale } from '@/lib/core/locale'
import { dayOf } from '@/lib/core/day'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { checkActionPath, checkPath, localized } from '@/lib/routes'

const MOST_SHOWN = 1_000

/** Counts by status as links that narrow, files to save, the answers, and what could not be read. */
export function CheckAnswer({
  id,
  verdicts,
  problems,
  status,
  now,
  locale,
}: {
  id: string
  verdicts: readonly Verdict[]
  problems: readonly RecordProblem[]
  /** The one to show; anything else shows all. */
  status: string | undefined
  now: Date
  locale: Locale
}) {
  const t = translator(locale, 'check')
  const chosen = STATUSES.find((one) => one === status)
  const sorted = verdicts.toSorted((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status))
  const shown = sorted.filter((one) => chosen === undefined || one.status === chosen)
  const present = STATUSES.map((one) => ({
    one,
    count: verdicts.filter((verdict) => verdict.status === one).length,
  })).filter(({ one, count }) => count > 0 || one === chosen)
  return (
    <>
      <p>
        <strong>{t('answer.count', { count: verdicts.length, time: moment(locale, now) })}</strong>{' '}
        <a href={localized(locale, checkPath())}>{t('answer.again')}</a>
      </p>
      <nav className="check-filter note" aria-label={t('answer.filter')}>
        <ul>
          <li>
            <a
              href={localized(locale, checkPath(id))}
              aria-current={chosen === undefined ? 'true' : undefined}
            >
              {t('answer.all')} <span className="count">{verdicts.length}</span>
            </a>
          </li>
          {present.map(({ one, count }) => (
            <li key={one}>
              <a
                href={localized(locale, checkPath(id, one))}
                aria-current={chosen === one ? 'true' : undefined}
              >
                <StatusMark status={one} locale={locale} /> <span className="count">{count}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.length === 0 && <p>{t('answer.none')}</p>}
      <VerdictList verdicts={shown.slice(0, MOST_SHOWN)} locale={locale} />
      {shown.length > MOST_SHOWN && (
        <p className="note">{t('answer.some', { shown: MOST_SHOWN, count: shown.length })}</p>
      )}
      {problems.length > 0 && (
        <section className="mt-8 max-w-[46rem]" aria-labelledby="problems">
          <h2 id="problems">{t('answer.problems', { count: problems.length })}</h2>
          <p className="note">{t('answer.problemsText')}</p>
          <ul className="check-problems">
            {problems.map((problem, index) => (
              <li key={index}>{sayProblem(locale, problem)}</li>
            ))}
          </ul>
        </section>
      )}
      <p className="note mt-8">
        {t('answer.files')}:{' '}
        {(['csv', 'json'] as const).map((format) => (
          <a
            key={format}
            className="inline-flex min-h-11 items-center mr-5"
            href={checkActionPath({ id, format })}
          >
            {format.toUpperCase()}
          </a>
        ))}
      </p>
      <p className="note max-w-measure">{t('answer.visit', { days: CHECK_DAYS })}</p>
    </>
  )
}

function moment(locale: Locale, now: Date): string {
  return `${formatDate(locale, dayOf(now))}, ${now.toISOString().slice(11, 16)} UTC`
}
