import { headingsOf } from '@/lib/claims/prose-headings'
import type { Locale } from '@/lib/core/locale'
import type { EntrySection } from '@/components/entries/entry-body'
import { Prose, type ProseProps } from '@/components/entries/prose'

/** The running text of an entry as a section, its headings in the contents; null when there is none. */
export function textSection(
  body: string,
  language: Locale,
  prose: Omit<ProseProps, 'markdown' | 'path'>,
): EntrySection | null {
  if (body === '') return null
  return {
    id: 'text',
    title: null,
    contents: headingsOf(body, 'body').filter((heading) => heading.level === 2),
    children: (
      <div className="prose" lang={language}>
        <Prose {...prose} markdown={body} path="body" />
      </div>
    ),
  }
}
