import type { Actor, Role } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'

/** Who is at the desk, as every page shows it, and which pages their role opens. */
export interface DeskUser {
  name: string
  role: Role
  mayReview: boolean
  mayAttest: boolean
  mayImport: boolean
  mayWithdraw: boolean
  mayKeepSources: boolean
  mayManage: boolean
  mayAudit: boolean
}

/** The person at the desk, or null for anybody else. */
export function toDeskUser(actor: Actor): DeskUser | null {
  if (actor.type !== 'user' || !may(actor, 'openDesk')) return null
  return {
    name: actor.name,
    role: actor.role,
    mayReview: may(actor, 'openReview'),
    mayAttest: may(actor, 'attest'),
    mayImport: may(actor, 'importEntries'),
    mayWithdraw: may(actor, 'withdraw'),
    mayKeepSources: may(actor, 'keepSources'),
    mayManage: may(actor, 'managePeople'),
    mayAudit: may(actor, 'readAuditLog'),
  }
}
