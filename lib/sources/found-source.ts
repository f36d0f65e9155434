import type { SOURCE_TYPES } from '@/lib/kinds/source/vocabulary'

/** A name as CSL has it: a person, or a body under `literal`. */
export type FoundName = { family: string; given: string } | { literal: string }

/** What a page says of itself, for an editor to check. What it does not say is empty: nothing is guessed. */
export interface FoundSource {
  title: string
  type: (typeof SOURCE_TYPES)[number]
  authors: FoundName[]
  /** As the page writes it: a day, a month or a year. */
  issued: string
  container: string
  publisher: string
  volume: string
  issue: string
  page: string
  language: string
  url: string
  doi: string
}

/** A page that says nothing. */
export const EMPTY_SOURCE: FoundSource = {
  title: '',
  type: 'webpage',
  authors: [],
  issued: '',
  container: '',
  publisher: '',
  volume: '',
  issue: '',
  page: '',
  language: '',
  url: '',
  doi: '',
}
