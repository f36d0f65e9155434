/** A place as a row of a list names it. */
export interface NamedPlace {
  title: string
  /** Without language prefix. */
  path: string
  /** Language of the title. */
  locale: string
}

/** The name of a place by its slug; null when nothing is published there. */
export type PlaceOf = (slug: string) => NamedPlace | null
