import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EmbedFigure } from '@/components/entries/embed-figure'
import { THE_SITE } from '@/lib/auth/actor'
import { embedKey, embedsOf } from '@/lib/claims/embeds'
import { FILLED_AT, openFilledDatabase } from '@/lib/corpus/open-filled-database'
import type { TestDatabase } from '@/lib/db/test-database'
import { getVersion } from '@/lib/entries/get-version'
import { listVersions } from '@/lib/entries/list-versions'
import type { EmbedView } from '@/lib/entries/embed-view'
import { loadEmbeds } from '@/lib/entries/load-embeds'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { toGlance } from '@/lib/kinds/policy/glance'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'
import { timelineOf } from '@/lib/timeline/timeline-of'

let base: TestDatabase
beforeAll(async () => {
  base = await openFilledDatabase()
}, 240_000)
afterAll(() => base.close())

const day = '2026-11-22'
const load = (markdown: string, knownAt?: Date) =>
  loadEmbeds(base.client, markdown, { locale: 'en', day, knownAt })
const htmlOf = (embed: EmbedView, locale: 'en' | 'es' = 'en') =>
  renderToStaticMarkup(<EmbedFigure embed={embed} locale={locale} day={day} />)
const escaped = (text: string) => renderToStaticMarkup(<>{text}</>)

/** Words of the entry that its embed must show. */
function wordsOf(embed: EmbedView): string[] {
  if (embed.show === 'statistic') return [embed.view.originator]
  if (embed.show === 'question') return embed.view.answers.map(({ value }) => value)
  if (embed.show === 'policies') return embed.policies.map(({ title }) => title)
  if ('statements' in embed) return embed.statements.map(({ speaker }) => speaker)
  if (embed.show === 'case') return embed.view.conditions.map(({ name }) => name)
  if (embed.show === 'timeline') return timelineOf(embed.versions).map(({ what }) => what)
  return toGlance(embed.policies).rows.map(({ policy }) => policy.title)
}

test('an embed of nothing published, of an unknown name or of nothing at all is missing', async () => {
  const found = await load(
    '::statistic{slug=no-such}\n\n::timeline{jurisdiction=no-such}\n\n::weather{jurisdiction=chicago}\n\n::question',
  )
  expect(found.size).toBe(0)
})

test('every embed of every explainer shows what its entry says, in both languages of the site', async () => {
  const explainers = await listVersions(base.client, 'explainer', 'en')
  const shows = new Set<string>()
  for (const { slug, snapshot } of explainers) {
    const asked = embedsOf(snapshot.body)
    const found = await load(snapshot.body)
    expect([slug, asked.map(embedKey).filter((key) => !found.has(key))]).toEqual([slug, []])
    for (const embed of found.values()) {
      shows.add(embed.show)
      for (const html of [htmlOf(embed), htmlOf(embed, 'es')]) {
        expect(html).toContain(embed.of.path)
        expect(wordsOf(embed)).not.toEqual([])
        for (const words of wordsOf(embed)) expect(html).toContain(escaped(words))
      }
    }
  }
  for (const show of ['statistic', 'question', 'timeline', 'policies', 'statement'])
    expect(shows).toContain(show)
})

test('a page pinned to a moment shows a number as it stood, and today’s page as it stands', async () => {
  const slug = 'removals-formal-obama'
  const markdown = `::statistic{slug=${slug}}`
  const version = await getVersion<StatisticSnapshot>(base.client, { kind: 'statistic', slug }, 'en')
  const head = await base.client.edition.findFirstOrThrow({ where: { entryId: version?.entryId ?? '' } })
  const now = new Date(FILLED_AT.getTime() + 3_600_000)
  const snapshot = { ...version?.snapshot, originator: 'A corrected office' }
  const draft = await saveDraft(
    base.client,
    { actor: THE_SITE, kind: 'statistic', slug, locale: 'en', baseId: head.headId, snapshot },
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
  expect(published.ok).toBe(true)

  const [then] = [...(await load(markdown, FILLED_AT)).values()]
  const [today] = [...(await load(markdown)).values()]
  expect(then && htmlOf(then)).not.toContain('A corrected office')
  expect(today && htmlOf(today)).toContain('A corrected office')
})
