import { z } from 'zod'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may, type Subject } from '@/lib/auth/permissions'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import { LOCALES, type Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { getNote } from '@/lib/desk/kept-note'
import type { FieldValues } from '@/lib/forms/to-field-values'
import { checklistOf } from '@/lib/revisions/checklist'
import { authorsOfTexts } from '@/lib/revisions/text-authors'

/** A text that waits for review. */
export interface QueueLine {
  kind: KindName
  slug: string
  locale: Locale
  title: string
  revisionId: string
  author: string | null
  submittedAt: Date
  /** The version that readers see now; null when there is none. */
  version: number | null
  /** The last version that readers saw, where nothing is public any more. */
  restores: number | null
  /** How many points of its checklist are ticked, of how many. */
  ticked: number
  points: number
  /** How many comments on the entry nobody has resolved. */
  openComments: number
  /** Why this reader may not approve it; null when they may. */
  whyNot: WhyNot | null
}

/** `saved`: they saved it last; `wrote`: they wrote a part of it since it was last published; `language`: they judge in others. */
export type WhyNot = 'saved' | 'wrote' | 'language'

/** What the queue is narrowed by. */
export interface QueueQuery {
  kind?: KindName | undefined
  locale?: Locale | undefined
  /** Name of the author; empty for the site. */
  author?: string | undefined
}

/** How many wait with a value of `kind`, `locale` or `author`; counted within the other two. */
export type QueueCounts = Record<keyof QueueQuery, { value: string; count: number }[]>

export interface QueueView {
  lines: QueueLine[]
  /** How many fit, of which `lines` are the oldest. */
  total: number
  /** How many wait altogether. */
  waiting: number
  /** What was typed into the act on many and not sent through: `note`, `reason`. */
  typed: FieldValues
  counts: QueueCounts
}

/** So many are shown, and can be dealt with in one go. */
const SHOWN = 100

const rowSchema = z.object({
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  locale: z.enum(LOCALES),
  title: z.string().nullable(),
  revisionId: z.string(),
  authorId: z.string().nullable(),
  author: z.string().nullable(),
  submittedAt: z.date(),
  version: z.number().nullable(),
  restores: z.number().nullable(),
  openComments: z.coerce.number(),
  ticked: z.coerce.number(),
})

/**
 * What waits for review in every language, oldest first; null when `actor` may not review.
 * @param singleEditor whether the site says publicly that it has one editor.
 */
export async function loadQueue(
  client: Database,
  actor: Actor,
  query: QueueQuery = {},
  singleEditor = false,
): Promise<QueueView | null> {
  if (!may(actor, 'openReview')) return null
  const rows = await client.$queryRaw`
    SELECT n.kind, n.slug, e.locale, h.snapshot->>'title' AS title, h.id AS "revisionId", h.author_id AS "authorId",
      u.name AS author, coalesce(h.submitted_at, h.created_at) AS "submittedAt", p.version,
      CASE WHEN e.published_id IS NULL THEN (SELECT max(w.version) FROM revision w
        WHERE w.entry_id = e.entry_id AND w.locale = e.locale) END AS restores,
      (SELECT count(*) FROM review_comment c
        WHERE c.entry_id = e.entry_id AND c.locale = e.locale AND c.resolved_at IS NULL) AS "openComments",
      (SELECT count(*) FROM checklist_tick k WHERE k.revision_id = h.id) AS ticked
    FROM revision h JOIN edition e ON e.head_id = h.id JOIN entry n ON n.id = e.entry_id
    LEFT JOIN app_user u ON u.id = h.author_id LEFT JOIN revision p ON p.id = e.published_id
    WHERE h.state = 'submitted'
    ORDER BY "submittedAt", n.kind, n.slug, e.locale`
  const found = z.array(rowSchema).parse(rows)
  const authors = await authorsOfTexts(
    client,
    found.map(({ revisionId }) => revisionId),
  )
  const all = found.map(({ authorId, title, ...row }) => {
    const authorIds = authors.get(row.revisionId) ?? []
    return {
      ...row,
      title: title ?? row.slug,
      points: checklistOf(row.kind).length,
      whyNot: whyNot(actor, { authorId, authorIds, locale: row.locale, singleEditor }),
    }
  })
  const fits = (line: QueueLine, without?: keyof QueueQuery) =>
    FACETS.every(
      (facet) => facet === without || query[facet] === undefined || valueOf(line, facet) === query[facet],
    )
  const fitting = all.filter((line) => fits(line))
  return {
    lines: fitting.slice(0, SHOWN),
    total: fitting.length,
    waiting: all.length,
    typed: await getNote(client, userIdOf(actor) ?? '', { form: 'bulk', of: 'queue' }),
    counts: {
      kind: countBy(all, 'kind', fits),
      locale: countBy(all, 'locale', fits),
      author: countBy(all, 'author', fits),
    },
  }
}

const FACETS = ['kind', 'locale', 'author'] as const

function whyNot(actor: Actor, text: Required<Omit<Subject, 'personId'>>): WhyNot | null {
  if (may(actor, 'publish', text)) return null
  const userId = userIdOf(actor)
  if (text.authorId !== null && text.authorId === userId) return 'saved'
  return userId !== null && text.authorIds.includes(userId) ? 'wrote' : 'language'
}

function valueOf(line: QueueLine, facet: keyof QueueQuery): string {
  return line[facet] ?? ''
}

function countBy(
  lines: readonly QueueLine[],
  facet: keyof QueueQuery,
  fits: (line: QueueLine, without: keyof QueueQuery) => boolean,
): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const value = valueOf(line, facet)
    counts.set(value, (counts.get(value) ?? 0) + (fits(line, facet) ? 1 : 0))
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => a.value.localeCompare(b.value))
}
