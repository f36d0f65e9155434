import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/** The name of an entry that was withdrawn, and that it was. */
export function WithdrawnMark({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <>
      {children} <span className="note">({translator(locale, 'site')('withdrawn.mark')})</span>
    </>
  )
}
