import type { ReactNode } from 'react'

/** The head of a list: what it lists, in a sentence, and how many. `children` are its filters. */
export function ListHeader({
  title,
  description,
  count,
  children,
}: {
  title: string
  description: string
  count: string
  children?: ReactNode
}) {
  return (
    <header className="pt-6 pb-8 md:pt-10 grid gap-3">
      <h1>{title}</h1>
      <p className="max-w-measure">{description}</p>
      {children}
      <p className="note">{count}</p>
    </header>
  )
}
