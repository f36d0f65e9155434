import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { isKindName, type KindName } from '@/lib/core/kind-name'
import { type TableColumn, tableColumns } from '@/lib/imports/table-columns'

/** The columns of the kind called `kind`; null when there is none, or they are not for `actor`. */
export function listColumns(actor: Actor, kind: string): { kind: KindName; columns: TableColumn[] } | null {
  if (!may(actor, 'importEntries') || !isKindName(kind)) return null
  return { kind, columns: tableColumns(kind) }
}
