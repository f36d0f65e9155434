import type { Actor } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { seenBefore } from '@/lib/desk/review-sight'

/** What a revision is compared with: what its reader saw last, what it was made from, what is live, or any version by its number. */
export interface Compared {
  /** As in the address, `?against=`: `seen`, `base`, `live`, or a version's number. */
  as: string
  id: string
  version: number | null
  author: string | null
  savedAt: Date
}

/** The comparison that was asked for, and those that can be had. */
export interface Comparison {
  /** Null when there is nothing to compare with: everything is new. */
  against: Compared | null
  /** The snapshot of `against`; an empty one when there is none. */
  before: unknown
  /** `seen`, `base` and `live`, where there is one and it is none of the others. */
  choices: Compared[]
  /** Numbers of the versions before it, the newest first. */
  versions: number[]
}

interface Judged {
  id: string
  entryId: string
  locale: string
  createdAt: Date
  version: number | null
  /** The revision on which it was saved. */
  baseId: string | null
}

const VERSIONS = 60

/** What `revision` is compared with for `actor`: as `asked`, else with what they saw last, else with what is live. */
export async function compareWith(
  client: Database,
  actor: Actor,
  revision: Judged,
  asked: string | undefined,
): Promise<Comparison> {
  const { entryId, locale, version, baseId } = revision
  const before = await client.revision.findMany({
    where: { entryId, locale, version: version === null ? { not: null } : { lt: version } },
    orderBy: { version: 'desc' },
    take: VERSIONS,
    select: { id: true, version: true },
  })
  const seenId = await seenBefore(client, actor, revision)
  const liveId = before[0]?.id ?? null
  const [live, seen, base] = [
    await find(client, liveId, 'live'),
    seenId === liveId ? null : await find(client, seenId, 'seen'),
    baseId === liveId || baseId === seenId ? null : await find(client, baseId, 'base'),
  ]
  const found = [seen, base, live].flatMap((one) => one ?? [])
  const numbered = before.find((one) => String(one.version) === asked)
  const chosen = numbered
    ? await find(client, numbered.id, String(numbered.version))
    : (found.find(({ compared: { as, id } }) => as === asked || (asked === 'base' && id === baseId)) ??
      seen ??
      live)
  return {
    against: chosen?.compared ?? null,
    before: chosen?.snapshot ?? {},
    choices: found.map(({ compared }) => compared),
    versions: before.flatMap((one) => one.version ?? []),
  }
}

async function find(client: Database, id: string | null, as: string) {
  if (id === null) return null
  const { author, createdAt, snapshot, version } = await client.revision.findUniqueOrThrow({
    where: { id },
    select: { version: true, snapshot: true, createdAt: true, author: { select: { name: true } } },
  })
  const compared: Compared = { as, id, version, author: author?.name ?? null, savedAt: createdAt }
  return { compared, snapshot }
}
