import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'

/** Something in a list, ready to show; without `href` nothing is there. */
export interface BasketRow {
  /** Its written form in the address. */
  text: string
  /** The short form, by permanent ids. */
  short: string
  part: 'claim' | 'decision' | null
  title: string
  kind: KindName | null
  language: Locale | null
  href: string | null
  version: number
  newest: number
  isWithdrawn: boolean
}

/** Something that can be added to a list. */
export interface BasketHit {
  text: string
  kind: KindName
  title: string
  language: Locale
  href: string
  isListed: boolean
}
