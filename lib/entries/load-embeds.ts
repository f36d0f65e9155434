import { type Embed, embedKey, embedsOf } from '@/lib/claims/embeds'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { listReferring } from '@/lib/entries/list-referring'
import type { Version } from '@/lib/entries/version'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { type CaseView, toCaseView } from '@/lib/kinds/case/view'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import { type PolicyView, toPolicyView } from '@/lib/kinds/policy/view'

/** What a live embed shows: the entry that it is of, and the parts that are needed to draw it. */
export type EmbedView =
  | { show: 'case'; of: Version; view: CaseView }
  | { show: 'glance' | 'policies'; of: Version; policies: PolicyView[] }
  | { show: 'timeline'; of: Version; versions: Version[] }

export interface EmbedChoice {
  locale: Locale
  /** The day that the page describes, `YYYY-MM-DD`. */
  day: string
  knownAt?: Date | undefined
}

/** What each embed of a text shows, by `embedKey`; one that names nothing published is missing. */
export async function loadEmbeds(
  client: Database,
  markdown: string,
  choice: EmbedChoice,
): Promise<Map<string, EmbedView>> {
  const views = new Map<string, EmbedView>()
  for (const embed of embedsOf(markdown)) {
    const view = await loadEmbed(client, embed, choice)
    if (view !== null) views.set(embedKey(embed), view)
  }
  return views
}

async function loadEmbed(
  client: Database,
  embed: Embed,
  { locale, day, knownAt }: EmbedChoice,
): Promise<EmbedView | null> {
  const { slug, jurisdiction } = embed.attributes
  if (embed.name === 'case' && slug) {
    const legalCase = await getVersion<CaseSnapshot>(client, { kind: 'case', slug }, locale, { knownAt })
    return legalCase && { show: 'case', of: legalCase, view: toCaseView(legalCase) }
  }
  if (!jurisdiction) return null
  const ref = { kind: 'jurisdiction', slug: jurisdiction } as const
  const place = await getVersion<JurisdictionSnapshot>(client, ref, locale, { knownAt })
  if (place === null) return null
  const policies = await listReferring<PolicySnapshot>(client, ref, {
    kind: 'policy',
    role: 'jurisdiction',
    locale,
    knownAt,
  })
  if (embed.name === 'timeline') return { show: 'timeline', of: place, versions: [place, ...policies] }
  if (embed.name !== 'glance' && embed.name !== 'policies') return null
  return { show: embed.name, of: place, policies: policies.map((policy) => toPolicyView(policy, day)) }
}
