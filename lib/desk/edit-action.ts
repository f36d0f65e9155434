import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo, tell } from '@/lib/auth/desk-answer'
import { isKindName } from '@/lib/core/kind-name'
import { answerSave } from '@/lib/desk/answer-save'
import { type EditControls, editControlsSchema, typedValues } from '@/lib/desk/edit-controls'
import { getEditionHead } from '@/lib/desk/edition-head'
import { isNews } from '@/lib/desk/draft-page'
import { isDirty } from '@/lib/desk/is-dirty'
import { isTypedElsewhere } from '@/lib/desk/typed-elsewhere'
import { keptChoices } from '@/lib/desk/merge-choices'
import { editPath, findPlace, newPlace, type Place, textPath } from '@/lib/desk/place'
import { rowSentence } from '@/lib/desk/row-sentence'
import { settleConflict, withChoices } from '@/lib/desk/settle-conflict'
import { dropWorkingCopy, getWorkingCopy, keepWorkingCopy } from '@/lib/desk/working-copy'
import { kindNamed } from '@/lib/entries/registry'
import { changedPlace, changeRows, parseRowChange } from '@/lib/forms/change-rows'
import { fieldsOf } from '@/lib/forms/fields-of'
import type { Database } from '@/lib/db/client'

/** Acts of the form of a conflict: it holds choices, and texts of one's own, on top of what is kept. */
const RESOLVES = ['resolve', 'resolve-save']

/**
 * Everything that the edit form does: `save`, `submit`, `preview`, `discard`, `resolve`, `resolve-save`, `keep` and
 * `restore` (by script: while one types, and for a text that the browser had kept), and the buttons of lists (`add:…`, `remove:…`, `up:…`, `down:…`). What was typed is kept first, whatever happens next.
 */
export const editAction: DeskAction<EditControls> = {
  permission: 'saveDraft',
  schema: editControlsSchema,
  back: (fields) => {
    const kind = fields['_kind'] ?? ''
    if (!isKindName(kind)) return '/edit'
    if (fields['_new'] !== undefined) return `/edit/new/${kind}`
    return textPath({ kind, slug: fields['_slug'] ?? '', locale: fields['_locale'] === 'es' ? 'es' : 'en' })
  },

  async keep({ client, fields, now }, author) {
    const controls = editControlsSchema.safeParse(fields)
    if (!controls.success || controls.data._intent === 'discard') return
    const place = await placeOf(client, controls.data)
    if (place === null) return
    if (RESOLVES.includes(controls.data._intent)) {
      const chosen = await withChoices(client, author.id, place, fields)
      if (chosen !== null) await keepWorkingCopy(client, author.id, place, chosen, now)
      return
    }
    const { _page: page = null, _seq } = controls.data
    const before = await getWorkingCopy(client, author.id, place)
    // Not heard either: the browser forgets a text that went off with something that was heard.
    if (await isTypedElsewhere(client, place, before, controls.data)) return
    if (page !== null && !(await isNews(client, author.id, { page, seq: _seq }, now))) return
    const values = { ...keptChoices(before?.values ?? {}), ...typedValues(fields) }
    await keepWorkingCopy(client, author.id, place, { values, baseId: controls.data._base, page }, now)
  },

  async act(asking, controls) {
    const { client, actor, fields, now } = asking
    const place = await placeOf(client, controls)
    if (place === null || actor.type !== 'user')
      return goTo('/edit', { outcome: 'refused', says: 'nothingThere' })
    const page = editPath(place)
    const typed = { values: typedValues(fields), baseId: controls._base }
    const isElsewhere = await isTypedElsewhere(
      client,
      place,
      await getWorkingCopy(client, actor.id, place),
      controls,
    )
    if (isElsewhere && controls._intent === 'keep') return tell({ kept: null, says: 'elsewhere' })
    if (isElsewhere)
      return goTo(page, {
        outcome: 'refused',
        says: controls._intent === 'discard' ? 'notDiscarded' : 'typedElsewhere',
      })
    const change = parseRowChange(controls._intent)
    if (change !== null) {
      const rows = fieldsOf(kindNamed(place.kind).schema)
      const values = changeRows(rows, typed.values, change)
      await keepWorkingCopy(client, actor.id, place, { ...typed, values }, now)
      const why = values === typed.values ? '' : rowSentence(rows, values, change)
      const said = why === '' ? null : ({ outcome: 'saved', says: 'rowChanged', why } as const)
      return goTo(`${page}#${changedPlace(rows, values, change)}`, said)
    }
    switch (controls._intent) {
      case 'keep': {
        const kept = await getWorkingCopy(client, actor.id, place)
        await dropUntouched(client, actor.id, place)
        return tell({ kept: kept?.updatedAt.toISOString() ?? '', says: 'kept' })
      }
      case 'preview':
        await dropUntouched(client, actor.id, place)
        return goTo(`${page}/preview`, null)
      case 'restore':
        return goTo(page, { outcome: 'saved', says: 'restored' })
      case 'discard':
        await dropWorkingCopy(client, actor.id, place)
        return goTo(page, { outcome: 'saved', says: 'discarded' })
      case 'resolve':
      case 'resolve-save': {
        const merge = await settleConflict(client, actor.id, place, fields)
        if (merge === null) return goTo(page, { outcome: 'refused', says: 'noConflict' })
        if (!merge.isSettled) return goTo(`${page}#conflict`, { outcome: 'invalid', says: 'chooseEach' })
        await keepWorkingCopy(client, actor.id, place, merge.typed, now)
        return controls._intent === 'resolve'
          ? goTo(page, { outcome: 'saved', says: 'merged' })
          : answerSave(asking, actor, place, merge.typed, { submit: false })
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
