import { headingsOf } from '@/lib/claims/prose-headings'
import type { EntrySection } from '@/components/entries/entry-body'
import { Prose, type ProseProps } from '@/components/entries/prose'

/** The running text of an entry as a section of its page; null when it has none. */
export function bodySection(
  prose: Omit<ProseProps, 'markdown' | 'path'>,
  body: string,
  language: string,
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
