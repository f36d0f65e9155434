import type { ProseEdit, Selected } from '@/components/desk/writing/prose-edit'
import type { StatedStretch } from '@/lib/desk/writing/claim-states'

/** A stretch of a field to be underlined. */
export type MarkedStretch = Pick<StatedStretch, 'from' | 'to' | 'state' | 'title'>

/** Where prose is written: CodeMirror, or the plain textarea itself. The textarea always holds the text. */
export interface WritingSurface {
  selected(): Selected
  apply(edit: ProseEdit): void
  /** Puts the focus there, and selects `from` to `to` where they are given. */
  focus(from?: number, to?: number): void
  /** Underlines; where nothing can be underlined, nothing happens. */
  show(stretches: readonly MarkedStretch[]): void
  close(): void
}
