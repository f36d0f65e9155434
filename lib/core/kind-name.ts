/** Every kind of entry, in the order in which an empty site is filled: what others lean on comes first. */
export const KIND_NAMES = [
  'source',
  'jurisdiction',
  'term',
  'measure',
  'policy',
  'case',
  'statistic',
  'statement',
  'question',
  'explainer',
] as const

export type KindName = (typeof KIND_NAMES)[number]

/** Whether `text` names a kind. Parses path segments, query values and folder names. */
export function isKindName(text: string): text is KindName {
  return (KIND_NAMES as readonly string[]).includes(text)
}
