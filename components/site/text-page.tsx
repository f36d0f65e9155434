import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { EntryBody } from '@/components/entries/entry-body'
import { Breadcrumbs, type Crumb } from '@/components/site/breadcrumbs'
import { PageFrame } from '@/components/site/page-frame'

export interface TextSection {
  id: string
  title: string
  paragraphs?: readonly string[]
  /** What follows the paragraphs. */
  children?: ReactNode
}

/** A page of the site's own words: title, lead, sections with contents beside them. */
export function TextPage({
  locale,
  path,
  title,
  lead,
  sections,
  crumbs = [],
}: {
  locale: Locale
  path: string
  title: string
  lead: string
  sections: readonly TextSection[]
  crumbs?: Crumb[]
}) {
  return (
    <PageFrame locale={locale} path={path}>
      <header className="pt-3 pb-8 md:pt-5 md:pb-12 grid gap-3">
        {crumbs.length > 0 && <Breadcrumbs locale={locale} crumbs={crumbs} />}
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </header>
      <EntryBody
        locale={locale}
        sections={sections.map((section) => ({
          id: section.id,
          title: section.title,
          children: (
            <div className="prose">
              {section.paragraphs?.map((text) => (
                <p key={text}>{text}</p>
              ))}
              {section.children}
            </div>
          ),
        }))}
      />
    </PageFrame>
  )
}
