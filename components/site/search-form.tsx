import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { localized, searchPath } from '@/lib/routes'

/** The search box: a plain GET form. `id` keeps labels apart where a page has more than one. */
export function SearchForm({
  locale,
  id,
  query,
  label,
  submit,
}: {
  locale: Locale
  id: string
  query?: string
  label?: string
  submit?: string
}) {
  const t = translator(locale, 'site')
  return (
    <form
      className="search-form"
      role="search"
      aria-label={label ?? t('search.label')}
      action={localized(locale, searchPath())}
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
      <button type="submit" className="button">
        {submit ?? t('search.submit')}
      </button>
    </form>
  )
}
