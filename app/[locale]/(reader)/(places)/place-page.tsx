import { headingsOf } from '@/lib/claims/prose-headings'
import type { Locale } from '@/lib/core/locale'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { listPath, localized, PLACE_FAMILIES } from '@/lib/routes'
import { EntryBody, type EntrySection } from '@/components/entries/entry-body'
import { EntryHeader } from '@/components/entries/entry-header'
import { entryTail } from '@/components/entries/entry-tail'
import { Glance } from '@/components/entries/glance'
import { PlaceNumbers } from '@/components/entries/place-numbers'
import { PolicyList } from '@/components/entries/policy-list'
import { Prose } from '@/components/entries/prose'
import { RulesFromAbove } from '@/components/entries/rules-from-above'
import { TitleList } from '@/components/entries/title-list'
import { JsonLd } from '@/components/site/json-ld'
import { PageFrame } from '@/components/site/page-frame'
import { Timeline } from '@/components/timeline/timeline'
import { placeJsonLd } from '@/app/[locale]/(reader)/(places)/place-json-ld'
import type { PlacePageData } from '@/app/[locale]/(reader)/(places)/load-place'
import type { ReadView } from '@/app/[locale]/(reader)/read-view'

/** A city, county, state, school district or the federal government: the rule now, at a glance first. */
export function PlacePage({ data, locale, view }: { data: PlacePageData; locale: Locale; view: ReadView }) {
  const { version, place, sources, pointedAt } = data
  const t = translator(locale, 'places')
  const prose = { locale, claims: place.claims, sources, hrefOf: pointedAt.hrefOf, terms: pointedAt.terms }
  const section = (
    when: boolean,
    id: string,
    title: string,
    children: () => React.ReactNode,
  ): EntrySection | null => (when ? { id, title, children: children() } : null)
  const family = PLACE_FAMILIES[place.level]
  return (
    <PageFrame locale={locale} path={version.path}>
      <JsonLd data={placeJsonLd(data, locale)} />
      <EntryHeader
        version={version}
        locale={locale}
        crumbs={[
          { label: t(`level.${place.level}.title`), path: listPath(family) },
          ...data.above
            .filter((above) => above.place.snapshot.level !== 'federal')
            .map((above) => ({ label: above.place.snapshot.title, path: above.place.path }))
            .reverse(),
        ]}
        pinned={view.version !== undefined}
        asOf={view.asOf}
      >
        <Prose {...prose} markdown={version.snapshot.summary} path="summary" />
      </EntryHeader>
      <EntryBody
        locale={locale}
        sections={[
          {
            id: 'glance',
            title:
              view.asOf === undefined
                ? t('glance.heading')
                : t('glance.headingAsOf', { day: formatDate(locale, view.asOf) }),
            children: <Glance glance={data.glance} locale={locale} sources={sources} />,
          },
          section(
            data.above.some((above) => above.glance.rows.length > 0),
            'above',
            t('above.heading'),
            () => (
              <>
                <p className="note mb-5 max-w-measure">{t('above.intro')}</p>
                {data.above
                  .filter((above) => above.glance.rows.length > 0)
                  .map(({ place: from, glance }) => (
                    <div key={from.slug} className="mb-8">
                      <h3 className="mb-3">
                        <a href={localized(locale, from.path)} lang={from.locale}>
                          {from.snapshot.title}
                        </a>
                      </h3>
                      <RulesFromAbove glance={glance} locale={locale} sources={sources} />
                    </div>
                  ))}
              </>
            ),
          ),
          version.snapshot.body === ''
            ? null
            : {
                id: 'text',
                title: null,
                contents: headingsOf(version.snapshot.body, 'body').filter((heading) => heading.level === 2),
                children: (
                  <div className="prose" lang={version.locale}>
                    <Prose {...prose} markdown={version.snapshot.body} path="body" />
                  </div>
                ),
              },
          section(data.events.length > 0, 'timeline', t('timeline'), () => (
            <Timeline events={data.events} sources={sources} locale={locale} here={version.path} />
          )),
          section(data.policies.length > 0, 'policies', t('policies.heading'), () => (
            <PolicyList policies={data.policies} locale={locale} />
          )),
          section(data.cases.length > 0, 'cases', t('cases.heading'), () => (
            <TitleList
              locale={locale}
              items={data.cases.map((one) => ({
                path: one.path,
                language: one.locale,
                title: <em>{one.snapshot.caption}</em>,
              }))}
            />
          )),
          section(place.numbers.length > 0, 'numbers', t('numbers.heading'), () => (
            <PlaceNumbers
              numbers={place.numbers}
              language={version.locale}
              locale={locale}
              sources={sources}
            />
          )),
          section(data.within.length > 0, 'within', t('within'), () => (
            <TitleList
              locale={locale}
              items={data.within.map((one) => ({
                path: one.path,
                language: one.locale,
                title: one.snapshot.title,
              }))}
            />
          )),
          ...entryTail({ locale, version, claims: place.claims, sources, listed: pointedAt.listed }),
        ]}
      />
    </PageFrame>
  )
}
