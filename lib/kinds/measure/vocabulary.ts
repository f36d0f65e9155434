/** The areas for which values of a measure are given. Values for unlike areas share no axis. */
export const GEOGRAPHY_TYPES = [
  'nation',
  'state',
  'county',
  'metro-area',
  'city',
  'school-district',
  'mixed',
  'unstated',
  'none',
] as const

/** How the number comes about. */
export const METHODS = [
  'administrative-records',
  'survey-estimate',
  'modelled-estimate',
  'list-by-criteria',
  'count-by-reporters',
  'assertion',
  'unstated',
] as const

/** Whether a value holds at a moment (residents) or adds up over a period (removals). */
export const COUNTED_OVER = ['moment', 'period'] as const
