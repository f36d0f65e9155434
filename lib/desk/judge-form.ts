import type { Problem } from '@/lib/core/problem'
import { slugSchema } from '@/lib/core/slug'
import type { Database } from '@/lib/db/client'
import type { EditionHead } from '@/lib/desk/edition-head'
import type { Place } from '@/lib/desk/place'
import { asSaid } from '@/lib/desk/translation/as-said'
import { kindNamed } from '@/lib/entries/registry'
import type { ProblemView } from '@/lib/forms/form-view'
import { parseForm } from '@/lib/forms/parse-form'
import type { FieldValues } from '@/lib/forms/to-field-values'
import { translator } from '@/lib/messages/translator'
import { problemsOf } from '@/lib/revisions/problems-of'

/** What keeps the text in a form from being saved, or else from being published. */
export async function judgeForm(
  client: Database,
  place: Place,
  values: FieldValues,
  head: EditionHead | null,
): Promise<Problem[]> {
  const { schema } = kindNamed(place.kind)
  if (isUntouched(place, values)) return []
  const carried = head === null ? { id: place.entryId ?? '00000000', claimIds: {} } : idsOf(head.snapshot)
  const said = place.locale === 'en' ? null : await asSaid(client, place, values)
  const parsed = parseForm(schema, said?.values ?? values, {
    ...carried,
    ...(said !== null && { translates: said.translates }),
  })
  if (!parsed.ok) return parsed.failure
  const entry = { kind: place.kind, slug: place.slug }
  return problemsOf(client, { entry, snapshot: parsed.value, locale: place.locale })
}

/** What is wrong with the address of an entry that is yet to be; it is no field of the entry's schema. */
export function addressProblems(place: Place, values: FieldValues): ProblemView[] {
  if (place.entryId !== null || isUntouched(place, values)) return []
  const slug = (values['_slug'] ?? '').trim()
  const message = slugSchema.safeParse(slug).error?.issues[0]?.message
  if (message === undefined) return []
  const title = translator('en', 'desk')('edit.slug')
  return [{ name: '_slug', title, message: slug === '' ? 'Is needed.' : message }]
}

function isUntouched(place: Place, values: FieldValues): boolean {
  return (
    place.entryId === null &&
    Object.entries(values).every(([name, text]) => name.startsWith('_') || text === '')
  )
}

function idsOf(snapshot: unknown): Record<string, unknown> {
  const { id, claimIds } = snapshot as Record<string, unknown>
  return { id, claimIds }
}
