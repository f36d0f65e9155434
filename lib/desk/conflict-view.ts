import type { Database } from '@/lib/db/client'
import type { EditionHead } from '@/lib/desk/edition-head'
import { authorsSince } from '@/lib/desk/authors-since'
import { ownName } from '@/lib/desk/merge-choices'
import { mergeTyped } from '@/lib/desk/merge-typed'
import type { Place } from '@/lib/desk/place'
import type { WorkingCopy } from '@/lib/desk/working-copy'
import { kindNamed } from '@/lib/entries/registry'
import type { Field } from '@/lib/forms/field'
import { fieldsOf } from '@/lib/forms/fields-of'
import { titleOfPath } from '@/lib/forms/title-of-path'
import { toFieldValues } from '@/lib/forms/to-field-values'
import type { PathStep } from '@/lib/revisions/diff-snapshots'
import { identifyRows } from '@/lib/revisions/identify-rows'
import type { Json, Overlap } from '@/lib/revisions/overlap'

/** A value as one reads it: a text, or the filled fields of a row; null where there is none. */
export type ShownValue = string | { title: string; text: string }[] | null

/** One thing that two people changed differently. */
export interface OverlapView {
  id: string
  title: string
  as: Overlap['as']
  yours: ShownValue
  theirs: ShownValue
  base: ShownValue
  /** What was chosen before, if the page is seen again. */
  chosen: 'yours' | 'theirs' | 'both' | 'own' | null
  /** Text for one's own words; null where they make no sense. */
  own: string | null
  /** Whether both can stand. */
  mayKeepBoth: boolean
}

/** What the edit page says when somebody saved since the text in the form was begun. */
export interface ConflictView {
  /** Who saved since then. */
  authors: string[]
  savedAt: Date
  overlaps: OverlapView[]
  /** Titles of the fields of which something of theirs is taken without asking. */
  taken: string[]
}

/** What overlaps between a kept text and the newest revision, in the form's own words. */
export async function loadConflict(
  client: Database,
  place: Place,
  kept: WorkingCopy,
  head: EditionHead,
): Promise<ConflictView> {
  const fields = fieldsOf(kindNamed(place.kind).schema)
  const { overlaps, taken } = await mergeTyped(client, place, kept, head)
  return {
    authors: await authorsSince(client, place, kept.baseId),
    savedAt: head.createdAt,
    overlaps: overlaps.map((overlap) => toView(fields, overlap, kept.values[ownName(overlap.id)])),
    taken: taken.map((key) => titleOfPath(fields, [{ field: key }])),
  }
}

function toView(fields: readonly Field[], overlap: Overlap, typed: string | undefined): OverlapView {
  const { id, path, as, base, yours, theirs, choice } = overlap
  const field = fieldAt(fields, path)
  const takesOwn = as === 'prose' || ((field?.as === 'line' || field?.as === 'text') && as === 'value')
  const own = [yours, theirs, base].find((value) => value !== undefined)
  return {
    id,
    title: titleOfPath(fields, path),
    as,
    yours: shown(field, yours),
    theirs: shown(field, theirs),
    base: shown(field, base),
    chosen: typeof choice === 'object' && choice !== null ? 'own' : choice,
    own: takesOwn ? (typed ?? text(yours ?? own)) : null,
    mayKeepBoth: base === undefined && (as === 'prose' || as === 'row'),
  }
}

function fieldAt(fields: readonly Field[], path: readonly PathStep[]): Field | undefined {
  let known = fields
  let field: Field | undefined
  for (const step of path) {
    if ('row' in step) continue
    field = known.find(({ key }) => key === step.field)
    known = field?.as === 'group' || field?.as === 'rows' ? field.fields : []
  }
  return field
}

function shown(field: Field | undefined, value: Json): ShownValue {
  if (value === undefined || value === '') return null
  if (Array.isArray(value))
    return identifyRows(value).map(({ identity }, at) => ({ title: String(at + 1), text: identity }))
  if (field?.as !== 'rows' || typeof value !== 'object') return text(value)
  const inner = field.fields
  return Object.entries(toFieldValues(inner, value))
    .filter(([, filled]) => filled !== '')
    .map(([name, filled]) => ({ title: titleOfName(inner, name), text: filled }))
}

/** `sources.0.locator` → `Sources › 1 › Locator`. */
function titleOfName(fields: readonly Field[], name: string): string {
  const steps = name
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? { row: String(Number(part) + 1) } : { field: part }))
  return titleOfPath(fields, steps)
}

function text(value: Json): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
}
