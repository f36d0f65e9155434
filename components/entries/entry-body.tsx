import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { Contents, type ContentsItem } from '@/components/site/contents'

export interface EntrySection {
  /** Stays the same in every language: it is an address (`/cities/los-angeles#sources`). */
  id: string
  /** Null for running text, which brings its own headings. */
  title: string | null
  children: ReactNode
  /** What the contents list for it; its own title when left out. */
  contents?: readonly ContentsItem[]
}

/** The sections of an entry under its header, with contents beside them where there is room. Null sections are left out. */
export function EntryBody({ locale, sections }: { locale: Locale; sections: (EntrySection | null)[] }) {
  const shown = sections.filter((section) => section !== null)
  const items = shown.flatMap(
    ({ id, title, contents }): readonly ContentsItem[] => contents ?? (title === null ? [] : [{ id, title }]),
  )
  return (
    <div className="entry-grid">
      <Contents locale={locale} items={items} />
      <div className="entry-body">
        {shown.map(({ id, title, children }) =>
          title === null ? (
            <div key={id} id={id} className="entry-section">
              {children}
            </div>
          ) : (
            <section key={id} id={id} className="entry-section" aria-labelledby={`${id}-heading`}>
              <h2 id={`${id}-heading`}>{title}</h2>
              {children}
            </section>
          ),
        )}
      </div>
    </div>
  )
}

/** A section where there is something to show: null, and so left out, when `when` is false. */
export function sectionWhen(
  when: boolean,
  id: string,
  title: string,
  children: ReactNode,
): EntrySection | null {
  return when ? { id, title, children } : null
}
