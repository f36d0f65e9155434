import { z } from 'zod'
import { type KindName, KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { partialDateSchema } from '@/lib/core/partial-date'
import { kindNamed } from '@/lib/entries/registry'
import { datedFields } from '@/lib/open-data/entries/dated-kinds'
import { licenceSchema } from '@/lib/open-data/licence'

/** What every entry has, whatever its kind: where it stands, and which version of it this is. */
export const frameShape = {
  id: z.string().meta({ description: 'Permanent; the slug may change.' }),
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  locale: z.enum(LOCALES).meta({ description: 'Language of the text; English where there is no other.' }),
  url: z.url().meta({ description: 'Its page.' }),
  pinnedUrl: z.url().meta({ description: 'The page of exactly this version.' }),
  version: z.int().min(1),
  latestVersion: z.int().min(1),
  isLatest: z.boolean(),
  firstPublishedAt: z.iso.datetime().meta({ description: 'When the entry was first published.' }),
  translatesVersion: z.int().min(1).nullable().meta({
    description:
      'Of a translation: the newest English version with the text that it translates. Its hash is translates.',
  }),
  englishVersion: z.int().min(1).nullable().meta({
    description:
      'Of a translation: the English version of today. Above translatesVersion, the translation is behind.',
  }),
  publishedAt: z.iso.datetime().meta({ description: 'When this version was published.' }),
  lastCheckedOn: partialDateSchema.nullable().meta({
    description:
      'When somebody last looked whether it is still true, as readers are told. It is about the entry, and part of no version.',
  }),
  lastCheckedBy: z
    .string()
    .nullable()
    .meta({ description: 'Who looked; null where the text itself names the day, and of the past.' }),
  withdrawnAt: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'When the entry was withdrawn, if nothing of it is published today.' }),
  withdrawnReason: z.string().nullable().meta({ description: 'Why, as readers are told.' }),
  sha256: z.string().meta({ description: 'SHA-256 of the canonical text in UTF-8, lower-case hex.' }),
  license: licenceSchema,
}

const canonical = z.string().meta({
  description: 'The one true text, whose hash is sha256. In lists only when fields names it.',
})

/** Every field that an answer about an entry of a kind may have, in the order in which they stand. */
export function entryShape(kind: KindName): z.ZodRawShape {
  const { schema } = kindNamed(kind)
  if (!(schema instanceof z.ZodObject)) throw new Error(`the snapshots of ${kind} are no objects`)
  const { id: _, ...snapshot } = schema.shape as z.ZodRawShape
  return { ...frameShape, ...snapshot, ...datedFields(kind)?.shape, canonical }
}

/** The names that `fields` may name for a kind. */
export function fieldNames(kind: KindName): string[] {
  return Object.keys(entryShape(kind))
}
