import type { CslItem } from '@/lib/core/csl-item'

const ordinals =
  'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth'.split(
    ' ',
  )
const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ')

/** `U.S. Const. amend. X` for an item whose title names the Constitution and one of its amendments; else null. */
export function constitutionPlace({ title }: CslItem): string | null {
  if (!/Constitution of the United States|U\.?S\.? Const/i.test(title ?? '')) return null
  const amendment = ordinals.findIndex((ordinal) =>
    new RegExp(`\\b${ordinal} Amendment\\b`, 'i').test(title ?? ''),
  )
  return amendment === -1 ? null : `U.S. Const. amend. ${romans[amendment] ?? ''}`
}
