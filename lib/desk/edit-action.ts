import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { isKindName } from '@/lib/core/kind-name'
import { answerSave } from '@/lib/desk/answer-save'
import { type EditControls, editControlsSchema, typedValues } from '@/lib/desk/edit-controls'
import { getEditionHead } from '@/lib/desk/edition-head'
import { isDirty } from '@/lib/desk/is-dirty'
import { editPath, findPlace, newPlace, type Place } from '@/lib/desk/place'
import { resolveConflict } from '@/lib/desk/resolve-conflict'
import { dropWorkingCopy, getWorkingCopy, keepWorkingCopy } from '@/lib/desk/working-copy'
import { kindNamed } from '@/lib/entries/registry'
import { changeRows, parseRowChange } from '@/lib/forms/change-rows'
import { fieldsOf } from '@/lib/forms/fields-of'
import type { Database } from '@/lib/db/client'

/** Acts of the form of a conflict: it holds choices, and texts of one's own, on top of what is kept. */
const RESOLVES = ['resolve', 'resolve-save']

/**
 * Everything that the edit form does: `save`, `submit`, `preview`, `discard`, `resolve`, `resolve-save`, and the buttons
 * of lists (`add:…`, `remove:…`, `up:…`, `down:…`). What was typed is kept first, whatever happens next.
 */
export const editAction: DeskAction<EditControls> = {
  permission: 'saveDraft',
  schema: editControlsSchema,
  back: (fields) => {
    const kind = fields['_kind'] ?? ''
    if (!isKindName(kind)) return '/edit'
    return fields['_new'] === undefined
      ? `/edit/${kind}/${encodeURIComponent(fields['_slug'] ?? '')}`
      : `/edit/new/${kind}`
  },

  async keep({ client, fields, now }, author) {
    const controls = editControlsSchema.safeParse(fields)
    if (!controls.success || controls.data._intent === 'discard') return
    const place = await placeOf(client, controls.data)
    if (place === null) return
    if (RESOLVES.includes(controls.data._intent)) {
      const merged = await resolveConflict(client, author.id, place, fields)
      if (merged !== null) await keepWorkingCopy(client, author.id, place, merged, now)
      return
    }
    if (controls.data._intent === 'preview' && (await hasMovedOn(client, place, controls.data))) return
    await keepWorkingCopy(
      client,
      author.id,
      place,
      { values: typedValues(fields), baseId: controls.data._base },
      now,
    )
  },

  async act(asking, controls) {
    const { client, actor, fields, now } = asking
    const place = await placeOf(client, controls)
    if (place === null || actor.type !== 'user')
      return goTo('/edit', { outcome: 'refused', says: 'nothingThere' })
    const page = editPath(place)
    const typed = { values: typedValues(fields), baseId: controls._base }
    const change = parseRowChange(controls._intent)
    if (change !== null) {
      const values = changeRows(fieldsOf(kindNamed(place.kind).schema), typed.values, change)
      await keepWorkingCopy(client, actor.id, place, { ...typed, values }, now)
      return goTo(`${page}#field-${change.list}`, null)
    }
    switch (controls._intent) {
      case 'preview':
        await dropUntouched(client, actor.id, place)
        return goTo(`${page}/preview`, null)
      case 'discard':
        await dropWorkingCopy(client, actor.id, place)
        return goTo(page, { outcome: 'saved', says: 'discarded' })
      case 'resolve':
      case 'resolve-save': {
        const merged = await resolveConflict(client, actor.id, place, fields)
        if (merged === null) return goTo(page, { outcome: 'refused', says: 'noConflict' })
        await keepWorkingCopy(client, actor.id, place, merged, now)
        return controls._intent === 'resolve'
          ? goTo(page, { outcome: 'saved', says: 'merged' })
          : answerSave(asking, actor, place, merged, { submit: false })
      }
      case 'save':
      case 'submit':
        return answerSave(asking, actor, place, typed, { submit: controls._intent === 'submit' })
      default:
        return goTo(page, { outcome: 'invalid', says: 'malformed' })
    }
  },
}

/** Text that was typed and taken back leaves nothing behind. */
async function dropUntouched(client: Database, userId: string, place: Place): Promise<void> {
  const [kept, head] = [await getWorkingCopy(client, userId, place), await getEditionHead(client, place)]
  if (kept !== null && !(await isDirty(client, place, kept, head)))
    await dropWorkingCopy(client, userId, place)
}

function placeOf(client: Database, { _kind, _slug, _locale, _new }: EditControls): Promise<Place | null> {
  return _new === undefined
    ? findPlace(client, _kind, _slug, _locale)
    : Promise.resolve(newPlace(_kind, _locale))
}

// A preview that arrives after a save must not bring back, as unsaved, the text that was just saved.
async function hasMovedOn(client: Database, place: Place, { _base, _slug }: EditControls): Promise<boolean> {
  if (place.entryId === null)
    return (await findPlace(client, place.kind, _slug.trim(), place.locale)) !== null
  const head = await getEditionHead(client, place)
  const kept = head === null ? null : head.id
  return kept !== _base
}
