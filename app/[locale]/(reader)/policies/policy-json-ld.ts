import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'
import type { PolicyPageData } from '@/app/[locale]/(reader)/policies/load-policy'

/** What a policy is, as linked data: an instrument as `Legislation` (schema.org, after ELI). */
export function policyJsonLd({ policy, pointedAt }: PolicyPageData): Record<string, unknown> {
  const place = pointedAt.find<JurisdictionSnapshot>('jurisdiction', policy.jurisdiction)
  const made = policy.signedOn ?? policy.adoptedOn
  return {
    about: {
      '@type': 'Legislation',
      name: policy.title,
      legislationType: policy.mechanism,
      ...(policy.instrument !== null && { legislationIdentifier: policy.instrument }),
      ...(made !== null && { legislationDate: made }),
      ...(policy.effectiveOn !== null && {
        temporalCoverage: `${policy.effectiveOn}/${policy.endedOn ?? '..'}`,
      }),
      ...(place !== null && {
        legislationJurisdiction: { '@type': 'AdministrativeArea', name: place.snapshot.title },
      }),
    },
  }
}
