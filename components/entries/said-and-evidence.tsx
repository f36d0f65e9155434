import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/** The two halves of an error note. `children` are the marks of the evidence's sources. */
export function SaidAndEvidence({
  said,
  evidence,
  language,
  locale,
  children,
}: {
  said: string
  evidence: string
  /** Of the note's words, where it may differ from the page's. */
  language?: Locale
  locale: Locale
  children?: ReactNode
}) {
  const t = translator(locale, 'site')
  return (
    <dl className="grid gap-1">
      <div>
        <dt className="fine">{t('errorNotes.said')}</dt>
        <dd className="text-quiet" lang={language}>
          {said}
        </dd>
      </div>
      <div>
        <dt className="fine">{t('errorNotes.evidence')}</dt>
        <dd>
          <span lang={language}>{evidence}</span>
          {children}
        </dd>
      </div>
    </dl>
  )
}
