import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'

/** What became of something cited, the gravest first. */
export const STATUSES = [
  'withdrawn',
  'corrected',
  'superseded',
  'unpinned',
  'unknown',
  'current',
  'not-ours',
] as const
export type Status = (typeof STATUSES)[number]

const partSchema = z.object({
  type: z.enum(['claim', 'decision']),
  id: z.string().meta({ description: 'Of the claim, or the key of the decision on the page of its case.' }),
  says: z
    .enum(['same', 'changed', 'gone'])
    .meta({ description: 'Whether the newest version says the same there.' }),
})

const laterSchema = z.object({
  version: z.int(),
  on: z.iso.datetime(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
})

/** The answer about one cited thing. Everything about an entry is null where there is none. */
export const verdictSchema = z.object({
  status: z.enum(STATUSES),
  line: z.int().nullable().meta({ description: 'Line of the input, from 1.' }),
  key: z.string().nullable().meta({ description: 'Key of the record in its file.' }),
  cited: z
    .string()
    .nullable()
    .meta({ description: 'The address as it was given; null for what is not ours.' }),
  title: z.string().nullable(),
  id: z.string().nullable().meta({ description: 'Of the entry; permanent.' }),
  kind: z.enum(KIND_NAMES).nullable(),
  locale: z.enum(LOCALES).nullable(),
  citedVersion: z.int().nullable(),
  currentVersion: z.int().nullable(),
  url: z.url().nullable().meta({ description: 'Where it stands today.' }),
  diffUrl: z.url().nullable().meta({ description: 'What changed from the cited version to the newest.' }),
  later: z.array(laterSchema).meta({ description: 'Versions after the cited one, the oldest first.' }),
  withdrawn: z.object({ on: z.iso.datetime().nullable(), reason: z.string().nullable() }).nullable(),
  hash: z
    .enum(['matches', 'differs'])
    .nullable()
    .meta({ description: 'Whether the SHA-256 in the record is that of the cited version.' }),
  hashVersion: z.int().nullable().meta({ description: 'The version whose SHA-256 it is.' }),
  part: partSchema.nullable(),
})
export type Verdict = z.infer<typeof verdictSchema>
