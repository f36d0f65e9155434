import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import type { TermNote } from '@/lib/kinds/term/view'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'

/** A word with a definition: opens the note whose id is `popover`, without script. */
export function TermButton({ popover, children }: { popover: string; children: ReactNode }) {
  return (
    <button type="button" className="term" popoverTarget={popover}>
      {children}
    </button>
  )
}

/** The definition that a term's button opens. One for each term of a text, however often the word occurs. */
export function TermPopover({ id, term, locale }: { id: string; term: TermNote; locale: Locale }) {
  return (
    <div id={id} popover="auto" className="popover-note" role="note" lang={term.language}>
      <p>
        <strong>{term.title}.</strong> {term.definition}
      </p>
      <p lang={locale}>
        <a href={localized(locale, term.path)}>{translator(locale, 'prose')('moreOnTerm')}</a>
      </p>
    </div>
  )
}
