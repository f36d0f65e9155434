import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

export interface ContentsItem {
  id: string
  title: string
}

/** The sections of a long page: beside the text on wide screens, else folded above it. One of the two is always hidden, also from readers aloud. */
export function Contents({ locale, items }: { locale: Locale; items: ContentsItem[] }) {
  const label = translator(locale, 'site')('contents')
  const links = (
    <ol>
      {items.map((item) => (
        <li key={item.id}>
          <a href={`#${item.id}`}>{item.title}</a>
        </li>
      ))}
    </ol>
  )
  if (items.length < 2) return null
  return (
    <nav className="page-contents note" aria-label={label}>
      <details className="contents-folded">
        <summary>{label}</summary>
        {links}
      </details>
      <div className="contents-open">{links}</div>
    </nav>
  )
}
