import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'

/** A published revision, as readers meet it: immutable, numbered, hashed. */
export interface Version<S extends CommonSnapshot = CommonSnapshot> {
  entryId: string
  kind: KindName
  slug: string
  locale: Locale
  /** 1, 2, 3 … within the entry and locale. */
  version: number
  /** The newest version there is; equal to `version` when this is it. */
  latest: number
  publishedAt: Date
  /** When version 1 of the edition was published. */
  firstPublishedAt: Date
  /** Lower-case hex SHA-256 of the canonical text. */
  sha256: string
  /** As published, but for refs to entries that were renamed since: they stand by their present addresses. */
  snapshot: S
  /** Set when nothing of the entry is published today: since when, and why. */
  withdrawn: Withdrawn | null
  /** As published, with refs by the addresses of that day: what `sha256` is of. */
  asPublished: S
  /** Set for a translation that says which text it translates. */
  translation: Translation | null
  /** When somebody last looked again whether it is still true, and who; only of what readers see today, and only where asked for. */
  lastChecked?: LastCheck | undefined
  /** Public address without locale prefix: `/cities/los-angeles`. */
  path: string
}

/** Somebody looked again, and it is still true. */
export interface LastCheck {
  at: Date
  by: string
}

/** Since when an entry is withdrawn, and what readers are told about it. */
export interface Withdrawn {
  at: Date
  reason: string
}

/** Which version of the English text a translation says, and which readers of English see today. */
export interface Translation {
  /** Null when this site never published the text that it translates. */
  version: number | null
  /** Null while nothing is published in English. */
  current: number | null
  /** Whether English says something else today than what was translated. */
  isBehind: boolean
}
