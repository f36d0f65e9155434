import { plainProse } from '@/lib/claims/plain-prose'
import type { Locale } from '@/lib/core/locale'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'
import { localized, versionPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'
import type { PolicyPageData } from '@/app/[locale]/(reader)/policies/load-policy'

/** A policy as linked data: the page and its version, and the instrument as `Legislation` (schema.org, after ELI). */
export function policyJsonLd(data: PolicyPageData, locale: Locale): Record<string, unknown> {
  const { version, policy, pointedAt } = data
  const place = pointedAt.find<JurisdictionSnapshot>('jurisdiction', policy.jurisdiction)
  const made = policy.signedOn ?? policy.adoptedOn
  return {
    '@type': 'WebPage',
    '@id': absolute(localized(locale, versionPath(version.path, version.version))),
    url: absolute(localized(locale, version.path)),
    name: policy.title,
    description: plainProse(version.snapshot.summary),
    inLanguage: version.locale,
    version: String(version.version),
    dateModified: version.publishedAt.toISOString(),
    isPartOf: { '@type': 'WebSite', name: 'Plainsight', url: absolute('/') },
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
