/** How the source hedges its number. `in-words` gives no number at all: dozens, most ever. */
export const QUALIFIERS = [
  'exactly',
  'about',
  'over',
  'under',
  'at-least',
  'up-to',
  'between',
  'in-words',
] as const

/** How far the value itself could be confirmed. */
export const STATISTIC_STATUSES = ['confirmed', 'unconfirmed', 'disputed'] as const

export type Qualifier = (typeof QUALIFIERS)[number]
export type StatisticStatus = (typeof STATISTIC_STATUSES)[number]
