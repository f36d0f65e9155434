import type { ReviewView } from '@/lib/desk/load-review'
import { textPath } from '@/lib/desk/place'
import type { WhatItSays } from '@/lib/desk/translation/what-it-says'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-translations')

/** Which English version the judged translation says, and the way to the page where both stand side by side. */
export function TranslationLine({ view, translation }: { view: ReviewView; translation: WhatItSays }) {
  const { said, today } = translation
  const parts = [
    said === null ? t('review.unknown') : t('review.title', { version: said }),
    today !== null && today !== said ? t('review.today', { version: today }) : '',
  ]
  return (
    <p className="desk-quiet">
      {parts.filter(Boolean).join('. ')}. <a href={textPath(view)}>{t('review.beside')}</a>
    </p>
  )
}
