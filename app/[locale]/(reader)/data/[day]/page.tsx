import type { Metadata } from 'next'
import { noteTags } from '@/lib/cache/note-tags'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { listReleases, siteReleasesFolder } from '@/lib/open-data/releases/list-releases'
import { releasePath, releasesPath } from '@/lib/routes'
import { JsonLd } from '@/components/site/json-ld'
import { NotHere } from '@/components/site/not-here'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { TextPage } from '@/components/site/text-page'
import { CiteRelease, GetRelease, ReleaseFacts, ReleaseFiles } from '@/components/data/release-parts'
import { releaseJsonLd } from '@/app/[locale]/(reader)/data/release-json-ld'

interface Props {
  params: Promise<{ locale: string; day: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, release } = await load(params)
  if (!release) return { title: translator(locale, 'site')('notHere.title'), robots: { index: false } }
  const t = translator(locale, 'data')
  const day = formatDate(locale, release.day)
  const [title, description] = [t('one.title', { day }), t('one.description', { day })]
  return pageMetadata({ locale, path: releasePath(release.day), title, description })
}

/** One release: what it holds, how to get, check, import and cite it, and what has changed since. */
export default async function ReleasePage({ params }: Props) {
  noteTags('site')
  const { locale, day, release } = await load(params)
  if (!release) return <NotHere locale={locale} path={releasePath(day)} />
  const t = translator(locale, 'data')
  const named = { day: formatDate(locale, release.day) }
  return (
    <>
      <JsonLd data={releaseJsonLd(release, locale)} />
      <TextPage
        locale={locale}
        path={releasePath(release.day)}
        title={t('one.title', named)}
        lead={t('one.lead', named)}
        crumbs={[{ label: t('title'), path: releasesPath }]}
        sections={[
          {
            id: 'facts',
            title: t('one.facts'),
            children: <ReleaseFacts release={release} locale={locale} />,
          },
          { id: 'get', title: t('one.get'), children: <GetRelease release={release} locale={locale} /> },
          { id: 'cite', title: t('one.cite'), children: <CiteRelease release={release} locale={locale} /> },
          {
            id: 'files',
            title: t('one.files'),
            children: <ReleaseFiles release={release} locale={locale} />,
          },
        ]}
      />
    </>
  )
}

async function load(params: Props['params']) {
  const [locale, { day }] = [await readLocale(params), await params]
  const releases = await listReleases(siteReleasesFolder())
  return { locale, day, release: releases.find((each) => each.day === day) ?? null }
}
