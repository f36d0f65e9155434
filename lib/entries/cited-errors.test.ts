import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { THE_SITE } from '@/lib/auth/actor'
import { claimsOf } from '@/lib/claims/claims-of'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Ref } from '@/lib/core/ref'
import { FILLED_AT, openFilledDatabase } from '@/lib/corpus/open-filled-database'
import type { TestDatabase } from '@/lib/db/test-database'
import { citedErrors } from '@/lib/entries/cited-errors'
import { getVersion } from '@/lib/entries/get-version'
import { loadPointedAt } from '@/lib/entries/load-pointed-at'
import { kindNamed } from '@/lib/entries/registry'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

let base: TestDatabase
beforeAll(async () => {
  base = await openFilledDatabase()
}, 240_000)
afterAll(() => base.close())

const city: Ref = { kind: 'jurisdiction', slug: 'los-angeles' }
const article: Ref = { kind: 'source', slug: 'seed-004-bbc-paraphrase' }
const policy: Ref = { kind: 'policy', slug: 'los-angeles-ordinance-188441' }
const later = (hour: number) => new Date(FILLED_AT.getTime() + hour * 3_600_000)

const RENDERS = Symbol.for('plainsight.render')

/** The errors that the page of `ref` shows, and the tags that its document would be kept under. */
async function shown(ref: Ref, version?: number) {
  const tags = new Set<string>()
  // The storage of the server, when another test has opened one: loaders know no other.
  const world = globalThis as { [RENDERS]?: AsyncLocalStorage<{ tags: Set<string> }> }
  const render = (world[RENDERS] ??= new AsyncLocalStorage())
  const errors = await render.run({ tags }, async () => {
    const found = await getVersion(base.client, ref, 'en', { version })
    if (found === null) throw new Error(`${ref.slug} is not published.`)
    const knownAt = version === undefined ? undefined : found.publishedAt
    const pointedAt = await loadPointedAt(base.client, [found], 'en', { knownAt })
    const citations = claimsOf(kindNamed(ref.kind), found.snapshot).flatMap((claim) => claim.citations)
    const slugs = [...new Set(citations.map(({ source }) => source))]
    return citedErrors(
      slugs.map((slug) => ({ slug, uses: citations.filter(({ source }) => source === slug) })),
      pointedAt.listed,
      {
        own: new Set(found.snapshot.errorNotes.map((note) => note.key)),
        nearKeys: pointedAt.nearErrors,
      },
    )
  })
  const keys = (all: readonly { key: string }[]) => all.map(({ key }) => key)
  return { near: keys(errors.near), far: keys(errors.far), tags }
}

/** Publishes `ref` with one more error note; the tags that expire. */
async function publishNote(ref: Ref, key: string, now: Date): Promise<string[]> {
  const found = await getVersion<CommonSnapshot>(base.client, ref, 'en')
  const head = await base.client.edition.findFirstOrThrow({ where: { entryId: found?.entryId ?? '' } })
  const note = {
    key,
    said: 'It rained.',
    evidence: 'It did not.',
    status: 'open' as const,
    sources: [],
  }
  const snapshot = { ...found?.snapshot, errorNotes: [...(found?.snapshot.errorNotes ?? []), note] }
  const draft = await saveDraft(
    base.client,
    { actor: THE_SITE, ...ref, locale: 'en', baseId: head.headId, snapshot },
    now,
  )
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
  const { revisionId } = draft.value
  await submitRevision(base.client, { actor: THE_SITE, revisionId }, now)
  const published = await publishRevision(
    base.client,
    { actor: THE_SITE, revisionId, reason: 'our-error' },
    now,
  )
  if (!published.ok) throw new Error(JSON.stringify(published.failure))
  return published.value.tags
}

describe('errors of cited sources', () => {
  test('are not shown again where the entry carries the note itself', async () => {
    const { near, far } = await shown(city)
    expect([...near, ...far]).not.toContain('e-05')
  })

  test('are near where the page cites the very lines or an entry of the page carries them, far otherwise, and never both', async () => {
    const { near, far } = await shown(city)
    expect(near).toContain('e-06') // stands on the ordinance, which names the city
    expect(near).toContain('e-24') // line 6, cited by the city's text
    expect(far).toContain('e-16') // lines 18-19, cited nowhere here
    expect(new Set([...near, ...far]).size).toBe(near.length + far.length)
  })

  test('expire the page when a note is published on the source, or on an entry that points at the page', async () => {
    const before = await shown(city)
    expect(before.far).not.toContain('new-one')
    const expired = await publishNote(article, 'new-one', later(1))
    expect(expired.some((tag) => before.tags.has(tag))).toBe(true)
    const between = await shown(city)
    expect(between.far).toContain('new-one')

    const expiredToo = await publishNote(policy, 'new-one', later(2))
    expect(expiredToo.some((tag) => between.tags.has(tag))).toBe(true)
    expect((await shown(city)).near).toContain('new-one')
  })

  test('stand on a pinned version as they stood on its day', async () => {
    const { near, far } = await shown(city, 1)
    expect([...near, ...far]).toContain('e-06')
    expect([...near, ...far]).not.toContain('new-one')
  })
})
