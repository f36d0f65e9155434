import type { ReactNode } from 'react'

/** What is not known, visibly: a dashed line under the words that say so. */
export function Unknown({ children }: { children: ReactNode }) {
  return <span className="unknown">{children}</span>
}
