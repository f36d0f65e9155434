import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Problem } from '@/lib/core/problem'
import type { Result } from '@/lib/core/result'

/** A row of a table, or a file, as far as it can be read without asking the database. */
export interface ReadRow {
  /** Where it came from: a path, or the line of a table. */
  place: string
  kind: KindName
  slug: string
  locale: Locale
  /** The permanent id that it states; null when it states none. */
  id: string | null
  /**
   * What it says, as a snapshot. `base` is what stands at its address today: a table that has not all columns leaves the
   * others as they are. `id` is given to it when it states none.
   */
  toSnapshot(base: CommonSnapshot | null, id: string): Result<CommonSnapshot, Problem[]>
}
