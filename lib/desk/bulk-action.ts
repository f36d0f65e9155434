import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { may } from '@/lib/auth/permissions'
import { dropNote, keepNote } from '@/lib/desk/kept-note'
import { runBulk } from '@/lib/desk/run-bulk'
import { REASONS } from '@/lib/revisions/reasons'

/** So many entries in one request: as many as a list shows. */
const MOST = 100

const note = z.string().max(2_000).default('')
const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('submit'), note }),
  z.object({
    _intent: z.literal('approve'),
    note,
    reason: z.union([z.literal('').transform(() => undefined), z.enum(REASONS)]).optional(),
  }),
  z.object({ _intent: z.literal('withdraw'), note }),
])

/** Who may try at all; each verb asks again about each entry. */
const PERMISSION = { submit: 'saveDraft', approve: 'openReview', withdraw: 'withdraw' } as const

/** Where the lists stand that can be ticked. */
const BULK_PLACES = { queue: '/edit/review', home: '/edit' } as const
export type BulkPlace = keyof typeof BULK_PLACES

/** Submits, approves or withdraws every ticked entry (`item.<revision>`), and shows what became of each. */
export const bulkAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'saveDraft',
  schema,
  back: listIn,

  async keep({ client, fields, now }, author) {
    const values = {
      note: (fields['note'] ?? '').slice(0, 20_000),
      reason: (fields['reason'] ?? '').slice(0, 100),
    }
    await keepNote(client, author.id, { form: 'bulk', of: placeIn(fields) }, values, now)
  },

  async act({ client, actor, fields, settings, now }, input) {
    const back = listIn(fields)
    if (actor.type !== 'user' || !may(actor, PERMISSION[input._intent]))
      return goTo('/edit', { outcome: 'refused', says: 'notAllowed' })
    const items = itemsIn(fields)
    if (items.length === 0) return goTo(back, { outcome: 'invalid', says: 'bulkNone' })
    if (items.length > MOST) return goTo(back, { outcome: 'invalid', says: 'bulkTooMany' })
    if (input._intent === 'withdraw' && input.note.trim() === '')
      return goTo(back, { outcome: 'invalid', says: 'bulkNoReason' })
    const { _intent: act, note: words } = input
    const reason = input._intent === 'approve' ? input.reason : undefined
    const { singleEditor } = settings
    const id = await runBulk(client, { actor, act, items, note: words, reason, singleEditor }, now)
    await dropNote(client, actor.id, { form: 'bulk', of: placeIn(fields) })
    return goTo(`/edit/bulk/${id}`, null)
  },
}

function placeIn(fields: Readonly<Record<string, string>>): BulkPlace {
  return fields['_from'] === 'queue' ? 'queue' : 'home'
}

/** The list as it was narrowed; the whole of it when the form names none of ours. */
function listIn(fields: Readonly<Record<string, string>>): string {
  const place = BULK_PLACES[placeIn(fields)]
  const [path, search = ''] = (fields['_list'] ?? '').slice(0, 500).split('?')
  const narrowed = new URLSearchParams(search).toString()
  return path === place && narrowed !== '' ? `${place}?${narrowed}` : place
}

function itemsIn(fields: Readonly<Record<string, string>>): { revisionId: string; publishedId: string }[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const revisionId = name.startsWith('item.') ? name.slice('item.'.length) : ''
    if (!z.uuid().safeParse(revisionId).success) return []
    return [{ revisionId, publishedId: z.uuid().safeParse(value).success ? value : '' }]
  })
}
