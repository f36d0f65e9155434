import { partsOf } from '@/lib/core/partial-date'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** A partial date of what formats write: `2016-11-17`, `2016/11/17/`, or a year, a month by number or name, and a day. */
export function foundDate(text: string, month = '', day = ''): string | undefined {
  const [, year = '', m = month, d = day] =
    /^\s*(\d{4})(?:[-/](\d{1,2}|))?(?:[-/](\d{1,2}|))?/.exec(text) ?? []
  if (year === '') return undefined
  const named = MONTHS.indexOf((m || month).trim().slice(0, 3).toLowerCase()) + 1
  const number = named > 0 ? String(named) : (m || month).trim()
  const parts = [year, number, number === '' ? '' : (d || day).trim()].filter((part) => part !== '')
  const full = parts.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-')
  return [full, full.slice(0, 7), year].find((date) => partsOf(date) !== null)
}
