import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Database } from '@/lib/db/client'
import { type EditionHead, getRevisionOf } from '@/lib/desk/edition-head'
import { choicesIn } from '@/lib/desk/merge-choices'
import type { Place } from '@/lib/desk/place'
import type { Typed } from '@/lib/desk/save-typed'
import { startValues } from '@/lib/desk/translation/start-values'
import { besideIn } from '@/lib/desk/translation/whole-values'
import { kindNamed } from '@/lib/entries/registry'
import type { Field } from '@/lib/forms/field'
import { fieldsOf } from '@/lib/forms/fields-of'
import { parseForm } from '@/lib/forms/parse-form'
import { toFieldValues } from '@/lib/forms/to-field-values'
import { toSnapshot } from '@/lib/forms/to-snapshot'
import { type Merge, mergeSnapshots } from '@/lib/revisions/merge-snapshots'
import type { Json, Three } from '@/lib/revisions/overlap'

/** What came of putting a text together with what was saved meanwhile. */
export interface TypedMerge extends Merge {
  /** The form as it then stands, on top of the newest revision. */
  typed: Typed
  /** Whether everything that overlaps was chosen. */
  isSettled: boolean
}

/**
 * What was typed on top of an older revision, put together with `head`, the newest one. Choices that lie beside the typed
 * text (`_choose.<overlap>`, `_own.<overlap>`) count where they still fit.
 */
export async function mergeTyped(
  client: Database,
  place: Place,
  typed: Typed,
  head: EditionHead,
): Promise<TypedMerge> {
  const fields = fieldsOf(kindNamed(place.kind).schema).filter((field) => field.as !== 'carried')
  const base = await getRevisionOf(client, place, typed.baseId)
  const texts = {
    base: toSnapshot(fields, await startValues(client, place, base)),
    yours: asStored(place, fields, typed),
    theirs: toSnapshot(fields, await startValues(client, place, head)),
  } satisfies Three<Record<string, Json>>
  const prose = fields
    .filter((field) => field.as === 'text' && field.content === 'prose')
    .map(({ key }) => key)
  const choices = choicesIn(typed.values, mergeSnapshots(texts, prose).overlaps)
  const merge = mergeSnapshots(texts, prose, choices)
  const { _note = '', _slug = '' } = typed.values
  return {
    ...merge,
    typed: {
      values: { ...toFieldValues(fields, merge.merged), _note, _slug, ...besideIn(typed.values) },
      baseId: head.id,
    },
    isSettled: merge.overlaps.every(({ choice }) => choice !== null),
  }
}

/** A snapshot in the shape that the form gives one, so that what nobody touched is the same. */
function asForm(fields: readonly Field[], snapshot: unknown): Record<string, Json> {
  return toSnapshot(fields, toFieldValues(fields, snapshot))
}

/** What was typed as it would be stored; while it cannot be, with its white space as it would be. */
function asStored(place: Place, fields: readonly Field[], { values }: Typed): Record<string, Json> {
  const parsed = parseForm<CommonSnapshot>(kindNamed(place.kind).schema, values, {
    id: '00000000',
    claimIds: {},
  })
  if (parsed.ok) return asForm(fields, parsed.value)
  const prose = new Set(
    fields.filter((field) => field.as === 'text' && field.content === 'prose').map(({ key }) => key),
  )
  const tidy = Object.entries(toSnapshot(fields, values)).map(([key, value]) => [
    key,
    prose.has(key) ? tidyProse(typeof value === 'string' ? value : '') : tidyLines(value),
  ])
  return Object.fromEntries(tidy) as Record<string, Json>
}

function tidyProse(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\s+$/g, '')
    .normalize('NFC')
}

function tidyLines(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (Array.isArray(value)) return value.map(tidyLines)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidyLines(inner)]))
}
