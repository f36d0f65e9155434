import { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import { userIdOf } from '@/lib/auth/actor'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { editPath, newPlace } from '@/lib/desk/place'
import { readUrl } from '@/lib/desk/sources/read-url'
import { getWorkingCopy, keepWorkingCopy } from '@/lib/desk/working-copy'
import { holdAnswer } from '@/lib/sources/read-address'
import { toSourceValues } from '@/lib/sources/to-source-values'

const schema = z.object({
  url: z.string().trim().max(2_000),
  /** Ticked when what was typed into the form of a new source, and not saved, may go. */
  replace: z.string().optional(),
})

const PAGE = '/edit/sources/new'

/**
 * Reads what an address says of itself and puts it into the form of a new source, unsaved, for the editor to check. When
 * it cannot be read the form opens with the address alone.
 */
export const readUrlAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'keepSources',
  schema,
  back: () => PAGE,
  async act({ client, actor, now }, { url, replace }) {
    const userId = userIdOf(actor) ?? ''
    const typed = { url: url.slice(0, 2_000) }
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      return goTo(PAGE, { outcome: 'invalid', says: 'noWebAddress', typed })
    const place = newPlace('source', 'en')
    const kept = await getWorkingCopy(client, userId, place)
    if (kept !== null && replace === undefined)
      return goTo(PAGE, { outcome: 'refused', says: 'newSourceOpen', typed })
    const { key, ...read } = await readUrl(client, url)
    const values = { ...toSourceValues(read.found), _slug: key, _note: '' }
    await client.$transaction(async (tx) => {
      await keepWorkingCopy(tx, userId, place, { values, baseId: null }, now)
      await holdAnswer(tx, userId, read.found.url, read.answer, now)
      // The site asked another one because of this.
      await recordEvent(tx, {
        at: now,
        actor,
        act: 'source.read',
        detail: { url, wasRead: read.why === null },
      })
    })
    return goTo(
      editPath(place),
      read.why === null
        ? { outcome: 'saved', says: 'sourceRead' }
        : { outcome: 'invalid', says: 'sourceNotRead', why: read.why },
    )
  },
}
