import type { Metadata } from 'next'
import { dayOf } from '@/lib/core/day'
import { type Locale, LOCALES } from '@/lib/core/locale'
import { database } from '@/lib/db/client'
import { type ClaimHistory, getClaim, getClaimIn } from '@/lib/entries/get-claim'
import { getClaimVersion } from '@/lib/entries/get-claim-version'
import { knownWith } from '@/lib/entries/known-with'
import { loadPointedAt } from '@/lib/entries/load-pointed-at'
import { toClaimCiteView } from '@/lib/entries/to-cite-view'
import type { Version } from '@/lib/entries/version'
import { formatDate } from '@/lib/messages/format-date'
import { fieldName } from '@/lib/messages/field-name'
import { translator } from '@/lib/messages/translator'
import { claimPath, localized, versionPath } from '@/lib/routes'
import { siteOrigin } from '@/lib/site-origin'
import { CitePanel } from '@/components/citations/cite-panel'
import { ClaimElsewhere } from '@/components/entries/claim-elsewhere'
import { ClaimSources } from '@/components/entries/claim-sources'
import { ClaimWordings } from '@/components/entries/claim-wordings'
import { markAnchor } from '@/components/entries/number-sources'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { NotHere } from '@/components/site/not-here'
import { PageFrame } from '@/components/site/page-frame'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import type { ReadView } from '@/lib/core/read-view'

export type ClaimParams = Promise<{ locale: string; id: string }>

/** Metadata of a claim, as it stands or in one version. */
export async function claimMetadata(params: ClaimParams, view: ReadView | null): Promise<Metadata> {
  const [{ id }, locale] = [await params, await readLocale(params)]
  const said = view && (await getClaimVersion(database(), id, locale, view.version))
  if (!said) return { title: translator(locale, 'site')('notHere.title'), robots: { index: false } }
  const t = translator(locale, 'claims')
  return pageMetadata({
    locale,
    path: view.version === undefined ? claimPath(id) : versionPath(claimPath(id), view.version),
    title: `${t('title')}: ${said.version.snapshot.title}`,
    description: said.claim.text,
    indexed: false,
  })
}

/** One claim: what it says, or said in one version, what it leans on, how it cites, and what it said in each version. */
export async function renderClaim(params: ClaimParams, view: ReadView | null) {
  const [{ id }, locale] = [await params, await readLocale(params)]
  const claim = view && (await getClaim(database(), id, locale))
  const said = claim && (await getClaimVersion(database(), id, locale, view.version))
  if (!said) return <NotHere locale={locale} path={claimPath(id)} />
  const t = translator(locale, 'claims')
  const elsewhere = await loadElsewhere(claim)
  const around = await loadSources(claim, said.version, locale)
  const [latest] = claim.wordings
  const isPinned = view.version !== undefined
  const place = claim.isCurrent && !isPinned ? claim.path : versionPath(claim.path, said.version.version)
  const reading = { origin: siteOrigin(), on: dayOf(new Date()) }
  return (
    <PageFrame locale={locale} path={claimPath(id)}>
      <header className="pt-3 pb-6 md:pt-5 grid gap-2">
        <Breadcrumbs
          locale={locale}
          crumbs={[{ label: claim.title, path: claim.path, language: claim.locale }]}
        />
        <h1>{t('title')}</h1>
        {isPinned && (
          <p className="notice" role="note">
            {t('pinned', { version: said.version.version })}{' '}
            <a href={localized(locale, claimPath(id))}>{t('toNow')}</a>
          </p>
        )}
        {claim.withdrawn !== null && (
          <p className="notice" role="note">
            {t('withdrawnWith', { day: formatDate(locale, dayOf(claim.withdrawn.at)) })}{' '}
            <span lang="en">{claim.withdrawn.reason}</span>
          </p>
        )}
        {!isPinned && !claim.isCurrent && claim.withdrawn === null && (
          <p className="notice" role="note">
            {t('gone', { first: claim.wordings.at(-1)?.version ?? 1, last: latest?.version ?? 1 })}
          </p>
        )}
      </header>
      <div className="max-w-[46rem] grid gap-10">
        <section aria-labelledby="says">
          <h2 id="says" className="note">
            {t(isPinned ? 'title' : claim.isCurrent ? 'saysNow' : 'saidLast')}
          </h2>
          <blockquote className="lead" lang={claim.locale}>
            {said.claim.text}
          </blockquote>
          <p className="note mt-3">
            {fieldLabel(claim.field, locale)}{' '}
            <a href={`${localized(locale, place)}#${markAnchor(claim.id, 0)}`}>{t('readInPlace')}</a>
          </p>
        </section>
        <ClaimElsewhere claims={elsewhere} locale={locale} />
        <section aria-labelledby="leans">
          <h2 id="leans" className="mb-3">
            {t('sources')}
          </h2>
          <ClaimSources citations={said.claim.citations} listed={around.listed} locale={locale} />
        </section>
        <section aria-labelledby="cite">
          <h2 id="cite" className="mb-3">
            {translator(locale, 'citations')('claimHeading')}
          </h2>
          <CitePanel
            cite={toClaimCiteView(said.claim, said.version, locale, reading, around)}
            locale={locale}
          />
        </section>
        <section aria-labelledby="versions">
          <h2 id="versions" className="mb-3">
            {t('versions')}
          </h2>
          <ClaimWordings claim={claim} listed={around.listed} locale={locale} />
          <p className="fine mt-4">
            {t('id')}: <span className="hash">{claim.id}</span>
          </p>
        </section>
      </div>
    </PageFrame>
  )
}

function fieldLabel(field: string, locale: Locale): string {
  const t = translator(locale, 'claims')
  if (field === 'summary' || field === 'body') return `${t(`field.${field}`)}.`
  return `${t('field.other', { path: fieldName(locale, field.split('.')[0] ?? field) })}.`
}

/** The sources of every wording, as they stand, or stood for a version that is not the newest. */
async function loadSources(claim: ClaimHistory, version: Version, locale: Locale) {
  const slugs = [...new Set(claim.wordings.flatMap(({ citations }) => citations.map(({ source }) => source)))]
  const refs = slugs.map((slug) => ({ kind: 'source' as const, slug }))
  return loadPointedAt(database(), [], locale, { more: refs, knownAt: knownWith(version) })
}

/** The same claim in the other languages in which the entry makes it today. */
async function loadElsewhere({ id, locale }: ClaimHistory): Promise<ClaimHistory[]> {
  const others = LOCALES.filter((language) => language !== locale)
  const found = await Promise.all(others.map((language) => getClaimIn(database(), id, language)))
  return found.flatMap((claim) => (claim?.isCurrent === true ? [claim] : []))
}
