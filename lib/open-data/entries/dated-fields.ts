import type { z } from 'zod'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import type { Version } from '@/lib/entries/version'
import type { Clocks } from '@/lib/open-data/clocks'

export type Fields = Record<string, unknown>

/** What follows from an entry for one day of the world, and cannot be read off its text alone. */
export interface DatedFields {
  /** Fields that an answer has besides those of the snapshot; `asOf` is one of them. */
  shape: z.ZodRawShape
  /** Parameters by which lists are narrowed by these fields, besides `asOf`. */
  parameters: z.ZodRawShape
  /** Kinds whose entries they are made from, besides the entry itself. */
  restsOn: readonly KindName[]
  /** The fields of each of `versions`, in their order. */
  of(
    client: Database,
    versions: readonly Version[],
    choice: { locale: Locale; clocks: Clocks },
  ): Promise<Fields[]>
  /** Whether an entry with these fields fits the parameters given. */
  fits(fields: Fields, asked: Fields): boolean
}
