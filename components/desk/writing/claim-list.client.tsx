'use client'
import { fillWords } from '@/components/desk/writing/fill-words'
import type { ClaimState, StatedField, StatedStretch } from '@/lib/desk/writing/claim-states'
import words from '@/lib/messages/en/desk-writing.json'

type Listed = StatedStretch & { field: string; fieldTitle: string }

/** The claims of the text by how they stand, what is wrong first; each leads to its place in the text. */
export function ClaimList({
  fields,
  onGo,
}: {
  fields: readonly StatedField[]
  /** Puts the caret there; false where it could not, so that the link leads to the field. */
  onGo?: (field: string, from: number, to: number) => boolean
}) {
  const all = fields.flatMap(({ field, title, stretches }) =>
    stretches.map((stretch): Listed => ({ ...stretch, field, fieldTitle: title })),
  )
  const of = (state: ClaimState) => all.filter((stretch) => stretch.state === state)
  const [unsourced, unfound, sourced] = [of('unsourced'), of('unfound'), of('sourced')]
  const lines = (stretches: Listed[]) => (
    <ul className="writing-claims">
      {stretches.map(({ field, fieldTitle, from, to, state, title, words: said }) => (
        <li key={`${field} ${from}`}>
          <a
            href={`#field-${field}`}
            onClick={(event) => onGo?.(field, from, to) === true && event.preventDefault()}
          >
            <span className={`claim-${state}`}>{said}</span>
          </a>{' '}
          <span className="desk-quiet">
            {fieldTitle}. {title}
          </span>
        </li>
      ))}
    </ul>
  )
  return (
    <section id="claims" className="writing-list" aria-labelledby="claims-heading">
      <h2 id="claims-heading">{words.claims.title}</h2>
      <p role="status" className="desk-quiet">
        {all.length === 0
          ? words.claims.none
          : unsourced.length + unfound.length === 0
            ? words.claims.allSourced
            : fillWords(words.claims.changed, { unsourced: unsourced.length, unfound: unfound.length })}
      </p>
      {unsourced.length > 0 && (
        <>
          <h3>{words.claims.unsourced}</h3>
          {lines(unsourced)}
        </>
      )}
      {unfound.length > 0 && (
        <>
          <h3>{words.claims.unfound}</h3>
          {lines(unfound)}
        </>
      )}
      {sourced.length > 0 && (
        <details>
          <summary>{fillWords(words.claims.showSourced, { count: sourced.length })}</summary>
          {lines(sourced)}
        </details>
      )}
    </section>
  )
}
