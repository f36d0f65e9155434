import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { Unknown } from '@/components/ui/unknown'

/** Stands where prose embeds an entry that is not published, so that the gap is seen. */
export function MissingEmbed({ what, locale }: { what: string; locale: Locale }) {
  return (
    <p className="note">
      <Unknown>{translator(locale, 'prose')('embed.missing', { what })}</Unknown>
    </p>
  )
}
