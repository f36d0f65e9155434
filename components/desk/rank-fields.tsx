import type { Rank, Role } from '@/lib/auth/actor'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk')
// Written out here because components know rooms with a database by type alone; the types keep them whole.
const ROLE_NAMES = Object.keys({
  contributor: 0,
  editor: 0,
  reviewer: 0,
  administrator: 0,
} satisfies Record<Role, 0>) as Role[]
const FIELDS: Record<Locale, string> = { en: 'judgesEn', es: 'judgesEs' }

/** A role, and the languages in which a reviewer judges; those are shown while that role is chosen. */
export function RankFields({ id, chosen, label }: { id: string; chosen: Rank; label?: string }) {
  return (
    <div className="desk-rank">
      <select id={id} name="role" className="field" defaultValue={chosen.role} aria-label={label}>
        {ROLE_NAMES.map((name) => (
          <option key={name} value={name}>
            {t(`roles.${name}`)}
          </option>
        ))}
      </select>
      <fieldset className="desk-rank-languages">
        <legend className="sr-only">{t('people.judges')}</legend>
        {(Object.keys(FIELDS) as Locale[]).map((locale) => (
          <label key={locale}>
            <input
              type="checkbox"
              name={FIELDS[locale]}
              value="1"
              defaultChecked={chosen.reviewLocales.includes(locale)}
            />{' '}
            {t(`people.languages.${locale}`)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
