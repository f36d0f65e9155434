import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { localized, searchPath } from '@/lib/routes'

/** A search box, of the whole site unless `action` says otherwise: a plain GET form. `id` keeps labels apart where a page has more than one. */
export function SearchForm({
  locale,
  id,
  query,
  label,
  submit,
  action,
  hidden = {},
}: {
  locale: Locale
  id: string
  query?: string
  label?: string
  submit?: string
  /** Where it searches, with language prefix; the whole site unless given. */
  action?: string
  /** What the address keeps beside the words. */
  hidden?: Readonly<Record<string, string>>
}) {
  const t = translator(locale, 'site')
  return (
    <form
      className="search-form"
      role="search"
      aria-label={label ?? t('search.label')}
      action={action ?? localized(locale, searchPath())}
      method="get"
    >
      <label className="sr-only" htmlFor={id}>
        {label ?? t('search.label')}
      </label>
      <input
        id={id}
        name="q"
        type="search"
        className="field"
        defaultValue={query}
        placeholder={label ?? t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="button">
        {submit ?? t('search.submit')}
      </button>
    </form>
  )
}
