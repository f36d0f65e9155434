import type { Metadata } from 'next'
import { database } from '@/lib/db/client'
import { type ClaimHistory, getClaim } from '@/lib/entries/get-claim'
import { getVersions } from '@/lib/entries/get-versions'
import type { Version } from '@/lib/entries/version'
import { toListedSource } from '@/lib/kinds/source/listed-view'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'
import { fieldName } from '@/lib/messages/field-name'
import { translator } from '@/lib/messages/translator'
import { claimPath, localized, versionPath } from '@/lib/routes'
import { ClaimSources } from '@/components/entries/claim-sources'
import { ClaimWordings } from '@/components/entries/claim-wordings'
import { markAnchor } from '@/components/entries/number-sources'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { NotHere } from '@/components/site/not-here'
import { PageFrame } from '@/components/site/page-frame'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, locale] = [await params, await readLocale(params)]
  const claim = await getClaim(database(), id, locale)
  if (!claim) return { title: translator(locale, 'site')('notHere.title'), robots: { index: false } }
  const t = translator(locale, 'claims')
  const title = `${t('title')}: ${claim.title}`
  return pageMetadata({
    locale,
    path: claimPath(id),
    title,
    description: claim.wordings[0]?.text ?? '',
    indexed: false,
  })
}

/** One claim: what it says, what it leans on, and what it said in each version. */
export default async function ClaimPage({ params }: Props) {
  const [{ id }, locale] = [await params, await readLocale(params)]
  const claim = await getClaim(database(), id, locale)
  if (!claim) return <NotHere locale={locale} path={claimPath(id)} />
  const t = translator(locale, 'claims')
  const listed = await loadListed(claim, locale)
  const [latest] = claim.wordings
  const place = claim.isCurrent ? claim.path : versionPath(claim.path, latest?.version ?? 1)
  return (
    <PageFrame locale={locale} path={claimPath(id)}>
      <header className="pt-3 pb-6 md:pt-5 grid gap-2">
        <Breadcrumbs
          locale={locale}
          crumbs={[{ label: claim.title, path: claim.path, language: claim.locale }]}
        />
        <h1>{t('title')}</h1>
        {!claim.isCurrent && (
          <p className="notice" role="note">
            {t('gone', { first: claim.wordings.at(-1)?.version ?? 1, last: latest?.version ?? 1 })}
          </p>
        )}
      </header>
      <div className="max-w-[46rem] grid gap-10">
        <section aria-labelledby="says">
          <h2 id="says" className="note">
            {t(claim.isCurrent ? 'saysNow' : 'saidLast')}
          </h2>
          <blockquote className="lead" lang={claim.locale}>
            {latest?.text}
          </blockquote>
          <p className="note mt-3">
            {fieldLabel(claim.field, locale)}{' '}
            <a href={`${localized(locale, place)}#${markAnchor(claim.id, 0)}`}>{t('readInPlace')}</a>
          </p>
        </section>
        <section aria-labelledby="leans">
          <h2 id="leans" className="mb-3">
            {t('sources')}
          </h2>
          <ClaimSources citations={latest?.citations ?? []} listed={listed} locale={locale} />
        </section>
        <section aria-labelledby="versions">
          <h2 id="versions" className="mb-3">
            {t('versions')}
          </h2>
          <ClaimWordings claim={claim} listed={listed} locale={locale} />
          <p className="fine mt-4">
            {t('id')}: <span className="hash">{claim.id}</span>
          </p>
        </section>
      </div>
    </PageFrame>
  )
}

function fieldLabel(field: string, locale: 'en' | 'es'): string {
  const t = translator(locale, 'claims')
  if (field === 'summary' || field === 'body') return `${t(`field.${field}`)}.`
  return `${t('field.other', { path: fieldName(locale, field.split('.')[0] ?? field) })}.`
}

async function loadListed(claim: ClaimHistory, locale: 'en' | 'es') {
  const slugs = [...new Set(claim.wordings.flatMap(({ citations }) => citations.map(({ source }) => source)))]
  const versions = await getVersions(
    database(),
    slugs.map((slug) => ({ kind: 'source', slug })),
    locale,
  )
  return new Map(
    [...versions.values()].map((one) => [one.slug, toListedSource(one as Version<SourceSnapshot>)]),
  )
}
