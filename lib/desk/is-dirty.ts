import type { Database } from '@/lib/db/client'
import { type EditionHead, getRevisionOf } from '@/lib/desk/edition-head'
import type { Place } from '@/lib/desk/place'
import { sameValues } from '@/lib/desk/same-values'
import { startValues } from '@/lib/desk/translation/start-values'
import type { WorkingCopy } from '@/lib/desk/working-copy'

/** Carried from the base. Names that begin with `_` are said of the edit rather than of the entry. */
const NOT_TYPED = new Set(['id', 'claimIds', 'translates'])

/**
 * Whether what was typed says anything that the revision it started from, or the newest one, does not. A copy that says nothing new is no
 * unsaved work, and no side of a conflict.
 */
export async function isDirty(
  client: Database,
  place: Place,
  kept: WorkingCopy,
  head: EditionHead | null,
): Promise<boolean> {
  if ((kept.values['_note'] ?? '').trim() !== '') return true
  const base = kept.baseId === head?.id ? head : await getRevisionOf(client, place, kept.baseId)
  const texts = Object.entries(kept.values).filter(([name]) => !NOT_TYPED.has(name) && !name.startsWith('_'))
  const differsFrom = async (revision: EditionHead | null) => {
    const from = await startValues(client, place, revision)
    const shown = Object.entries(from).filter(([name]) => !NOT_TYPED.has(name))
    const hasNewRow = texts.some(([name]) => from[name] === undefined) // empty still, and asked for
    return hasNewRow || !sameValues(Object.fromEntries(texts), Object.fromEntries(shown))
  }
  return (await differsFrom(base)) && (base === head || (await differsFrom(head)))
}
