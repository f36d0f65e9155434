import type { Said } from '@/lib/auth/said'
import { catalogue, type MessageKey } from '@/lib/messages/catalogue'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk')
const ofSources = translator('en', 'desk-sources')

/** The sentence for what was said: each area of the desk has its own; null when none knows it. */
function sentenceOf({ says, count = 0 }: Said): string | null {
  if (says in catalogue.en.desk.said) return t(`said.${says}` as MessageKey<'desk'>, { count })
  if (says in catalogue.en['desk-sources'].said)
    return ofSources(`said.${says}` as MessageKey<'desk-sources'>)
  return null
}

/** What the last act said, always in the same place: first in the text of the page. */
export function SaidLine({ said }: { said: Said | null }) {
  const sentence = said === null ? null : sentenceOf(said)
  if (said === null || sentence === null) return null
  return (
    <div className={`notice said said-${said.outcome}`} role={said.outcome === 'saved' ? 'status' : 'alert'}>
      <p>
        {sentence}
        {said.why !== undefined && ` ${said.why}`}
      </p>
      {said.problems !== undefined && (
        <ul>
          {said.problems.filter(isPasswordKey).map((problem) => (
            <li key={problem}>{t(`password.${problem}`)}</li>
          ))}
        </ul>
      )}
      {said.link !== undefined && (
        <p>
          <label className="desk-label" htmlFor="said-link">
            {t('people.once')}
          </label>
          <input id="said-link" className="field desk-wide" readOnly value={said.link} />
        </p>
      )}
    </div>
  )
}

function isPasswordKey(key: string): key is keyof typeof catalogue.en.desk.password {
  return key in catalogue.en.desk.password
}
