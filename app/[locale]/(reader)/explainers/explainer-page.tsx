import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import type { EmbedView } from '@/lib/entries/embed-view'
import type { PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { ExplainerSnapshot } from '@/lib/kinds/explainer/schema'
import { toExplainerView } from '@/lib/kinds/explainer/view'
import { translator } from '@/lib/messages/translator'
import { listPath } from '@/lib/routes'
import { sectionWhen } from '@/components/entries/entry-body'
import { EntryPage } from '@/components/entries/entry-page'
import { numberSources } from '@/components/entries/number-sources'
import { proseOf } from '@/components/entries/prose-of'
import { RefList } from '@/components/entries/ref-list'
import { textSection } from '@/components/entries/text-section'
import { explainerJsonLd } from '@/app/[locale]/(reader)/explainers/explainer-json-ld'

/** An explainer: the answer first, then the text with its sources as side notes, then where it is wrong, its sources, how to cite. */
export function ExplainerPage({
  version,
  locale,
  view: shown,
  day,
  pointedAt,
  embeds,
}: {
  version: Version<ExplainerSnapshot>
  locale: Locale
  view: ReadView
  day: string
  pointedAt: PointedAt
  embeds: Map<string, EmbedView>
}) {
  const t = translator(locale, 'prose')
  const view = toExplainerView(version)
  const sources = numberSources(view.claims)
  const { listed } = pointedAt
  const prose = proseOf({ locale, claims: view.claims, sources, pointedAt, embeds, day })
  return (
    <EntryPage
      {...{ version, prose, pointedAt }}
      view={shown}
      about={explainerJsonLd(version.snapshot)}
      crumbs={[{ label: t('explainers.title'), path: listPath('explainers') }]}
      sections={[
        textSection(view.body, version.locale, { ...prose, listed }),
        sectionWhen(
          view.related.length > 0,
          'related',
          t('explainers.related'),
          <RefList refs={view.related} {...{ pointedAt, locale }} />,
        ),
      ]}
    />
  )
}
