import type { Locale } from '@/lib/core/locale'
import type { EmbedView } from '@/lib/entries/load-embeds'
import type { PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { ExplainerSnapshot } from '@/lib/kinds/explainer/schema'
import { toExplainerView } from '@/lib/kinds/explainer/view'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import { siteOrigin } from '@/lib/site-origin'
import { embedFigures } from '@/components/entries/embed-figure'
import { EntryBody } from '@/components/entries/entry-body'
import { EntryHeader } from '@/components/entries/entry-header'
import { entryTail } from '@/components/entries/entry-tail'
import { numberSources } from '@/components/entries/number-sources'
import { Prose } from '@/components/entries/prose'
import { RefList } from '@/components/entries/ref-list'
import { JsonLd } from '@/components/site/json-ld'
import { PageFrame } from '@/components/site/page-frame'

/** An explainer: the answer first, then the text with its sources as side notes, then where it is wrong, its sources, how to cite. */
export function ExplainerPage({
  version,
  locale,
  pinned,
  day,
  pointedAt,
  embeds,
}: {
  version: Version<ExplainerSnapshot>
  locale: Locale
  pinned: boolean
  day: string
  pointedAt: PointedAt
  embeds: Map<string, EmbedView>
}) {
  const t = translator(locale, 'prose')
  const view = toExplainerView(version)
  const sources = numberSources(view.claims)
  const { hrefOf, terms, listed } = pointedAt
  const prose = {
    locale,
    claims: view.claims,
    sources,
    hrefOf,
    terms,
    embeds: embedFigures(embeds, locale, day),
  }
  const url = `${siteOrigin()}${localized(locale, version.path)}`
  return (
    <PageFrame locale={locale} path={version.path}>
      <JsonLd
        data={{
          '@type': 'Article',
          '@id': url,
          url,
          headline: view.title,
          inLanguage: version.locale,
          version: version.version,
          dateModified: version.publishedAt.toISOString(),
          publisher: { '@type': 'Organization', name: 'Plainsight' },
        }}
      />
      <EntryHeader
        version={version}
        locale={locale}
        pinned={pinned}
        crumbs={[{ label: t('explainers.title'), path: listPath('explainers') }]}
      >
        <Prose {...prose} markdown={view.summary} path="summary" />
      </EntryHeader>
      <EntryBody
        locale={locale}
        sections={[
          {
            id: 'text',
            title: null,
            contents: view.headings.filter((heading) => heading.level === 2),
            children: (
              <div className="prose" lang={version.locale}>
                <Prose {...prose} markdown={view.body} path="body" listed={listed} />
              </div>
            ),
          },
          view.related.length === 0
            ? null
            : {
                id: 'related',
                title: t('explainers.related'),
                children: <RefList refs={view.related} {...{ pointedAt, locale }} />,
              },
          ...entryTail({ locale, version, claims: view.claims, sources, pointedAt }),
        ]}
      />
    </PageFrame>
  )
}
