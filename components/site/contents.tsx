import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

export interface ContentsItem {
  id: string
  title: string
}

/** The sections of a long page, beside the text on wide screens. On phones the headings do this work. */
export function Contents({ locale, items }: { locale: Locale; items: ContentsItem[] }) {
  const label = translator(locale, 'site')('contents')
  return (
    <nav className="page-contents note" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <a href={`#${item.id}`}>{item.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
