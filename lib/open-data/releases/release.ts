import { z } from 'zod'

/** What is known of a finished release; stands beside its ZIP as JSON. */
export const releaseSchema = z.object({
  /** `2026-11-22`: its day, and its version. */
  day: z.iso.date(),
  /** The moment of this site's history that it shows. */
  knownAt: z.iso.datetime(),
  /** Number of the last change in it (API v1, changes): from there one can go on; null when nothing was published. */
  lastChange: z.string().nullable(),
  /** Entries, a language counted once each, by kind. */
  counts: z.record(z.string(), z.int()),
  bytes: z.int(),
  /** SHA-256 of the ZIP. */
  sha256: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
})

export type Release = z.infer<typeof releaseSchema>

/** Name of the files of a release, without an ending. */
export function releaseName(day: string): string {
  return `plainsight-${day}`
}
