import { reasonText } from '@/components/entries/reason-text'
import { StatusMark } from '@/components/cited/status-mark'
import { sayHash, sayVerdict } from '@/components/cited/say-verdict'
import type { Verdict } from '@/lib/cited/judging/verdict'
import type { Locale } from '@/lib/core/locale'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'

/** What became of each thing cited: status, title, why, and where to see the difference. */
export function VerdictList({ verdicts, locale }: { verdicts: readonly Verdict[]; locale: Locale }) {
  return (
    <ol className="check-list" role="list">
      {verdicts.map((verdict, index) => (
        <Item key={index} verdict={verdict} locale={locale} />
      ))}
    </ol>
  )
}

function Item({ verdict, locale }: { verdict: Verdict; locale: Locale }) {
  const t = translator(locale, 'check')
  const { status, title, url, key, line, cited, diffUrl, citedVersion, currentVersion, part, later } = verdict
  const hash = sayHash(locale, verdict)
  const name = title ?? key ?? cited ?? '–'
  const place = [key, line === null ? null : t('answer.line', { line }), cited]
  const where = place.filter((text) => text !== null && text !== name)
  return (
    <li>
      <StatusMark status={status} locale={locale} />
      <div>
        <h2 lang={verdict.locale ?? undefined}>{url === null ? name : <a href={url}>{name}</a>}</h2>
        <p>
          {sayVerdict(locale, verdict)} {part !== null && t(`part.${part.type}.${part.says}`)}
        </p>
        {verdict.withdrawn?.reason && <p>{t('says.because', { reason: verdict.withdrawn.reason })}</p>}
        {later.length > 0 && status !== 'current' && (
          <ul className="note">
            {later.map(({ version, on, reason, note }) => (
              <li key={version}>
                {t('later', {
                  version,
                  day: formatDate(locale, on.slice(0, 10)),
                  reason: reasonText(locale, reason),
                })}
                {note === null ? '' : ` – ${note}`}
              </li>
            ))}
          </ul>
        )}
        {hash !== null && <p className="note">{hash}</p>}
        {diffUrl !== null && (
          <p className="note">
            <a className="inline-flex min-h-11 items-center" href={diffUrl}>
              {t('diff', { from: citedVersion ?? 0, to: currentVersion ?? 0 })}
            </a>
          </p>
        )}
        <p className="fine wrap-anywhere">{where.join(' · ')}</p>
      </div>
    </li>
  )
}
