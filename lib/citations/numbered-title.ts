import type { CslItem } from '@/lib/core/csl-item'
import { bareNumber, instrumentLabel, lawInstrument } from '@/lib/citations/law-instrument'

/** The title with the law's own number in it, `… (Ordinance No. 188441)`, unless it stands there; null without either. */
export function numberedTitle(item: CslItem): string | null {
  const { title, number } = item
  if (number === undefined || hasNumber(item)) return title ?? null
  const instrument = lawInstrument(item)
  const label = instrument === null ? 'No.' : `${instrumentLabel(instrument)} No.`
  const printed = /^\d/.test(number) ? `${label} ${number}` : number
  return title === undefined ? printed : `${title} (${printed})`
}

/** Whether the title names the law's number, as a word of its own and however it is punctuated. */
export function hasNumber({ title, number }: CslItem): boolean {
  const words = (text: string) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
  const squeezed = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
  if (title === undefined || number === undefined) return false
  return (
    words(title).includes(words(bareNumber(number))) ||
    (squeezed(number).length > 5 && squeezed(title).includes(squeezed(number)))
  )
}
