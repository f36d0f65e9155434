import { z } from 'zod'
import type { Database } from '@/lib/db/client'
import type { Place } from '@/lib/desk/place'
import { wholeValues } from '@/lib/desk/translation/whole-values'
import type { FieldValues } from '@/lib/forms/to-field-values'

/** What somebody typed and has not saved, and the revision they started from. */
export interface WorkingCopy {
  values: FieldValues
  baseId: string | null
  updatedAt: Date
  /** The open page that it was typed into; null where no script runs. */
  page?: string | null
}

const valuesSchema = z.record(z.string(), z.string())

/** What `userId` typed at `place`, or null. */
export async function getWorkingCopy(
  client: Database,
  userId: string,
  place: Place,
): Promise<WorkingCopy | null> {
  const row = await client.workingCopy.findUnique({ where: keyOf(userId, place) })
  if (row === null) return null
  return {
    values: await wholeValues(client, place, valuesSchema.parse(row.fields)),
    baseId: row.baseId,
    updatedAt: row.updatedAt,
    page: row.page,
  }
}

/** Keeps what was typed, unjudged, in place of what was kept before. */
export async function keepWorkingCopy(
  client: Database,
  userId: string,
  place: Place,
  typed: Omit<WorkingCopy, 'updatedAt'>,
  now: Date,
): Promise<void> {
  const kept = { fields: typed.values, baseId: typed.baseId, updatedAt: now, page: typed.page ?? null }
  await client.workingCopy.upsert({
    where: keyOf(userId, place),
    create: { userId, place: place.name, locale: place.locale, entryId: place.entryId, ...kept },
    update: kept,
  })
}

/** Forgets it: it was saved, or thrown away by its author. */
export async function dropWorkingCopy(client: Database, userId: string, place: Place): Promise<void> {
  await client.workingCopy.deleteMany({ where: { userId, place: place.name, locale: place.locale } })
}

function keyOf(userId: string, place: Place) {
  return { userId_place_locale: { userId, place: place.name, locale: place.locale } }
}
