import { recordEvent } from '@/lib/audit/record-event'
import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { recordChange } from '@/lib/changes/record-change'
import { expireHere } from '@/lib/cache/expire-here'
import { expireTags } from '@/lib/cache/expire-tags'
import type { KindName } from '@/lib/core/kind-name'
import { fail, type Result, succeed } from '@/lib/core/result'
import { slugSchema } from '@/lib/core/slug'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { tagOf } from '@/lib/entries/tags'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { lockEntry } from '@/lib/revisions/lock-entry'
import { showAgain } from '@/lib/revisions/show-again'
import { tagsOfEntry } from '@/lib/revisions/tags-of-entry'

export interface RenameInput {
  actor: Actor
  kind: KindName
  /** The present address. */
  slug: string
  newSlug: string
}

/**
 * Gives an entry another address; the old one leads there for ever. Refused when any other entry of the kind has that
 * address or ever had it. Texts that name the old address stay as they are and are read by the new one.
 */
export async function renameEntry(
  client: PrismaClient,
  input: RenameInput,
  now: Date,
): Promise<Result<{ slug: string; tags: string[] }, RevisionFailure>> {
  const result = await transact(client, (tx) => renameEntryIn(tx, input, now))
  if (result.ok) expireHere(result.value.tags)
  return result
}

/** `renameEntry` inside the caller's transaction. */
export async function renameEntryIn(
  tx: Database,
  { actor, kind, slug, newSlug }: RenameInput,
  now: Date,
): Promise<Result<{ slug: string; tags: string[] }, RevisionFailure>> {
  if (!may(actor, 'rename')) return fail({ type: 'refused', why: 'Only editors may change an address.' })
  const parsed = slugSchema.safeParse(newSlug.trim())
  if (!parsed.success) return invalid(parsed.error.issues[0]?.message ?? 'This is no address.')
  const next = parsed.data
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`address ${kind}/${next}`}))`
  const entry = await tx.entry.findUnique({ where: { kind_slug: { kind, slug } } })
  if (entry === null) return fail({ type: 'missing' })
  if (next === slug) return invalid('It has this address already.')
  await lockEntry(tx, entry.id)
  const holder = await tx.entry.findUnique({ where: { kind_slug: { kind, slug: next } } })
  if (holder !== null) return invalid('Another entry of this kind has this address.')
  const former = await tx.oldSlug.findUnique({ where: { kind_slug: { kind, slug: next } } })
  if (former !== null && former.entryId !== entry.id)
    return invalid('Another entry of this kind once had this address, and it still leads there.')
  await tx.oldSlug.deleteMany({ where: { kind, slug: next } })
  await tx.oldSlug.create({ data: { kind, slug, entryId: entry.id, createdAt: now } })
  const wasPublic = (await tx.revision.count({ where: { entryId: entry.id, version: { not: null } } })) > 0
  const renamed = await tx.entry.update({ where: { id: entry.id }, data: { slug: next } })
  const referring = await showAgain(tx, renamed)
  const tags = [
    ...new Set([
      ...tagsOfEntry(entry, [entry.id]),
      tagOf.address({ kind, slug: next }),
      ...referring.flatMap((other) => [tagOf.entry(other.id), tagOf.kind(other.kind as KindName)]),
    ]),
  ]
  await expireTags(tx, tags)
  if (wasPublic) await recordChange(tx, { at: now, act: 'rename', entryId: entry.id })
  const detail = { from: slug, to: next }
  await recordEvent(tx, { at: now, actor, act: 'entry.renamed', entryId: entry.id, detail })
  return succeed({ slug: next, tags })
}

function invalid(message: string): Result<never, RevisionFailure> {
  return fail({ type: 'invalid', problems: [{ path: 'slug', message }] })
}
