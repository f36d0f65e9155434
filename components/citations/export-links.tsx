import { CITATION_FORMATS, type CitationFormat, citationFormats } from '@/lib/citations/formats'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/**
 * Links to files of many citations. With scripts, a bar shows how many records have come; without them each link is a plain
 * download. `total` is how many records a file holds.
 */
export function ExportLinks({
  label,
  total,
  pathOf,
  locale,
}: {
  label: string
  total: number
  pathOf: (format: CitationFormat) => string
  locale: Locale
}) {
  const t = translator(locale, 'search')
  const source = String(new URL('./island-export.js', import.meta.url))
  // The island fills the number in as it counts.
  const counted = { n: '{n}', total: '{total}' }
  return (
    <cite-export
      data-total={total}
      data-writing={t('export.writing', counted)}
      data-done={t('export.done', counted)}
      data-failed={t('export.failed')}
    >
      <p className="note">{label}</p>
      <ul className="examples" aria-label={label}>
        {citationFormats.map((format) => {
          const { label: name, isFile, ...file } = CITATION_FORMATS[format]
          return isFile && 'recordEnd' in file ? (
            <li key={format}>
              <a href={pathOf(format)} data-record={file.recordEnd} aria-label={`${name}: ${label}`}>
                {name}
              </a>
            </li>
          ) : null
        })}
      </ul>
      <progress hidden aria-label={label} />
      <span role="status" className="note" />
      <script type="module" async data-keep="" src={source} />
    </cite-export>
  )
}
