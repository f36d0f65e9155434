import type { Locale } from '@/lib/core/locale'
import type { Dimension } from '@/lib/kinds/policy/vocabulary'
import { translator } from '@/lib/messages/translator'

/** A matter of the vocabulary: its name, and in plain words what is at stake. */
export function Matter({ dimension, locale }: { dimension: Dimension; locale: Locale }) {
  const t = translator(locale, 'policies')
  return (
    <>
      <strong>{t(`dimension.${dimension}.name`)}</strong>
      <span className="block text-quiet">{t(`dimension.${dimension}.asks`)}</span>
    </>
  )
}
