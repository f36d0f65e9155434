import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/core/day'
import type { Database } from '@/lib/db/client'
import { freshnessNote, getNote } from '@/lib/desk/kept-note'
import type { Place } from '@/lib/desk/place'
import type { FieldValues } from '@/lib/forms/to-field-values'

/** When something was looked at last, and by which day it is looked at again. */
export interface Freshness {
  last: { day: string; by: string; note: string } | null
  /** A day, `2027-03-01`. */
  dueOn: string | null
}

/** How an entry is kept true, for those who may look after it. */
export interface FreshnessView extends Freshness {
  /** The day on which the text itself says that it was checked: `2026`, `2026-11` or `2026-11-22`. */
  saidOn: string | null
  /** The version that readers see. */
  revisionId: string
  /** Its claims in the order of the text. */
  claims: (Freshness & { id: string; text: string })[]
  /** What was typed and did not go through: `note`, `claim`, `on`. */
  typed: FieldValues
}

const textSchema = z.object({ checkedOn: z.string().optional() })

/** The freshness of the entry at `place`; null when nothing is public, or `actor` may not attest. */
export async function loadFreshness(
  client: Database,
  actor: Actor & { type: 'user' },
  place: Place,
): Promise<FreshnessView | null> {
  const { entryId, locale } = place
  if (entryId === null || !may(actor, 'attest')) return null
  const edition = await client.edition.findUnique({
    where: { entryId_locale: { entryId, locale } },
    select: { publishedId: true, published: { select: { snapshot: true } } },
  })
  const revisionId = edition?.publishedId
  if (!revisionId) return null
  const [attested, dates, claims, typed] = await Promise.all([
    client.attestation.findMany({
      where: { entryId, locale },
      orderBy: { at: 'desc' },
      distinct: ['claimId'],
      select: { claimId: true, at: true, note: true, user: { select: { name: true } } },
    }),
    client.reviewDate.findMany({ where: { entryId, locale } }),
    client.claim.findMany({
      where: { entryId, locale, position: { not: null } },
      orderBy: { position: 'asc' },
      select: { id: true, text: true },
    }),
    getNote(client, actor.id, freshnessNote(place)),
  ])
  const of = (claimId: string): Freshness => {
    const last = attested.find((one) => one.claimId === claimId)
    const date = dates.find((one) => one.claimId === claimId)
    return {
      last: last === undefined ? null : { day: dayOf(last.at), by: last.user.name, note: last.note },
      dueOn: date === undefined ? null : dayOf(date.on),
    }
  }
  return {
    ...of(''),
    saidOn: textSchema.safeParse(edition.published?.snapshot).data?.checkedOn ?? null,
    revisionId,
    claims: claims.map((claim) => ({ ...claim, ...of(claim.id) })),
    typed,
  }
}
