import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import { fieldsOf } from '@/lib/forms/fields-of'

/** Titles of the fields in which two snapshots of a kind differ. */
export function changedFields(kind: EntryKind, before: CommonSnapshot, after: CommonSnapshot): string[] {
  const [old, fresh] = [before, after] as unknown as Record<string, unknown>[]
  return fieldsOf(kind.schema)
    .filter(({ as }) => as !== 'carried')
    .filter(({ key }) => JSON.stringify(old?.[key]) !== JSON.stringify(fresh?.[key]))
    .map(({ title }) => title)
}
