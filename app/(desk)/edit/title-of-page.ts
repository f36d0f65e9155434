import type { Metadata } from 'next'
import { isKindName } from '@/lib/core/kind-name'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk')

/**
 * The title of a page about one entry, such as `detainer · Edit term`, from its address alone: it tells open tabs apart,
 * and tells nothing to whoever may not see the entry. Without a slug the entry is yet to be.
 */
export function titleOfPage(page: 'edit' | 'spanish' | 'preview', kindName: string, slug?: string): Metadata {
  if (!isKindName(kindName)) return {}
  const kind = t(`kinds.${kindName}`)
  const words = {
    edit: () => t(slug === undefined ? 'edit.titleNew' : 'edit.kicker', { kind }),
    spanish: () => translator('en', 'desk-translations')('kicker', { kind }),
    preview: () => t('edit.preview'),
  }
  const entry = slug ?? (page === 'preview' ? t('edit.titleNew', { kind }) : undefined)
  return { title: [entry, words[page]()].filter((part) => part !== undefined).join(' · ') }
}
