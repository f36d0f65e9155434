import { Fragment } from 'react'
import type { Compared } from '@/lib/desk/compare-with'
import type { ReviewView } from '@/lib/desk/load-review'
import type { MessageKey } from '@/lib/messages/catalogue'
import { translator } from '@/lib/messages/translator'
import { momentWords } from '@/components/desk/moment'

const t = translator('en', 'desk-review')

/** What the changes below are against, and the ways to other comparisons: all of them are addresses. */
export function ComparedWith({ view }: { view: ReviewView }) {
  const { id, against, choices, versions } = view
  const others = choices.filter((choice) => choice.as !== against?.as)
  return (
    <div className="desk-against">
      <p>
        {against === null
          ? t('against.nothing')
          : t(NOW[against.as] ?? 'against.now', { what: wordsOf(against) })}{' '}
        {others.map((choice, place) => (
          <Fragment key={choice.as}>
            {place > 0 && '· '}
            <a href={`/edit/review/${id}?against=${choice.as}`}>
              {t(TO[choice.as] ?? 'against.toLive', { what: wordsOf(choice) })}
            </a>{' '}
          </Fragment>
        ))}
      </p>
      {versions.length > 1 && (
        <form method="get" action={`/edit/review/${id}`} className="desk-inline">
          <div className="desk-field">
            <label htmlFor="against">{t('against.version')}</label>
            <select id="against" name="against" className="field" defaultValue={against?.version ?? ''}>
              {versions.map((version) => (
                <option key={version} value={version}>
                  {t('against.versionOf', { version })}
                </option>
              ))}
            </select>
          </div>
          <button className="button desk-small">{t('against.compare')}</button>
        </form>
      )}
    </div>
  )
}

const NOW: Readonly<Record<string, MessageKey<'desk-review'>>> = {
  seen: 'against.seenNow',
  base: 'against.baseNow',
}
const TO: Readonly<Record<string, MessageKey<'desk-review'>>> = {
  seen: 'against.toSeen',
  base: 'against.toBase',
}

function wordsOf({ version, author, savedAt }: Compared): string {
  return version === null
    ? t('against.draftOf', { author: author ?? t('against.site'), day: momentWords(savedAt) })
    : t('against.versionOf', { version })
}
