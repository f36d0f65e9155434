import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { formatSnapshot } from '@/lib/canonical/format-snapshot'
import { sha256 } from '@/lib/canonical/sha256'
import { assignClaimIds } from '@/lib/claims/assign-claim-ids'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import { fingerprint } from '@/lib/core/fingerprint'
import { refText } from '@/lib/core/ref'
import { slugSchema } from '@/lib/core/slug'
import type { Database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'
import { changedFields } from '@/lib/imports/changed-fields'
import { loadReviewer, type Reviewer } from '@/lib/imports/foresee-review'
import type { PlannedRow, RowAction } from '@/lib/imports/planned-row'
import { problemWords } from '@/lib/imports/problem-words'
import type { ReadRow } from '@/lib/imports/read-row'
import { loadStanding, type Standing, type StandingEntries } from '@/lib/imports/standing-entries'

interface Site {
  standing: StandingEntries
  reviewer: Reviewer
  userId: string
}

/**
 * Decides what importing `rows` as `userId` means today. Reads only. A row never touches what somebody else has not
 * published yet, what was withdrawn, or another entry's address; an older text of an entry is no change of it.
 */
export async function planRows(
  client: Database,
  userId: string,
  rows: readonly ReadRow[],
): Promise<PlannedRow[]> {
  const standing = await loadStanding(client, rows)
  const site = { standing, userId, reviewer: await loadReviewer(client, rows) }
  const planned: PlannedRow[] = []
  const seen = new Map<string, string>()
  for (const [index, row] of rows.entries()) {
    if (index % 20 === 0) await setImmediate() // others are waiting for their pages
    const names = [`${row.locale} ${refText(row)}`, ...(row.id === null ? [] : [`${row.locale} ${row.id}`])]
    const before = names.flatMap((name) => seen.get(name) ?? [])[0]
    for (const name of names) seen.set(name, row.place)
    planned.push(
      before === undefined
        ? planRow(site, row)
        : answer(row, 'invalid', `Stands twice: ${before} is the same entry.`),
    )
  }
  return planned
}

function planRow(site: Site, row: ReadRow): PlannedRow {
  const slug = slugSchema.safeParse(row.slug)
  if (!slug.success) {
    const [issue] = slug.error.issues
    const why = row.slug === '' ? 'Has no slug, the address of the entry.' : (issue?.message ?? '')
    return answer(row, 'invalid', why)
  }
  const there = find(site.standing, row)
  if (typeof there === 'string') return answer(row, 'conflict', there)
  const base = there?.head ?? null
  const read = row.toSnapshot(base?.snapshot ?? null, there?.id ?? row.id ?? fingerprint(randomUUID()))
  if (!read.ok) return answer(row, 'invalid', problemWords(row.kind, read.failure))
  const kind = kindNamed(row.kind)
  const placed = { ...row, slug: there?.ref.slug ?? row.slug }
  const given = formatSnapshot(kind, read.value)
  const isSame = base !== null && base.canonical === given && base.state !== 'withdrawn'
  const snapshot = isSame ? read.value : assignClaimIds(kind, base?.snapshot ?? null, read.value)
  const text = formatSnapshot(kind, snapshot)
  const full = (action: RowAction, message: string): PlannedRow => ({
    ...answer(placed, action, message, snapshot),
    text,
    baseId: base?.id ?? null,
  })
  if (base === null) return full('create', site.reviewer.wants(kind, snapshot))
  if (base.state === 'withdrawn')
    return full('conflict', 'It was withdrawn. An editor can restore it on its page, not by an import.')
  if (isSame || base.canonical === text) return full('unchanged', '')
  const older = [text, given].some((one) => there?.hashes.has(sha256(one)))
  if (older) return full('conflict', 'This is an older text of the entry; the site has a newer one.')
  if (base.state !== 'published' && base.authorId !== site.userId)
    return full('conflict', 'Somebody else has a draft of it that is not published yet.')
  const changes = `Changes: ${changedFields(kind, base.snapshot, snapshot).join(', ')}.`
  return full('update', [changes, site.reviewer.wants(kind, snapshot)].filter(Boolean).join(' '))
}

/** The entry that a row is about; null when it is new; a sentence when it cannot be told, or may not be. */
function find(standing: StandingEntries, row: ReadRow): Standing | string | null {
  const here = standing.at(row, row.locale)
  const former = standing.formerly(row)
  if (row.id !== null) {
    const known = standing.byId(row.id, row.locale)
    if (here !== null && here.id !== row.id) return `Another entry has this address; its id is ${here.id}.`
    if (former !== null && former !== row.id) return 'Another entry once had this address.'
    if (known !== null && known.ref.kind !== row.kind) return `Its id belongs to ${refText(known.ref)}.`
    if (known !== null && here === null && former === null)
      return `The site has this entry at ${refText(known.ref)}.`
    return known
  }
  return here ?? (former === null ? null : standing.byId(former, row.locale))
}

function answer(
  { place, kind, slug, locale }: ReadRow,
  action: RowAction,
  message: string,
  snapshot?: CommonSnapshot,
): PlannedRow {
  return {
    place,
    kind,
    slug: slug.slice(0, 200),
    locale,
    title: snapshot?.title ?? '',
    action,
    message,
    text: '',
    baseId: null,
    detail: {},
  }
}
