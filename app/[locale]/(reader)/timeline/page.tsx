import type { Metadata } from 'next'
import { partsOf } from '@/lib/core/partial-date'
import { database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'
import { listVersions } from '@/lib/entries/list-versions'
import { translator } from '@/lib/messages/translator'
import { localized, timelinePath } from '@/lib/routes'
import { type TimelineEvent, timelineOf } from '@/lib/timeline/timeline-of'
import { numberSources } from '@/components/entries/number-sources'
import { type Facet, filterItems, readChosen } from '@/components/site/filter-items'
import { ListPage } from '@/components/site/list-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { Timeline } from '@/components/timeline/timeline'
import { placeNames } from '@/app/[locale]/(reader)/place-names'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Kinds that tell events of their own. */
const TELLING = ['jurisdiction', 'policy', 'case', 'statement'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'timeline')
  return pageMetadata({ locale, path: timelinePath(), title: t('title'), description: t('description') })
}

/** Everything dated, the earliest first, narrowed by place, kind of entry and year. Sources stand on the entry that tells the event. */
export default async function TimelinePage({ params, searchParams }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'timeline')
  const client = database()
  const versions = (await Promise.all(TELLING.map((kind) => listVersions(client, kind, locale)))).flat()
  const about = new Map(
    versions.map((version) => {
      const kind = kindNamed(version.kind)
      const own = version.kind === 'jurisdiction' ? [version.slug] : kind.searchText(version.snapshot).places
      return [version.path, own]
    }),
  )
  const placeOf = await placeNames(client, [...about.values()].flat(), locale)
  const facets: Facet<TimelineEvent>[] = [
    {
      name: 'place',
      label: t('filter.place'),
      valuesOf: ({ entry }) =>
        (about.get(entry.path) ?? []).map((slug) => ({ value: slug, label: placeOf(slug)?.title ?? slug })),
    },
    {
      name: 'kind',
      label: t('filter.kind'),
      valuesOf: ({ entry }) => [
        { value: entry.kind, label: translator(locale, 'search')(`kind.${entry.kind}`) },
      ],
    },
    {
      name: 'year',
      label: t('filter.year'),
      valuesOf: ({ on }) =>
        [partsOf(on)?.year ?? ''].map((year) => ({ value: String(year), label: String(year) })),
    },
  ]
  const chosen = readChosen(
    await searchParams,
    facets.map((facet) => facet.name),
  )
  const found = filterItems(timelineOf(versions), facets, chosen, (next) =>
    localized(locale, timelinePath(next)),
  )
  return (
    <ListPage
      locale={locale}
      path={timelinePath()}
      title={t('title')}
      description={t('description')}
      count={t('count', { count: found.shown.length })}
      noneYet={t('noneYet')}
      filters={{
        ...found,
        groups: found.groups.map((group) => (group.name === 'year' ? byValue(group) : group)),
      }}
      isEmpty={found.shown.length === 0}
    >
      <Timeline events={found.shown} sources={numberSources([])} locale={locale} />
    </ListPage>
  )
}

/** Years are looked for by their order, not by how much happened in them. */
function byValue<Group extends { options: { value: string }[] }>(group: Group): Group {
  return { ...group, options: group.options.toSorted((a, b) => a.value.localeCompare(b.value)) }
}
