import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'

/** `known` is a record of a bibliography that names a source which is here already. */
export type RowAction = 'create' | 'update' | 'unchanged' | 'known' | 'conflict' | 'invalid'

/** What an import will do with one row, and why. */
export interface PlannedRow {
  place: string
  kind: KindName
  slug: string
  locale: Locale
  title: string
  action: RowAction
  /** A sentence: what changes, what speaks against it, or what review will ask for. */
  message: string
  /** Canonical text of what will be saved; empty when there is none. */
  text: string
  /** The head that it builds on. */
  baseId: string | null
  detail: Record<string, string | string[]>
}
