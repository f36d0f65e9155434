import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'
import { getNote, standingNote } from '@/lib/desk/kept-note'
import type { Place } from '@/lib/desk/place'
import { kindNamed } from '@/lib/entries/registry'
import type { FieldValues } from '@/lib/forms/to-field-values'
import { localized } from '@/lib/routes'

/** How an entry stands before readers, and what the person at the desk may do about it. */
export interface StandingView {
  /** The version that readers see, and its public path. */
  published: { revisionId: string; version: number; path: string } | null
  /** Set when it was taken back and not published since. */
  withdrawn: { at: Date; reason: string; by: string | null } | null
  mayWithdraw: boolean
  mayRename: boolean
  /** What was typed here and not sent through: `reason`, `newSlug`. */
  typed: FieldValues
}

/** The standing of the entry at `place`, in its language. */
export async function loadStanding(
  client: Database,
  actor: Actor & { type: 'user' },
  place: Place,
): Promise<StandingView> {
  const published = await publishedOf(client, place)
  return {
    published,
    withdrawn: published === null ? await withdrawalOf(client, place) : null,
    mayWithdraw: published !== null && may(actor, 'withdraw'),
    // An address is the entry's, whatever the language.
    mayRename: place.entryId !== null && place.locale === 'en' && may(actor, 'rename'),
    typed: await getNote(client, actor.id, standingNote(place)),
  }
}

async function publishedOf(client: Database, place: Place): Promise<StandingView['published']> {
  if (place.entryId === null) return null
  const edition = await client.edition.findUnique({
    where: { entryId_locale: { entryId: place.entryId, locale: place.locale } },
    select: { published: { select: { id: true, version: true, snapshot: true } } },
  })
  const revision = edition?.published
  if (!revision?.version) return null
  const { schema, family } = kindNamed(place.kind)
  const path = localized(place.locale, `/${family(schema.parse(revision.snapshot))}/${place.slug}`)
  return { revisionId: revision.id, version: revision.version, path }
}

async function withdrawalOf(client: Database, place: Place): Promise<StandingView['withdrawn']> {
  if (place.entryId === null) return null
  const last = await client.withdrawal.findFirst({
    where: { revision: { entryId: place.entryId, locale: place.locale } },
    orderBy: { at: 'desc' },
    select: { at: true, reason: true, user: { select: { name: true } } },
  })
  return last && { at: last.at, reason: last.reason, by: last.user?.name ?? null }
}
