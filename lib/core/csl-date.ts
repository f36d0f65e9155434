import type { CslDate } from '@/lib/core/csl-item'
import { type PartialDate, partsOf } from '@/lib/core/partial-date'

/** A partial date (`2017`, `2017-03`, `2017-03-21`) as CSL has it. Throws on what is no date: parse it before. */
export function toCslDate(date: PartialDate): CslDate {
  const parts = partsOf(date)
  if (parts === null) throw new Error(`not a partial date: ${date}`)
  const { year, month, day } = parts
  if (month === undefined) return { 'date-parts': [[year]] }
  return { 'date-parts': [day === undefined ? [year, month] : [year, month, day]] }
}
