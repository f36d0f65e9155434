import type { ReactNode } from 'react'
import type { OwnerQuestion } from '@/lib/auth/owner/confirm-owner'
import { OwnerField } from '@/components/desk/owner-field'

/**
 * One act on somebody's account, which asks `question` of the administrator (`none` for what stops somebody). The page's
 * `OwnerReason`, `owner-reason`, says why.
 */
export function PersonAct({
  id,
  intent,
  label,
  question,
  children,
}: {
  id: string
  intent: string
  label: string
  question: OwnerQuestion
  children?: ReactNode
}) {
  return (
    <form method="post" action="/api/desk/people" className="desk-inline">
      <input type="hidden" name="person" value={id} />
      {children}
      <OwnerField question={question} id={`${intent}-current`} reasonId="owner-reason" />
      <button className="button" name="_intent" value={intent}>
        {label}
      </button>
    </form>
  )
}
