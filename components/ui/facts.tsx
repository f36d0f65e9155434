import type { ReactNode } from 'react'

/** Facts about one thing: what it is called, and the value. A missing value is passed as words (`<Unknown>`), never left out. */
export function Facts({ facts }: { facts: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
