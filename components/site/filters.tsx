import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import type { FilterGroup } from '@/components/site/filter-items'

/** Filters as plain links with counts; a chosen one takes itself away. A facet with a single value narrows nothing and is left out. */
export function Filters({ groups, locale }: { groups: readonly FilterGroup[]; locale: Locale }) {
  const t = translator(locale, 'site')
  const useful = groups.filter(
    (group) => group.options.length > 1 || group.options.some((option) => option.isChosen),
  )
  if (useful.length === 0) return null
  return (
    <nav className="filters note" aria-label={t('filters.label')}>
      <details open={useful.some((group) => group.options.some((option) => option.isChosen))}>
        <summary>{t('filters.label')}</summary>
        {useful.map((group) => (
          <div key={group.name} className="filter-group">
            <span id={`filter-${group.name}`} className="filter-name">
              {group.label}
            </span>
            <ul aria-labelledby={`filter-${group.name}`}>
              <li>
                <a
                  href={group.clearHref}
                  aria-current={group.options.some((option) => option.isChosen) ? undefined : 'true'}
                >
                  <span>{t('filters.all')}</span>
                </a>
              </li>
              {group.options.map((option) => (
                <li key={option.value}>
                  <a href={option.href} aria-current={option.isChosen ? 'true' : undefined}>
                    <span>{inSentenceCase(option.label, locale)}</span>&nbsp;
                    <span className="filter-count">{option.count}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </nav>
  )
}

/** Labels stand alone here, also those that elsewhere end a sentence. */
function inSentenceCase(label: string, locale: Locale): string {
  return label.charAt(0).toLocaleUpperCase(locale) + label.slice(1)
}
