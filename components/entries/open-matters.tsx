import type { Locale } from '@/lib/core/locale'
import type { Dimension } from '@/lib/kinds/policy/vocabulary'
import { translator } from '@/lib/messages/translator'
import { StanceShape } from '@/components/entries/stance-mark'

/** Matters that nobody here has looked at: said in so many words, since silence would read as “no rule”. */
export function OpenMatters({
  dimensions,
  locale,
  isPast = false,
}: {
  dimensions: readonly Dimension[]
  locale: Locale
  isPast?: boolean
}) {
  if (dimensions.length === 0) return null
  const t = translator(locale, 'places')
  return (
    <div className="open-matters">
      <p className="stance stance-not-researched">
        <StanceShape stance="not-researched" />
        <span>
          <strong>{t(isPast ? 'glance.openThen' : 'glance.open')}:</strong>{' '}
          {dimensions
            .map((dimension) => translator(locale, 'policies')(`dimension.${dimension}.name`))
            .join(' · ')}
          . {t(isPast ? 'glance.openThenIntro' : 'glance.openIntro')}
        </span>
      </p>
    </div>
  )
}
