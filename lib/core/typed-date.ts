import { type PartialDate, partsOf } from '@/lib/core/partial-date'

/** What a date that somebody typed means, or a sentence on why nobody can tell. */
export type TypedDate = { date: PartialDate } | { problem: string }

const MONTHS = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
]
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i
const SEASON =
  /\b(?:spring|summer|autumn|fall|winter|quarter|q[1-4]|early|mid|late|primavera|verano|otoño|invierno)\b/i

const NOT_A_DATE = 'Not a date: write 2017, Mar 2017, 21 March 2017 or 2017-03-21.'
const NO_SUCH_DAY = 'There is no such day in the calendar.'

/**
 * Reads a date as people write it: `2016`, `Nov 2016`, `November 20, 2016`, `20 Nov. 2016`, `20 de noviembre de 2016`,
 * `2016-11-20`. Of numbers with slashes only those that can be read in one way: `11/20/2016`, not `11/12/2016`.
 */
export function readTypedDate(typed: string): TypedDate {
  const text = typed.normalize('NFC').trim().replace(WEEKDAY, '').replace(/\s+/g, ' ')
  if (partsOf(text) !== null) return { date: text }
  const season = SEASON.exec(text)?.[0]
  if (season !== undefined)
    return { problem: `“${season}” cannot be stored as a date: write the year, or the month that is known.` }
  return readNumbers(text) ?? readWords(text) ?? { problem: NOT_A_DATE }
}

function readNumbers(text: string): TypedDate | null {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text)
  if (yearFirst) return made(yearFirst[1], Number(yearFirst[2]), yearFirst[3])
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
  if (monthYear) return made(monthYear[2], Number(monthYear[1]))
  const three = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  if (three) {
    const [first, second] = [Number(three[1]), Number(three[2])]
    if (first <= 12 && second <= 12 && first !== second)
      return {
        problem: `Which is the month in ${text}? Write it as a word, or the year first: ${three[3]}-…`,
      }
    return first > 12 ? made(three[3], second, three[1]) : made(three[3], first, three[2])
  }
  return /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text) ? { problem: 'Write the year with four digits.' } : null
}

function readWords(text: string): TypedDate | null {
  const day = String.raw`(\d{1,2})(?:st|nd|rd|th|º|o)?`
  const month = String.raw`(\p{L}{3,})\.?`
  const dayFirst = new RegExp(`^${day} (?:of |de )?${month},? (?:de |del )?(\\d{4})$`, 'u').exec(text)
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = new RegExp(`^${month} (?:${day},? )?(?:de |of )?(\\d{4})$`, 'u').exec(
    text.replace(/^(\p{L}+\.?),/u, '$1'),
  )
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2]) : null
}

function named(year: string | undefined, name: string | undefined, day?: string): TypedDate | null {
  const word = (name ?? '').toLowerCase()
  const month = MONTHS.findIndex((names) =>
    names.some((full) => full.startsWith(word.replace(/^sept$/, 'sep'))),
  )
  return month < 0 ? null : made(year, month + 1, day)
}

function made(year = '', month: number, day?: string): TypedDate {
  const parts = [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])]
  const date = parts.join('-')
  return partsOf(date) === null ? { problem: NO_SUCH_DAY } : { date }
}
