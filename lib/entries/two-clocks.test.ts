import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { THE_SITE } from '@/lib/auth/actor'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { getVersion } from '@/lib/entries/get-version'
import { listReferring } from '@/lib/entries/list-referring'
import { fingerprint } from '@/lib/core/fingerprint'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

let base: TestDatabase
beforeAll(async () => {
  base = await openTestDatabase()
  for (const slug of ['one', 'two']) {
    await publish(
      'source',
      slug,
      { title: slug, csl: { type: 'report' }, publication: 'dataset', verification: 'seen' },
      new Date(0),
    )
  }
})
afterAll(() => base.close())

async function publish(kind: 'source' | 'term', slug: string, fields: object, now: Date): Promise<void> {
  const entry = await base.client.entry.findUnique({
    where: { kind_slug: { kind, slug } },
    include: { editions: true },
  })
  const snapshot = { id: fingerprint(`${kind}/${slug}`), ...fields }
  const baseId = entry?.editions[0]?.headId ?? null
  const draft = await saveDraft(
    base.client,
    { actor: THE_SITE, kind, slug, locale: 'en', baseId, snapshot },
    now,
  )
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
  const { revisionId, isUnchanged } = draft.value
  if (isUnchanged) return
  await submitRevision(base.client, { actor: THE_SITE, revisionId }, now)
  const published = await publishRevision(
    base.client,
    { actor: THE_SITE, revisionId, reason: 'fact-changed' },
    now,
  )
  if (!published.ok) throw new Error(JSON.stringify(published.failure))
}

const minute = 60_000
const story = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 500 }),
    source: fc.constantFrom('one', 'two'),
    n: fc.nat({ max: 3 }),
  }),
  { minLength: 1, maxLength: 5 },
)

test(
  'at every moment readers are told what had been published last, and what it then leaned on',
  { timeout: 120_000 },
  async () => {
    let entries = 0
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        entries += 1
        const slug = `term-${entries}`
        const told: { at: Date; summary: string; source: string }[] = []
        let time = Date.UTC(2020, 0, 1)
        for (const { after, source, n } of steps) {
          time += after * minute
          const summary = `Wording ${n}. [@${source}]`
          if (told.at(-1)?.summary === summary) continue
          await publish('term', slug, { title: slug, summary }, new Date(time))
          told.push({ at: new Date(time), summary, source })
        }
        for (const [index, step] of told.entries()) {
          for (const knownAt of [step.at, new Date(step.at.getTime() + minute / 2)]) {
            const version = await getVersion(base.client, { kind: 'term', slug }, 'en', { knownAt })
            expect([version?.version, version?.snapshot.summary]).toEqual([index + 1, step.summary])
            for (const source of ['one', 'two']) {
              const leaning = await listReferring(
                base.client,
                { kind: 'source', slug: source },
                { role: 'source', locale: 'en', knownAt },
              )
              expect(leaning.some((entry) => entry.slug === slug)).toBe(source === step.source)
            }
          }
          const pinned = await getVersion(base.client, { kind: 'term', slug }, 'en', { version: index + 1 })
          expect(pinned?.snapshot.summary).toBe(step.summary)
        }
        const before = new Date((told[0]?.at.getTime() ?? 0) - 1)
        expect(await getVersion(base.client, { kind: 'term', slug }, 'en', { knownAt: before })).toBeNull()
      }),
      { numRuns: 12 },
    )
  },
)
