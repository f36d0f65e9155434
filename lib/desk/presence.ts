import { z } from 'zod'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import type { DeskQuery } from '@/lib/auth/desk-query'
import { may } from '@/lib/auth/permissions'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { findPlace, type Place } from '@/lib/desk/place'
import { translator } from '@/lib/messages/translator'

/** After this long without a sign of life a page counts as closed: a page with scripts gives one every 20 seconds. */
const FORGOTTEN_MS = 90_000

const t = translator('en', 'desk-forms')

/** Who else has an entry open: their names, and a sentence; empty when nobody has. `at` is the sign of life that was answered. */
export interface PresenceView {
  names: string[]
  words: string
  at: string
}

/** Notes that `actor` has `place` open, and says who else has. Null for whoever may not edit. Entries yet to be have no company. */
export async function bePresent(
  client: Database,
  actor: Actor,
  place: Place,
  now: Date,
): Promise<PresenceView | null> {
  if (actor.type !== 'user' || !may(actor, 'saveDraft')) return null
  if (place.entryId === null) return nobody(now)
  const since = new Date(now.getTime() - FORGOTTEN_MS)
  const key = { userId: actor.id, place: place.name, locale: place.locale }
  await client.presence.deleteMany({ where: { at: { lt: since } } })
  await client.presence.upsert({
    where: { userId_place_locale: key },
    create: { ...key, at: now },
    update: { at: now },
  })
  const rows = await client.presence.findMany({
    where: { place: place.name, locale: place.locale, at: { gte: since }, userId: { not: actor.id } },
    orderBy: [{ at: 'desc' }, { userId: 'asc' }],
    select: { at: true, user: { select: { name: true } } },
  })
  const people = rows.map(({ at, user }) =>
    t('presence.person', { name: user.name, minutes: Math.round((now.getTime() - at.getTime()) / 60_000) }),
  )
  return {
    names: rows.map(({ user }) => user.name),
    words: people.length === 0 ? '' : t('presence.others', { people: people.join('; ') }),
    at: now.toISOString(),
  }
}

const nobody = (now: Date): PresenceView => ({ names: [], words: '', at: now.toISOString() })

/**
 * Notes that a page of `actor` was closed whose last sign of life was at `last`. A later one came from another page, which
 * keeps them present: the next page is drawn before the last one is gone.
 */
async function leave(client: Database, actor: SignedIn, place: Place, last: Date): Promise<void> {
  const { name, locale } = place
  await client.presence.deleteMany({ where: { userId: actor.id, place: name, locale, at: { lte: last } } })
}

const askedSchema = z.object({
  kind: z.enum(KIND_NAMES),
  slug: z.string().min(1).max(200),
  locale: z.enum(LOCALES).default('en'),
  /** Of a page that is being closed: its last sign of life. */
  left: z.coerce.date().optional(),
})

/** A sign of life of an edit page, answered with who else has it open; or its last word. */
export const presenceQuery: DeskQuery<z.infer<typeof askedSchema>> = {
  permission: 'saveDraft',
  schema: askedSchema,
  async answer({ client, actor, now }, { kind, slug, locale, left }) {
    const place = await findPlace(client, kind, slug, locale)
    if (place === null || left === undefined) return place && bePresent(client, actor, place, now)
    await leave(client, actor, place, left)
    return nobody(now)
  },
}
