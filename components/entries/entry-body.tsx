import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { Contents } from '@/components/site/contents'

export interface EntrySection {
  /** Stays the same in every language: it is an address (`/cities/los-angeles#sources`). */
  id: string
  title: string
  children: ReactNode
}

/** The sections of an entry under its header, with contents beside them where there is room. Null sections are left out. */
export function EntryBody({ locale, sections }: { locale: Locale; sections: (EntrySection | null)[] }) {
  const shown = sections.filter((section) => section !== null)
  return (
    <div className="entry-grid">
      <Contents locale={locale} items={shown} />
      <div className="entry-body">
        {shown.map((section) => (
          <section key={section.id} id={section.id} aria-labelledby={`${section.id}-heading`}>
            <h2 id={`${section.id}-heading`}>{section.title}</h2>
            {section.children}
          </section>
        ))}
      </div>
    </div>
  )
}
