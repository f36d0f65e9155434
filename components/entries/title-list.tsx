import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import type { Version } from '@/lib/entries/version'
import { localized } from '@/lib/routes'

export interface TitleListItem {
  /** Without language prefix. */
  path: string
  title: ReactNode
  /** Language of the title (BCP 47). */
  language: string
  /** One quiet line under it. */
  note?: ReactNode
}

/** Entries by name, one a line. */
export function TitleList({ items, locale }: { items: readonly TitleListItem[]; locale: Locale }) {
  return (
    <ul className="title-list">
      {items.map((item) => (
        <li key={item.path}>
          <a href={localized(locale, item.path)} lang={item.language}>
            {item.title}
          </a>
          {item.note !== undefined && <span className="note block">{item.note}</span>}
        </li>
      ))}
    </ul>
  )
}

/** Published entries as items of such a list, in the order given. */
export function titleItems(versions: readonly Version[]): TitleListItem[] {
  return versions.map(({ path, snapshot, locale }) => ({ path, title: snapshot.title, language: locale }))
}
