import type { ClaimView } from '@/lib/claims/claims-of'
import type { Locale } from '@/lib/core/locale'
import type { EmbedView } from '@/lib/entries/load-embeds'
import type { PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { TermSnapshot } from '@/lib/kinds/term/schema'
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
import { TitleList } from '@/components/entries/title-list'
import { JsonLd } from '@/components/site/json-ld'
import { PageFrame } from '@/components/site/page-frame'

/** A word of the glossary: its definition, other names, where it is used. */
export function TermPage({
  version,
  claims,
  locale,
  pinned,
  day,
  pointedAt,
  embeds,
  usedIn,
}: {
  version: Version<TermSnapshot>
  claims: ClaimView[]
  locale: Locale
  pinned: boolean
  day: string
  pointedAt: PointedAt
  embeds: Map<string, EmbedView>
  usedIn: Version[]
}) {
  const t = translator(locale, 'prose')
  const { snapshot } = version
  const sources = numberSources(claims)
  const { hrefOf, terms } = pointedAt
  const prose = { locale, claims, sources, hrefOf, terms, embeds: embedFigures(embeds, locale, day) }
  const url = `${siteOrigin()}${localized(locale, version.path)}`
  const elsewhere = usedIn.filter((one) => one.kind !== 'term')
  return (
    <PageFrame locale={locale} path={version.path}>
      <JsonLd
        data={{
          '@type': 'DefinedTerm',
          '@id': url,
          url,
          name: snapshot.title,
          alternateName: snapshot.aliases,
        }}
      />
      <EntryHeader
        version={version}
        locale={locale}
        pinned={pinned}
        crumbs={[{ label: t('glossary.title'), path: listPath('glossary') }]}
      >
        <Prose {...prose} markdown={snapshot.summary} path="summary" />
        {snapshot.aliases.length > 0 && (
          <p className="note mt-3" lang={locale}>
            {t('glossary.aliases')}: <span lang={version.locale}>{snapshot.aliases.join(', ')}</span>
          </p>
        )}
      </EntryHeader>
      <EntryBody
        locale={locale}
        sections={[
          snapshot.body === ''
            ? null
            : {
                id: 'text',
                title: null,
                children: (
                  <div className="prose" lang={version.locale}>
                    <Prose {...prose} markdown={snapshot.body} path="body" />
                  </div>
                ),
              },
          snapshot.seeAlso.length === 0
            ? null
            : {
                id: 'see-also',
                title: t('glossary.seeAlso'),
                children: (
                  <RefList
                    refs={snapshot.seeAlso.map((slug) => ({ kind: 'term', slug }))}
                    {...{ pointedAt, locale }}
                  />
                ),
              },
          elsewhere.length === 0
            ? null
            : {
                id: 'used-in',
                title: t('glossary.usedIn'),
                children: (
                  <TitleList
                    locale={locale}
                    items={elsewhere.map((one) => ({
                      path: one.path,
                      title: one.snapshot.title,
                      language: one.locale,
                    }))}
                  />
                ),
              },
          ...entryTail({ locale, version, claims, sources, pointedAt }),
        ]}
      />
    </PageFrame>
  )
}
