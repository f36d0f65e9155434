import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/**
 * Text with a button that copies it. Without scripts the button stays hidden and the text can be selected.
 * The island copies the text content of the first element inside that has `data-copy`.
 */
export function CopyButton({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = translator(locale, 'site')
  const source = String(new URL('./island-copy.js', import.meta.url))
  return (
    <copy-button>
      <div data-copy="">{children}</div>
      <button type="button" className="button" hidden>
        {t('copy.copy')}
      </button>
      <span role="status" className="note" data-copied={t('copy.copied')} />
      <script type="module" async data-keep="" src={source} />
    </copy-button>
  )
}
