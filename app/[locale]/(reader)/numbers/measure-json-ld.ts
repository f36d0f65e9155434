import type { Locale } from '@/lib/core/locale'
import { localized, valuesPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'
import { TEXT_LICENCE } from '@/components/site/entry-json-ld'
import type { MeasurePageData } from '@/app/[locale]/(reader)/numbers/load-measure'

/** What a measure is, as linked data: a `Dataset` of its values with their file, and the variable that they measure. */
export function measureJsonLd(
  { version, measure, statistics }: MeasurePageData,
  locale: Locale,
): Record<string, unknown> {
  const url = absolute(localized(locale, measure.path))
  return {
    mainEntity: {
      '@type': 'Dataset',
      '@id': `${url}#values`,
      url,
      name: measure.title,
      description: measure.definition,
      inLanguage: measure.locale,
      version: String(version.version),
      license: TEXT_LICENCE,
      creator: { '@type': 'Organization', name: measure.whoCounts },
      variableMeasured: {
        '@type': 'StatisticalVariable',
        '@id': `${url}#variable`,
        name: measure.counts,
        description: measure.definition,
        measurementMethod: measure.methodNote ?? measure.method,
      },
      ...(statistics.length > 0 && {
        distribution: {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: absolute(valuesPath(measure.slug)),
        },
      }),
    },
  }
}
