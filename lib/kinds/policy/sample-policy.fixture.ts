import type { Version } from '@/lib/entries/version'
import { type PolicySnapshot, policySchema } from '@/lib/kinds/policy/schema'

/** A published policy for tests, with `fields` over it; every field parses. */
export function samplePolicy(slug: string, fields: Record<string, unknown> = {}): Version<PolicySnapshot> {
  const snapshot = policySchema.parse({
    id: 'wd75b5z8',
    title: slug,
    summary: 'It bars the use of city resources. [@source-a, para. 1]',
    jurisdiction: 'los-angeles',
    mechanism: 'ordinance',
    status: 'in-force',
    effectiveOn: '2024-12-01',
    dateSources: [{ source: 'source-a' }],
    ...fields,
  })
  return {
    entryId: `entry-${slug}`,
    kind: 'policy',
    slug,
    locale: 'en',
    version: 1,
    latest: 1,
    publishedAt: new Date('2026-11-22T00:00:00Z'),
    firstPublishedAt: new Date('2026-11-22T00:00:00Z'),
    sha256: '0'.repeat(64),
    withdrawn: null,
    translation: null,
    asPublished: snapshot,
    snapshot,
    path: `/policies/${slug}`,
  }
}
