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
  snapshot: S
  /** Public address without locale prefix: `/cities/los-angeles`. */
  path: string
}
