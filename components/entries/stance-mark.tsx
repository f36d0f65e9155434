import type { Locale } from '@/lib/core/locale'
import type { Stance } from '@/lib/kinds/policy/vocabulary'
import { translator } from '@/lib/messages/translator'

/**
 * What a rule does with its matter, told by shape, word and, last, hue: circles bar or limit it, squares allow or order it, dashes
 * know nothing. Neither is good or bad here.
 */
export function StanceMark({ stance, locale }: { stance: Stance; locale: Locale }) {
  return (
    <span className={`stance stance-${stance}`}>
      <StanceShape stance={stance} />
      {translator(locale, 'policies')(`stance.${stance}`)}
    </span>
  )
}

/** The shape alone; the word must stand beside it. */
export function StanceShape({ stance }: { stance: Stance }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[stance]}
    </svg>
  )
}

const circle = <circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
const square = (
  <rect x="1.5" y="1.5" width="13" height="13" fill="none" stroke="currentColor" strokeWidth="1.75" />
)

const SHAPES: Record<Stance, React.ReactNode> = {
  barred: <circle cx="8" cy="8" r="7.5" fill="currentColor" />,
  limited: (
    <>
      {circle}
      <path d="M8 1.25a6.75 6.75 0 0 0 0 13.5z" fill="currentColor" />
    </>
  ),
  required: <rect x="0.75" y="0.75" width="14.5" height="14.5" fill="currentColor" />,
  conditioned: (
    <>
      {square}
      <path d="M1.5 14.5v-13h6.5v13z" fill="currentColor" />
    </>
  ),
  permitted: square,
  'no-rule-found': (
    <>
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.25" />
      <path d="M5 8h6" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  'not-researched': (
    <circle
      cx="8"
      cy="8"
      r="7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeDasharray="2.6 2"
    />
  ),
}
