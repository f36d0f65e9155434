import type { Locale } from '@/lib/core/locale'
import type { PolicyView } from '@/lib/kinds/policy/view'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { PolicySince } from '@/components/entries/policy-since'
import { Facts } from '@/components/ui/facts'

/** One policy that this one bears on, or (`back`) that bears on this one. */
export interface ChainLink {
  relation: PolicyView['relations'][number]['relation']
  back: boolean
  policy: PolicyView
}

/** What it amends, replaces, implements or revokes, and what later did so to it. */
export function PolicyChain({ chain, locale }: { chain: readonly ChainLink[]; locale: Locale }) {
  const t = translator(locale, 'policies')
  const groups = new Map<string, PolicyView[]>()
  for (const link of chain) {
    const term = t(link.back ? `relatedBy.${link.relation}` : `relation.${link.relation}`)
    groups.set(term, [...(groups.get(term) ?? []), link.policy])
  }
  return (
    <Facts
      facts={[...groups].map(([term, policies]) => ({
        term,
        value: policies.map((policy) => (
          <span key={policy.slug} className="block py-0.5">
            <a href={localized(locale, policy.path)} lang={policy.locale}>
              {policy.title}
            </a>{' '}
            <span className="text-quiet">
              (<PolicySince since={policy.since} locale={locale} />)
            </span>
          </span>
        )),
      }))}
    />
  )
}
